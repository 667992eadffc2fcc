/**
 * Where a file could not be read. What is missing or odd because of that has been told, and is no mistake a second time: a value that was
 * lost, a lane that was lost, a name whose declaration was lost.
 */
import type { Span } from '../../source/span.ts';
import type { Attribute, Statement, Tree } from '../../syntax/tree.ts';

export interface SyntaxErrors {
  readonly any: boolean;
  /** Whether a part of the file holds an error. */
  within(span: Span): boolean;
  /** Whether an error stands where nothing at all was read: a declaration may be lost there. */
  readonly lostStatement: boolean;
}

export function syntaxErrors({ errors, statements }: Pick<Tree, 'errors' | 'statements'>): SyntaxErrors {
  const starts = errors.map(({ start }) => start).sort((a, b) => a - b);
  const readParts = starts.length === 0 ? [] : statements.flatMap(partsOf);
  const known = new Set(readParts.flatMap((part) => startsWithin(starts, part)));
  return {
    any: starts.length > 0,
    within: (span) => startsWithin(starts, span).length > 0,
    lostStatement: starts.some((start) => !known.has(start)),
  };
}

/** What was read of a statement: all of it, but of a lane its head and what its block holds. */
function partsOf(statement: Statement): Span[] {
  const parts: Span[] = [];
  const pending: (Statement | Attribute)[] = [statement];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const block = next.kind === 'lane' ? next.block : null;
    parts.push(block ? { ...next.span, end: block.span.start } : next.span);
    pending.push(...(block?.items ?? []));
  }
  return parts;
}

function startsWithin(starts: readonly number[], { start, end }: Span): readonly number[] {
  const from = firstNotBefore(starts, start);
  const to = firstNotBefore(starts, end);
  return starts.slice(from, Math.max(from, to));
}

function firstNotBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
