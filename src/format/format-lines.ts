/** Formats a part of a file: of all that formatting would change, only the changes that touch the lines asked for. */
import { diffLines } from 'diff';

export interface LineRange {
  /** From 1; both belong to the range. */
  readonly first: number;
  readonly last: number;
}

/** The text with the changes of `after` that touch the range; lines are those of `before`. */
export function withinLines(before: string, after: string, { first, last }: LineRange): string {
  let line = 1;
  let text = '';
  const parts = diffLines(before, after);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const removed = part.removed ? part : null;
    const added = part.added ? part : removed && parts[i + 1]?.added ? parts[++i]! : null;
    if (removed === null && added === null) text += part.value;
    else {
      const end = line + Math.max(removed?.count ?? 0, 1) - 1;
      text += line <= last && end >= first ? (added?.value ?? '') : (removed?.value ?? '');
    }
    line += part.added ? 0 : (part.count ?? 0);
  }
  return text;
}
