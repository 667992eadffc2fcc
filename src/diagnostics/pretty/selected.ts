/** Which findings a person is told, and in which order: the gravest of each file first, and of one mistake made everywhere a few. */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { groupBy } from '../group-by.ts';
import { sorted } from '../sorted.ts';

/** More findings of one code than this hide everything else. */
const MOST = 20;
const TOLD_OF_MANY = 5;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface Selected {
  readonly shown: readonly Diagnostic[];
  /** The last one told of a code, and how many more of that code there are. */
  readonly untold: ReadonlyMap<Diagnostic, number>;
}

/** All findings by file; in each file by severity, then by place. */
export function gravestFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = [...groupBy(sorted(diagnostics), ({ span }) => span.file).values()];
  return files.flatMap((found) => SEVERITIES.flatMap((wanted) => found.filter(({ severity }) => severity === wanted)));
}

export function selected(diagnostics: readonly Diagnostic[]): Selected {
  const ordered = gravestFirst(diagnostics);
  const many = [...groupBy(ordered, ({ code }) => code).values()].filter((found) => found.length > MOST);
  const hidden = new Set(many.flatMap((found) => found.slice(TOLD_OF_MANY)));
  return {
    shown: ordered.filter((diagnostic) => !hidden.has(diagnostic)),
    untold: new Map(many.map((found) => [found[TOLD_OF_MANY - 1]!, found.length - TOLD_OF_MANY])),
  };
}
