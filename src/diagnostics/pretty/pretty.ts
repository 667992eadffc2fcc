/**
 * Diagnostics for people: the place, what is wrong, the lines it is about with the span underlined, and what to do.
 * The first line is `path:line:column severity[code] message`, which editors and terminals turn into a link.
 */
import { Chalk, type ChalkInstance } from 'chalk';
import { positionAt, type SourceFile, type Span } from '../../source/source-file.ts';
import type { Diagnostic, Phrase, Severity } from '../diagnostic.ts';
import { groupBy } from '../group-by.ts';
import type { Lang } from '../message-table.ts';
import { say } from '../phrase.ts';
import { printable } from '../printable.ts';
import { phrase } from '../printer-messages.ts';
import { sorted } from '../sorted.ts';
import { excerpt } from './excerpt.ts';
import { type MarkNote, marksOf } from './marks.ts';

export interface PrettyOptions {
  readonly lang: Lang;
  /** 0 is no colour; as in chalk. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** Columns of the terminal; a line is never shown wider than 120. */
  readonly columns?: number;
  /** Whether every finding is shown, however many one rule has. */
  readonly all?: boolean;
  /** A file's text, where it could be read. */
  source(path: string): SourceFile | undefined;
}

const MOST_RELATED = 6;
const WIDEST = 120;
const NARROWEST = 40;

const COLOR: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = { error: 'red', warning: 'yellow', info: 'blue' };

/**
 * Returns the report's text, file by file, in each the errors before the warnings before the infos, and these by place; an empty line after each
 * finding. Of a rule with very many findings the first few are shown. Empty where there is nothing to show.
 */
export function prettyReport(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const chalk = new Chalk({ level: options.colorLevel });
  const { shown, hidden } = options.all ? { shown: gravestFirst(diagnostics), hidden: new Map() } : selected(diagnostics);
  const findings = shown.map((diagnostic) => {
    const lines = findingLines(diagnostic, options, chalk);
    const count = hidden.get(diagnostic);
    if (count === undefined) return lines;
    return [...lines, '', chalk.bold(say(phrase('printer.untold', { count, code: diagnostic.code }), options.lang))];
  });
  return findings.map((lines) => `${lines.join('\n')}\n\n`).join('');
}

function findingLines(diagnostic: Diagnostic, options: PrettyOptions, chalk: ChalkInstance): string[] {
  const words = (said: Phrase) => say(said, options.lang);
  const color = chalk[COLOR[diagnostic.severity]].bold;
  const severity = words(phrase(`severity.${diagnostic.severity}`));
  const head = `${color(`${severity}[${diagnostic.code}]`)} ${chalk.bold(printable(words(diagnostic.message)))}`;
  const lines = [`${placeOf(diagnostic.span, options)} ${head}`];

  const digits = lineDigits(diagnostic, options);
  lines.push(...excerptLines(diagnostic, digits, options, chalk));
  const indent = ' '.repeat(digits + 1);
  const remark = (said: Phrase) => {
    const [first, ...rest] = words(said).split('\n').map(printable);
    lines.push(`${indent}${chalk.blue('=')} ${first}`, ...rest.map((line) => `${indent}  ${line}`));
  };
  const hidden = diagnostic.related.length - MOST_RELATED;
  if (hidden > 0) remark(phrase('printer.more', { count: hidden }));
  if (diagnostic.help) remark(phrase('printer.help', { text: diagnostic.help }));
  if (diagnostic.fix) remark(phrase('printer.fixable', { title: diagnostic.fix.title }));
  return lines;
}

function placeOf({ file, start }: Span, { source }: PrettyOptions): string {
  const text = source(file);
  if (!text) return `${printable(file)}:`;
  const { line, column } = positionAt(text, start);
  return `${printable(file)}:${line}:${column}`;
}

/** Columns that the line numbers of a finding's excerpts take, with one of margin. */
function lineDigits({ span, related }: Diagnostic, { source }: PrettyOptions): number {
  const lines = [span, ...related.map((each) => each.span)].map(({ file, end }) => {
    const text = source(file);
    return text ? positionAt(text, end).line : 1;
  });
  return String(lines.reduce((most, line) => Math.max(most, line), 1)).length + 1;
}

/** The excerpts of the finding and of its related places, one a file, the finding's own file first. */
function excerptLines(diagnostic: Diagnostic, digits: number, options: PrettyOptions, chalk: ChalkInstance): string[] {
  const related = diagnostic.related.slice(0, MOST_RELATED).map(({ span, message }) => {
    return { span, primary: false, label: printable(say(message, options.lang)) };
  });
  const notes: MarkNote[] = [{ span: diagnostic.span, primary: true, label: null }, ...related];
  const columns = Math.max(NARROWEST, Math.min(options.columns ?? WIDEST, WIDEST)) - digits - 10;
  const style = {
    gutter: (text: string) => chalk.blue(text),
    mark: (text: string, primary: boolean) => (primary ? chalk[COLOR[diagnostic.severity]].bold(text) : chalk.cyan(text)),
  };
  return [...groupBy(notes, (note) => note.span.file)].flatMap(([file, here]) => {
    const source = options.source(file);
    const place = (note: MarkNote) => `${' '.repeat(digits)}${chalk.blue('-->')} ${placeOf(note.span, options)}`;
    if (!source) return here.filter((note) => !note.primary).map((note) => `${place(note)} ${note.label}`);
    const marks = here.flatMap((note) => marksOf(source, note));
    const head = here[0]!.primary ? [] : [place(here[0]!)];
    return [...head, ...excerpt({ source, marks, columns, digits, style })];
  });
}

/** More findings of one code than this hide everything else. */
const MOST = 20;
const SHOWN_OF_MANY = 5;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface Selected {
  readonly shown: readonly Diagnostic[];
  /** The last one shown of a code, and how many more of that code there are. */
  readonly hidden: ReadonlyMap<Diagnostic, number>;
}

/**
 * All findings in the order in which a person reads them: by file, in each file by severity, then by place. Sorted first, so that a short
 * list of a few findings for each rule shows the most severe ones.
 */
export function gravestFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = [...groupBy(sorted(diagnostics), ({ span }) => span.file).values()];
  return files.flatMap((found) => SEVERITIES.flatMap((wanted) => found.filter(({ severity }) => severity === wanted)));
}

function selected(diagnostics: readonly Diagnostic[]): Selected {
  const ordered = gravestFirst(diagnostics);
  const many = [...groupBy(ordered, ({ code }) => code).values()].filter((found) => found.length > MOST);
  const hidden = new Set(many.flatMap((found) => found.slice(SHOWN_OF_MANY)));
  return {
    shown: ordered.filter((diagnostic) => !hidden.has(diagnostic)),
    hidden: new Map(many.map((found) => [found[SHOWN_OF_MANY - 1]!, found.length - SHOWN_OF_MANY])),
  };
}
