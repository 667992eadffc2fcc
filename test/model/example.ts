/** Processes written as text, for tests of the model. */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { say } from '../../src/diagnostics/phrase.ts';
import { buildProcess } from '../../src/model/build-process.ts';
import type { Flow, FlowEnd, Process } from '../../src/model/process.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { parse } from '../../src/syntax/parse.ts';

export type Files = Readonly<Record<string, string>>;

/** Builds `text` as `a.flow` beside the other files; a syntax error fails the test, unless they are what it is about. */
export function build(text: string, files: Files = {}, { file = 'a.flow', root = '.', mayBeBroken = false } = {}) {
  const parsed = parse(sourceFile(file, text));
  if (parsed.diagnostics.length > 0 && !mayBeBroken) throw new Error(say(parsed.diagnostics[0]!.message, 'en'));
  const read = (path: string) => files[path] ?? null;
  const host = { root, read, exists: (path: string) => path in files };
  return buildProcess(parsed.tree, host, parse);
}

/** The process of a text without mistakes. */
export function processOf(text: string, files: Files = {}): Process {
  const { process, diagnostics } = build(text, files);
  if (diagnostics.length > 0) throw new Error(told(text, files).join('\n'));
  return process;
}

/** Each mistake as `code "text of its span": message (help)`, with `+ "span" message` for each related place. */
export function told(text: string, files: Files = {}, options = {}): string[] {
  const all: Files = { ...files, 'a.flow': text };
  const at = ({ span }: Pick<Diagnostic, 'span'>) => (all[span.file] ?? '').slice(span.start, span.end);
  return build(text, files, options).diagnostics.flatMap((each) => {
    const place = each.span.file === 'a.flow' ? '' : `${each.span.file} `;
    const help = each.help ? ` (${say(each.help, 'en')})` : '';
    const related = each.related.map((other) => `+ "${at(other)}" ${say(other.message, 'en')}`);
    return [`${place}${each.code} "${at(each)}": ${say(each.message, 'en')}${help}`, ...related];
  });
}

/** Flows as they could be written: `a -[yes 20%]-> b`, `a ~> form[approved]`, `? -> b` for a broken end. */
export function flowsIn({ flows }: Pick<Process, 'flows'>): string[] {
  return flows.map((flow) => `${endIn(flow.from)} ${arrowIn(flow)} ${endIn(flow.to)}`);
}

function endIn(end: FlowEnd): string {
  if (end.kind === 'broken') return '?';
  if (end.kind === 'connector') return `@${end.letter}${end.statedPage === null ? '' : `/${end.statedPage}`}`;
  return end.kind === 'node' && end.state !== null ? `${end.id}[${end.state}]` : end.id;
}

function arrowIn({ kind, label, probability }: Flow): string {
  const line = kind === 'sequence' ? '-' : '~';
  const inside = [label, probability === null ? null : `${probability * 100}%`].filter((part) => part !== null).join(' ');
  return inside === '' ? `${line}>` : `${line}[${inside}]${line}>`;
}
