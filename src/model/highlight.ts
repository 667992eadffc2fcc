/** Which nodes and flows the findings of one rule concern, for a picture of them. Plain data, which also goes to another thread. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/source-file.ts';
import type { Flow, ProcessNode } from './process.ts';

export interface Highlight {
  readonly rule: string;
  /** Keys of the spans at which findings stand. */
  readonly faults: ReadonlySet<string>;
  /** Keys of the spans that they are about, such as those of the run that leads to a fault. */
  readonly concerned: ReadonlySet<string>;
  /** Keys of the spans that are only spoken of, such as the branch that a run lacks. */
  readonly aside: ReadonlySet<string>;
}

export type HighlightMark = 'fault' | 'concerned' | 'aside';

/** What the findings of a rule are about. */
export function highlightOf(rule: string, diagnostics: readonly Diagnostic[]): Highlight {
  const found = diagnostics.filter(({ code }) => code === rule);
  const keys = (spans: readonly Span[]) => new Set(spans.map(keyOf));
  const spoken = (each: Diagnostic) => each.related.map(({ span }) => span);
  return {
    rule,
    faults: keys(found.map(({ span }) => span)),
    concerned: keys(found.flatMap((each) => each.shows ?? spoken(each))),
    aside: keys(found.flatMap((each) => (each.shows ? spoken(each) : []))),
  };
}

/** The mark of one node; null where nothing is highlighted. */
export function nodeMark({ span }: Pick<ProcessNode, 'span'>, highlight: Highlight | null): HighlightMark | null {
  return markOf([span], highlight);
}

/** A finding about one end of a flow concerns the flow. */
export function flowMark(
  { span, from, to }: Pick<Flow, 'span' | 'from' | 'to'>,
  highlight: Highlight | null,
): HighlightMark | null {
  return markOf([span, ...[from, to].flatMap((end) => (end.kind === 'connector' ? [end.span] : []))], highlight);
}

function markOf(spans: readonly Span[], highlight: Highlight | null): HighlightMark | null {
  if (highlight === null) return null;
  const keys = spans.map(keyOf);
  if (keys.some((key) => highlight.faults.has(key))) return 'fault';
  if (keys.some((key) => highlight.concerned.has(key))) return 'concerned';
  return keys.some((key) => highlight.aside.has(key)) ? 'aside' : null;
}

const keyOf = ({ file, start, end }: Span) => `${start}-${end} ${file}`;
