/** Where the outputs of a build go and in which formats, from what its command line says. */
import path from 'node:path';
import { nearest } from '../../diagnostics/nearest.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { kindOf } from '../files/read.ts';
import { shellPhrase } from '../shell/shell-messages.ts';
import { UsageError } from '../shell/usage-error.ts';
import { FORMATS, type Format } from './formats.ts';

export const outputPhrase = phrasesOf({
  'out.empty': { en: 'option "--out" expects a path, found nothing', zh: '选项“--out”应为路径，实为空' },
  'out.oneOnly': { en: 'several outputs can\'t go to "{path}"', zh: '多个输出不能写到“{path}”' },
  'out.oneOnly.help': { en: 'name a folder, such as `-o drawings/`', zh: '请指定文件夹，如 `-o drawings/`' },
  'out.contradiction': { en: 'format "{format}" does not fit the output "{path}"', zh: '格式“{format}”与输出“{path}”不符' },
  'out.unknownEnding': { en: 'no output format has the ending "{ending}"', zh: '没有扩展名为“{ending}”的输出格式' },
  'out.unknownFormat': { en: 'unknown format "{format}"', zh: '未知格式“{format}”' },
  'out.formats': { en: 'expected {formats}', zh: '应为 {formats}' },
});

export type OutputTarget =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'beside' }
  /** Absolute. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

export interface Destination<Known extends string = Format> {
  readonly target: OutputTarget;
  readonly formats: readonly Known[];
}

/** The formats that a command can write, and the one that it writes by default. */
export interface FormatChoice<Known extends string> {
  readonly known: readonly Known[];
  readonly usual: Known;
}

const PICTURES: FormatChoice<Format> = { known: FORMATS, usual: 'svg' };

export interface WantedOutput {
  /** `-o`, as written. */
  readonly out: string | undefined;
  /** `-f`, a list as written. */
  readonly format: string | undefined;
  /** What the configuration says where the command line says nothing. */
  readonly defaultFormat: string | undefined;
  /** How many inputs there are, standard input among them. */
  readonly inputs: number;
  readonly cwd: string;
}

/** Throws a `UsageError` where the options contradict each other or the inputs. */
export function destinationOf(wanted: WantedOutput): Destination {
  return destinationAmong(PICTURES, wanted);
}

/** The same for a command with formats of its own. */
export function destinationAmong<Known extends string>(choice: FormatChoice<Known>, wanted: WantedOutput): Destination<Known> {
  const { out, cwd } = wanted;
  const formats = formatsOf(wanted, choice);
  if (out === undefined) return { target: { kind: 'beside' }, formats };
  if (out === '') throw new UsageError(outputPhrase('out.empty'));
  if (out === '-') {
    if (wanted.inputs > 1 || formats.length > 1) throw new UsageError(outputPhrase('out.oneOnly', { path: '-' }));
    return { target: { kind: 'stdout' }, formats };
  }
  const absolute = path.resolve(cwd, out);
  if (isFolder(out, absolute)) return { target: { kind: 'folder', path: absolute }, formats };
  if (path.extname(out) !== '' || kindOf(absolute) === 'file') {
    if (wanted.inputs > 1 || formats.length > 1)
      throw new UsageError(outputPhrase('out.oneOnly', { path: out }), outputPhrase('out.oneOnly.help'));
    return { target: { kind: 'file', path: absolute }, formats };
  }
  return { target: { kind: 'folder', path: absolute }, formats };
}

/** `-f` decides, then the ending of a file that `-o` names, then the configuration. */
function formatsOf<Known extends string>(
  { out, format, defaultFormat, cwd }: WantedOutput,
  { known, usual }: FormatChoice<Known>,
): readonly Known[] {
  const ending = out === undefined || isFolder(out, path.resolve(cwd, out)) ? '' : path.extname(out).slice(1).toLowerCase();
  const ofEnding = known.find((each) => each === ending);
  if (format !== undefined) {
    const formats = formatList(format, known);
    if (ofEnding !== undefined && !formats.includes(ofEnding)) {
      throw new UsageError(outputPhrase('out.contradiction', { path: out!, format }));
    }
    return formats;
  }
  if (ofEnding !== undefined) return [ofEnding];
  if (ending !== '')
    throw new UsageError(
      outputPhrase('out.unknownEnding', { ending: `.${ending}` }),
      outputPhrase('out.formats', { formats: known.join(', ') }),
    );
  return formatList(defaultFormat ?? usual, known);
}

function formatList<Known extends string>(written: string, known: readonly Known[]): readonly Known[] {
  const names = written.split(/[,\s]+/).filter(Boolean);
  const formats = names.map((name) => known.find((each) => each === name.toLowerCase()) ?? unknown(name, known));
  if (formats.length === 0) unknown(written, known);
  return [...new Set(formats)];
}

function unknown(name: string, known: readonly string[]): never {
  const near = nearest(name, known);
  const help =
    near === null ? outputPhrase('out.formats', { formats: known.join(', ') }) : shellPhrase('cli.didYouMean', { name: near });
  throw new UsageError(outputPhrase('out.unknownFormat', { format: name }), help);
}

function isFolder(out: string, absolute: string): boolean {
  return /[/\\]$/.test(out) || kindOf(absolute) === 'folder';
}
