/** `flowc diff`: what changed in meaning between two versions of a process. */
import { flowFacts, isSame, laneFacts, nodeFacts, type Process, phaseTitles, processFacts } from '../../../api.ts';
import { Git } from '../../git/git.ts';
import { reportDiagnostics } from '../../project/print-diagnostics.ts';
import { Sources } from '../../project/sources.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { printMessage, type Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { type Compared, compared, placeText } from './compared.ts';
import { phrase } from './diff-messages.ts';
import { diffJson, diffMarkdown, diffText } from './formats.ts';
import { drawChanges, type PictureOptions } from './picture.ts';
import { type DiffSide, readSide } from './side.ts';
import { pairsOf, type VersionPair } from './versions.ts';

export interface DiffOptions extends Omit<PictureOptions, 'out'> {
  readonly format?: 'text' | 'markdown' | 'json';
  readonly out?: string;
  readonly exitCode?: boolean;
  readonly cached?: boolean;
  readonly as?: string;
  readonly textconv?: boolean;
}

/** Compares the versions that the names mean. */
export async function diff(names: readonly string[], options: DiffOptions, session: Session): Promise<ExitCode> {
  const { format = 'text' } = options;
  const git = new Git(session.terminal);
  if (options.textconv) return convert(names, git, session);
  const pairs = pairsOf({ names, cached: options.cached === true, cwd: session.terminal.cwd }, git);
  if (options.as !== undefined && pairs.length !== 1)
    throw new UsageError(phrase('diff.oneFile', { option: '--as', count: pairs.length }));
  const all: Compared[] = [];
  let isBroken = false;
  for (const { old, now } of pairs) {
    const sides = [old, now].map((place) => readSide(place, options.as ?? null, git, session)) as [DiffSide, DiffSide];
    for (const side of sides) if (await printProblems(side, session)) isBroken = true;
    all.push(compared(...sides));
  }
  if (options.out !== undefined) isBroken ||= await drawOne(all, { ...options, out: options.out }, session);
  const changed = all.filter(({ changes }) => !isSame(changes));
  const shown = isNamed(pairs) ? all : changed;
  if (options.out !== undefined && options.format === undefined) return statusOf(isBroken, changed.length > 0, options);
  if (format === 'json') await session.terminal.out(diffJson(shown));
  else await session.terminal.out((format === 'text' ? diffText : diffMarkdown)(shown, session.lang));
  return statusOf(isBroken, changed.length > 0, options);
}

function statusOf(isBroken: boolean, hasChanged: boolean, { exitCode }: DiffOptions): ExitCode {
  return isBroken || (exitCode && hasChanged) ? EXIT.problems : EXIT.done;
}

/** Gives whether a problem stopped the drawing. */
async function drawOne(all: readonly Compared[], options: PictureOptions, session: Session): Promise<boolean> {
  if (all.length !== 1) throw new UsageError(phrase('diff.oneFile', { option: '--out', count: all.length }));
  const problem = await drawChanges(all[0]!, options, session);
  if (problem !== null) await reportDiagnostics([problem], session, new Sources());
  return problem !== null;
}

/** Whether the user named the two files, and so wants to hear that nothing changed, too. */
function isNamed(pairs: readonly VersionPair[]): boolean {
  return pairs.length === 1 && pairs[0]!.now?.revision == null && pairs[0]!.old?.revision == null;
}

/** Reports what could not be understood in a version; gives whether there was something. */
async function printProblems({ place, reading, sources }: DiffSide, session: Session): Promise<boolean> {
  const errors = reading.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  await printMessage(session, phrase('diff.errors', { place: placeText(place) }));
  await reportDiagnostics(errors, session, sources);
  return true;
}

async function convert(names: readonly string[], git: Git, session: Session): Promise<ExitCode> {
  const [name] = names;
  if (name === undefined || names.length > 1)
    throw new UsageError(phrase('diff.oneFile', { option: '--textconv', count: names.length }));
  const { reading } = readSide({ path: name, revision: null }, null, git, session);
  await session.terminal.out(listing(reading.process));
  return EXIT.done;
}

type DiffFacts = Readonly<Record<string, { readonly text: string } | undefined>>;

/**
 * A process as plain lines, one a fact, in the order of declaration, for git's `textconv`: `git diff` and `git log -p` then
 * show changes of meaning, and nothing where only the text was rearranged.
 */
function listing(process: Process): string {
  const same = (id: string) => id;
  const nameOf = (id: string) => process.lanes.find((lane) => lane.id === id)?.name ?? id;
  return [
    `process ${JSON.stringify(process.title ?? '')}`,
    ...values(processFacts(process), ['title']),
    ...process.lanes.flatMap((lane) => [
      `lane ${lane.id} ${JSON.stringify(lane.name)}`,
      ...values(laneFacts(lane, same), ['id', 'name']),
    ]),
    ...process.nodes.flatMap((node) => [
      `${node.kind} ${node.id} ${JSON.stringify(node.text)}`,
      ...values(nodeFacts(node, nameOf, same, phaseTitles(process)), ['id', 'kind', 'text']),
    ]),
    ...flowFacts(process).map(({ kind, from, to, label, probability }) => {
      const inside = [label, probability === null ? null : `${100 * probability}%`].filter((part) => part !== null).join(' ');
      const line = kind === 'sequence' ? '-' : '~';
      return `${from} ${inside === '' ? `${line}>` : `${line}[${inside}]${line}>`} ${to}`;
    }),
    ...process.notes.map(({ text, on }) => `note ${JSON.stringify(text)}${on.length > 0 ? ` on ${on.join(', ')}` : ''}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function values(facts: DiffFacts, known: readonly string[]): string[] {
  return Object.entries(facts).flatMap(([key, value]) =>
    value === undefined || known.includes(key) ? [] : [`  ${key}: ${value.text.replace(/\s+/g, ' ')}`],
  );
}
