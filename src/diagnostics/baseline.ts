/**
 * A baseline is the list of problems that a team knows of and does not want to hear about again. It is keyed by file, rule and node, never by
 * line, so that it holds while lines move; what it lists and nobody finds any more is reported, so that it shrinks.
 */
import type { SourceFile } from '../source/source-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { jsonText } from './formats/json-text.ts';
import { type Identified, identified } from './identity.ts';

/** How many findings are known, by file, rule and node. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

export interface Baselined {
  /** What the baseline does not know. */
  readonly fresh: readonly Diagnostic[];
  /** Entries of the checked files that are found less often than the baseline says. */
  readonly gone: readonly { readonly file: string; readonly rule: string; readonly node: string }[];
}

/** The files that findings stand in. */
export interface BaselineFiles {
  /** The text of a file, where it could be read. */
  source(path: string): SourceFile | undefined;
  /** The name that the baseline has for a file, so that it holds wherever flowc runs; its path by default. */
  name?(path: string): string;
}

/** The findings that a baseline does not hide; `checked` are the baseline's names of this run's files, about others nothing is said. */
export function withoutKnown(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
  { checked, ...files }: BaselineFiles & { readonly checked: readonly string[] },
): Baselined {
  const found = named(diagnostics, files);
  const known = (file: string, rule: string, node: string) => at(at(at(baseline, file), rule), node) ?? 0;
  const fresh = found.filter(({ file, rule, node, nth }) => nth > known(file, rule, node)).map(({ diagnostic }) => diagnostic);
  const counts = countsOf(diagnostics, files);
  const gone = [...new Set(checked)].sort().flatMap((file) =>
    Object.entries(at(baseline, file) ?? {}).flatMap(([rule, nodes]) =>
      Object.entries(nodes)
        .filter(([node, count]) => count > (at(at(at(counts, file), rule), node) ?? 0))
        .map(([node]) => ({ file, rule, node })),
    ),
  );
  return { fresh, gone };
}

/**
 * A baseline that knows every finding, and of the one before it what it says of files that this run has not seen. What no rule can turn off
 * is the caller's to leave out.
 */
export function baselineFor(diagnostics: readonly Diagnostic[], files: BaselineFiles, unseen: Baseline = {}): Baseline {
  return { ...unseen, ...countsOf(diagnostics, files) };
}

/** The text of a baseline, sorted, so that it changes only where the findings do. */
export function baselineText(problems: Baseline): string {
  return jsonText({ version: 1, problems: sortedTable(problems, (rules) => sortedTable(rules, (nodes) => sortedTable(nodes))) });
}

/** The baseline of a parsed JSON value, or undefined where it is none. */
export function baselineOf(value: unknown): Baseline | undefined {
  const problems = isRecord(value) && value.version === 1 ? value.problems : undefined;
  const isCount = (count: unknown) => Number.isSafeInteger(count) && (count as number) > 0;
  const isTable = (table: unknown, inner: (part: unknown) => boolean) => isRecord(table) && Object.values(table).every(inner);
  const fits = isTable(problems, (rules) => isTable(rules, (nodes) => isTable(nodes, isCount)));
  return fits ? (problems as Baseline) : undefined;
}

function countsOf(diagnostics: readonly Diagnostic[], files: BaselineFiles): Baseline {
  const counts: Record<string, Record<string, Record<string, number>>> = Object.create(null);
  for (const { file, rule, node, nth } of named(diagnostics, files)) {
    counts[file] ??= Object.create(null) as Record<string, Record<string, number>>;
    counts[file][rule] ??= Object.create(null) as Record<string, number>;
    counts[file][rule][node] = nth;
  }
  return counts;
}

function named(diagnostics: readonly Diagnostic[], files: BaselineFiles): Identified[] {
  return identified(diagnostics, files.source).map((each) => ({ ...each, file: files.name?.(each.file) ?? each.file }));
}

function sortedTable<Value>(
  table: Readonly<Record<string, Value>>,
  inner: (value: Value) => unknown = (value) => value,
): Record<string, unknown> {
  const keys = Object.keys(table).sort();
  return Object.fromEntries(keys.map((key) => [key, inner(table[key]!)]));
}

/** An own property only, whatever names a file, rule or node has. */
function at<Value>(table: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
