/** `flowc fmt`: brings files into their canonical form. A file with a syntax error is reported and left as it is. */
import { dirname } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Diagnostic, Phrase } from '../../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import { printable } from '../../../diagnostics/printable.ts';
import { formatSource } from '../../../format/format.ts';
import { type LineRange, withinLines } from '../../../format/format-lines.ts';
import { findInputs, type InputFile } from '../../files/find.ts';
import { byteOrderMark } from '../../files/read.ts';
import { writeFile } from '../../files/write.ts';
import { reportDiagnostics } from '../../project/print-diagnostics.ts';
import { inputsOf } from '../../project/project.ts';
import { type ReadInput, readInputs } from '../../project/read-inputs.ts';
import { placeOf } from '../../project/root.ts';
import { Sources } from '../../project/sources.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { printErrors, printMessage, type Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';

const phrase = phrasesOf({
  'fmt.oneFile': { en: 'option "--lines" goes with one file', zh: '选项“--lines”只用于一个文件' },
  'fmt.wrongLines': {
    en: 'option "--lines" expects lines such as 12-30, found "{value}"',
    zh: '选项“--lines”应为行号范围，如 12-30，实为“{value}”',
  },
  'fmt.changed': { en: '{changed} of {files} {files|file|files} formatted', zh: '{files} 个文件中整理了 {changed} 个' },
  'fmt.wouldChange': { en: '{changed} of {files} {files|file|files} would change', zh: '{files} 个文件中有 {changed} 个会改变' },
});

export interface FmtOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly lines?: string;
}

interface Formatted {
  readonly read: ReadInput;
  readonly before: string;
  readonly after: string;
}

/** Runs `flowc fmt`; gives its exit status. */
export async function fmt(paths: readonly string[], options: FmtOptions, session: Session): Promise<ExitCode> {
  const range = rangeOf(options.lines);
  const found = await findInputs(paths, session.terminal.cwd);
  const inputs = inputsOf(found);
  if (range !== null && inputs.length !== 1) throw new UsageError(phrase('fmt.oneFile'));
  const sources = new Sources();
  const { inputs: read, failures } = await readInputs(inputs, session.terminal, sources);
  const problems: Diagnostic[] = [];
  const formatted = read.flatMap((each) => formatInput(each, range, sources, problems));
  const unwritten = await giveOut(formatted, options, session);
  await reportDiagnostics(problems, session, sources);
  await printErrors(session, [...failures, ...unwritten], null);
  if (failures.length + unwritten.length > 0) return EXIT.usage;
  const differs = formatted.some(({ before, after }) => before !== after);
  return problems.length > 0 || (differs && (options.check || options.diff)) ? EXIT.problems : EXIT.done;
}

function formatInput(read: ReadInput, range: LineRange | null, sources: Sources, problems: Diagnostic[]): Formatted[] {
  const source = sources.get(read.input.path)!;
  const { text, errors } = formatSource(source);
  problems.push(...(read.problem ? [read.problem] : errors));
  if (text === null || read.problem) return [];
  return [{ read, before: source.text, after: range ? withinLines(source.text, text, range) : text }];
}

async function giveOut(formatted: readonly Formatted[], { check, diff }: FmtOptions, session: Session): Promise<Phrase[]> {
  const failures: Phrase[] = [];
  let changed = 0;
  for (const { read, before, after } of formatted) {
    const { file, path } = read.input;
    if (before !== after) changed++;
    if (diff) await session.terminal.out(before === after ? '' : patch(path, before, after));
    else if (check) await session.terminal.out(before === after ? '' : `${printable(path)}\n`);
    else if (file === null) await session.terminal.out(after);
    else if (before !== after) {
      const failure = writeFile(file.absolute, path, byteOrderMark(file.absolute) + after, projectOf(file, session));
      if (failure === null) continue;
      failures.push(failure);
      changed--;
    }
  }
  if (!session.quiet && !formatted.some(({ read }) => read.input.file === null)) {
    await printMessage(session, phrase(check || diff ? 'fmt.wouldChange' : 'fmt.changed', { changed, files: formatted.length }));
  }
  return failures;
}

function projectOf({ absolute }: InputFile, { terminal: { cwd } }: Session): string {
  return placeOf(dirname(absolute), cwd, null).root;
}

function patch(path: string, before: string, after: string): string {
  return createTwoFilesPatch(path, path, before, after).replace(/^Index: .*\n=+\n/, '');
}

/** `12-30`, or one line `12`. */
function rangeOf(written: string | undefined): LineRange | null {
  if (written === undefined) return null;
  const [, first, last = first] = /^([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?$/.exec(written) ?? [];
  if (first === undefined || Number(last) < Number(first)) throw new UsageError(phrase('fmt.wrongLines', { value: written }));
  return { first: Number(first), last: Number(last) };
}
