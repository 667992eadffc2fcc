/**
 * A baseline is the list of problems that a team knows of and does not want to hear about again. It is keyed by file, rule and node, never by
 * line, so that it holds while lines move; what it lists and nobody finds any more is told, so that it shrinks.
 */
import type { SourceFile } from '../source/source-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { jsonText } from './formats/json-text.ts';
import { identified } from './identity.ts';

/** How many findings are known, by file, rule and node. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

export interface Baselined {
  /** What the baseline does not know. */
  readonly told: readonly Diagnostic[];
  /** Entries of the checked files that are found less often than the baseline says. */
  readonly gone: readonly { readonly file: string; readonly rule: string; readonly node: string }[];
}

type Source = (path: string) => SourceFile | undefined;

/** The findings that a baseline does not hide; `checked` are the files of this run, about others nothing is said. */
export function withoutKnown(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
  { checked, source }: { readonly checked: readonly string[]; readonly source: Source },
): Baselined {
  const found = identified(diagnostics, source);
  const known = (file: string, rule: string, node: string) => at(at(at(baseline, file), rule), node) ?? 0;
  const told = found.filter(({ file, rule, node, nth }) => nth > known(file, rule, node)).map(({ diagnostic }) => diagnostic);
  const counts = countsOf(diagnostics, source);
  const gone = [...new Set(checked)].sort().flatMap((file) =>
    Object.entries(at(baseline, file) ?? {}).flatMap(([rule, nodes]) =>
      Object.entries(nodes)
        .filter(([node, count]) => count > (at(at(at(counts, file), rule), node) ?? 0))
        .map(([node]) => ({ file, rule, node })),
    ),
  );
  return { told, gone };
}

/** The text of a baseline that knows every finding, in a stable order. Infos and what no rule can turn off are the caller's to leave out. */
export function baselineText(diagnostics: readonly Diagnostic[], source: Source): string {
  return jsonText({ version: 1, problems: countsOf(diagnostics, source) });
}

/** The baseline of a parsed JSON value, or undefined where it is none. */
export function baselineOf(value: unknown): Baseline | undefined {
  const problems = isRecord(value) && value.version === 1 ? value.problems : undefined;
  const isCount = (count: unknown) => Number.isSafeInteger(count) && (count as number) > 0;
  const isTable = (table: unknown, inner: (part: unknown) => boolean) => isRecord(table) && Object.values(table).every(inner);
  const fits = isTable(problems, (rules) => isTable(rules, (nodes) => isTable(nodes, isCount)));
  return fits ? (problems as Baseline) : undefined;
}

function countsOf(diagnostics: readonly Diagnostic[], source: Source): Baseline {
  const counts: Record<string, Record<string, Record<string, number>>> = Object.create(null);
  for (const { file, rule, node, nth } of identified(diagnostics, source)) {
    counts[file] ??= Object.create(null) as Record<string, Record<string, number>>;
    counts[file][rule] ??= Object.create(null) as Record<string, number>;
    counts[file][rule][node] = nth;
  }
  return counts;
}

/** An own property only, whatever names a file, rule or node bears. */
function at<Value>(table: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
