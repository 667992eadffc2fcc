/**
 * A process with the processes that it calls drawn in place: each `subprocess` with `see` gives way to the nodes of the file it names, and so on
 * with the calls in there. What is between the caller and the callee's starts and ends is spliced, lanes and documents of one name are one. A
 * subprocess that can't be expanded stays as it is, and the reason is reported. Linear in the size of what comes out, times the number of calls.
 */
import type { Diagnostic, Phrase } from '../diagnostics/diagnostic.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';
import type { Library } from '../model/library.ts';
import type { Process, ProcessNode } from '../model/process.ts';
import { projectPath } from '../model/project-path.ts';
import { stepNumbers } from '../model/step-numbers.ts';
import { around, jointsOf } from './joints.ts';
import { inNamesOf } from './rename.ts';
import { spliced } from './splice.ts';

const phrase = phrasesOf({
  'expand.not': { en: '"{node}" is not expanded: {why}', zh: '“{node}”没有展开：{why}' },
  'expand.missing': { en: 'there is no file "{path}" in the project', zh: '项目中没有文件“{path}”' },
  'expand.broken': { en: '"{path}" has errors', zh: '“{path}”有错误' },
  'expand.cycle': { en: 'it leads back to where it is: {way}', zh: '又回到了自己：{way}' },
  'expand.too-large': {
    en: 'there would be more than {most} nodes, a limit that no option raises; `--expand-only` names those to draw in place',
    zh: '节点会超过 {most} 个，此上限没有选项能提高；可用 `--expand-only` 指定要展开的子流程',
  },
  'expand.alone': { en: 'no flow leads to it or from it', zh: '没有流程线进出' },
});

export interface Expansion {
  readonly process: Process;
  /** One for each subprocess that was to be expanded and was not, as warnings. */
  readonly problems: readonly Diagnostic[];
  /** Ids of all subprocesses that were found to name a file, wanted or not. */
  readonly calls: readonly string[];
}

/** Ids of subprocesses, those in a called process with the caller's before them: `return.inspect`; or all there are, however deep. */
export type Wanted = 'all' | ReadonlySet<string>;

/** More can't be read any more, and a few files that call each other twice over would be without end. */
const MOST_NODES = 1000;

interface Call {
  readonly id: string;
  /** The files that led to it, the caller's own last. */
  readonly trail: readonly string[];
}

/** `process` with what is wanted of its calls drawn in place. */
export function expandProcess(process: Process, library: Library, wanted: Wanted): Expansion {
  let whole = process;
  const problems: Diagnostic[] = [];
  const pending: Call[] = callsOf(process.nodes, [process.file]);
  const captions: { readonly group: string; readonly text: string }[] = [];
  for (const { id, trail } of pending) {
    if (wanted !== 'all' && !wanted.has(id)) continue;
    const call = whole.nodes.find((node) => node.id === id)!;
    const result = expanded(whole, call, trail, library);
    if ('id' in result) problems.push(problemAt(call, result));
    else {
      whole = result.process;
      captions.push({ group: id, text: call.text });
      pending.push(...callsOf(result.added, [...trail, result.path]));
    }
  }
  return { process: { ...whole, ...titledGroups(whole, captions) }, problems, calls: pending.map(({ id }) => id) };
}

function callsOf(nodes: readonly ProcessNode[], trail: readonly string[]): Call[] {
  return nodes.flatMap(({ id, kind, attributes }) =>
    kind === 'subprocess' && attributes.see !== undefined ? [{ id, trail }] : [],
  );
}

interface Grown {
  readonly process: Process;
  readonly added: readonly ProcessNode[];
  readonly path: string;
}

/** The process with one call more expanded; a phrase where it can't be. */
function expanded(whole: Process, call: ProcessNode, trail: readonly string[], { root, processAt }: Library): Grown | Phrase {
  const meant = projectPath(whole.file, call.attributes.see!, root);
  const found = meant.kind === 'inside' ? processAt(meant.path) : null;
  if (meant.kind !== 'inside' || found === null) return phrase('expand.missing', { path: call.attributes.see! });
  const { path } = meant;
  const again = trail.indexOf(path);
  if (again >= 0) return phrase('expand.cycle', { way: [...trail.slice(again), path].join(' → ') });
  if (found.isBroken) return phrase('expand.broken', { path });
  const callee = found.process;
  if (whole.nodes.length + callee.nodes.length > MOST_NODES) return phrase('expand.too-large', { most: MOST_NODES });
  const place = around(whole, call.id);
  if (!place.hasIn && !place.hasOut) return phrase('expand.alone');
  const joints = jointsOf(callee, trail.at(-1)!, place, root);
  if ('id' in joints) return joints;
  const process = spliced(whole, call, inNamesOf(whole, callee, call.id, root), joints);
  const before = new Set(whole.nodes.map(({ id }) => id));
  return { process, added: process.nodes.filter(({ id }) => !before.has(id)), path };
}

function problemAt({ id, text, span, attributeSpans }: ProcessNode, why: Phrase): Diagnostic {
  const message = phrase('expand.not', { node: text.replace(/\s+/g, ' '), why });
  return {
    code: 'expand',
    severity: 'warning',
    message,
    span: attributeSpans.see ?? span,
    help: null,
    related: [],
    fix: null,
    subject: id,
  };
}

/** Its title behind the number of the call; a group without steps that are numbered has its title alone. */
function titledGroups(
  process: Process,
  captions: readonly { readonly group: string; readonly text: string }[],
): Pick<Process, 'groups'> {
  if (process.groups === undefined) return {};
  const numbers = stepNumbers(process);
  const texts = new Map(captions.map(({ group, text }) => [group, text.replace(/\s+/g, ' ')]));
  const groups = process.groups.map((group) => ({
    ...group,
    title: [numbers.get(group.id), texts.get(group.id)].filter((part) => part !== undefined).join(' '),
  }));
  return { groups };
}
