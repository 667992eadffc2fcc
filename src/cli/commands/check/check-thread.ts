/**
 * A worker thread of `flowc check`: judges files that stand apart from all others of their project. Rules are functions, which no thread can
 * hand to another, so it reads the configuration and loads the plugins itself.
 */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { inspect, type RunNames } from '../../project/check.ts';
import { folderInputs, type Input, type OpenProject, openInputs } from '../../project/project.ts';
import type { RuleOptions } from '../../project/settings.ts';
import { Sources } from '../../project/sources.ts';

/** What a thread is sent first: the project that its files are of, and what the command line says. */
export interface ThreadOfProject {
  /** The folder of the project, absolute. */
  readonly root: string;
  readonly cwd: string;
  readonly config: string | null;
  readonly runsPlugins: boolean;
  readonly options: RuleOptions;
  readonly names: RunNames;
}

/** What it is sent then, until it is sent null: files with their texts. */
export type PartOfCheck = readonly { readonly input: Input; readonly text: string }[];

/** What it sends back for each part: the findings in each file, or the stack of what was thrown. */
export type CheckReply = { readonly found: readonly (readonly Diagnostic[])[] } | { readonly crash: string };

/** Makes this thread a worker. Node's module for threads is asked for only here: loading it takes a run without threads longer than to find its rules. */
export function serve(): void {
  const port = process.getBuiltinModule('node:worker_threads').parentPort!;
  let judge: Promise<(part: PartOfCheck) => readonly (readonly Diagnostic[])[]> | null = null;
  port.on('message', (message: ThreadOfProject | PartOfCheck | null) => {
    if (message === null) port.close();
    else if ('root' in message) judge = judgeOf(message);
    else answer(message).then((reply) => port.postMessage(reply));
  });

  async function answer(part: PartOfCheck): Promise<CheckReply> {
    try {
      return { found: (await judge!)(part) };
    } catch (error) {
      return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }
}

async function judgeOf({ root, cwd, config, runsPlugins, options, names }: ThreadOfProject) {
  const place = folderInputs(root, { terminal: { cwd }, config, runsPlugins }, new Sources());
  const { project } = await openInputs(place, options);
  return (part: PartOfCheck) => {
    const sources = new Sources();
    for (const { input, text } of part) sources.add(input.path, text);
    const own: OpenProject = { ...project, inputs: part.map(({ input }) => input) };
    const inputs = own.inputs.map((input) => ({ input, problem: null }));
    const others = { processes: new Map(), texts: new Map(), remarks: [] };
    return inspect(inputs, own, others, sources, {}, names).map(({ diagnostics }) => diagnostics);
  };
}
