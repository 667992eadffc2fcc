/**
 * What stands in a file or a block, in order: items and comments between them, with the blank lines that the author left. A comment behind
 * an item on its line goes with it; a comment inside an item belongs to that item and is not an entry.
 */
import type { SourceFile, Span } from '../source/source-file.ts';
import type { Comment } from '../syntax/tree.ts';

export interface Entry<Item> {
  /** Null for a comment on a line of its own. */
  readonly item: Item | null;
  readonly comments: readonly Comment[];
  /** Whether a blank line stands before it. */
  readonly blankBefore: boolean;
}

interface EntryDraft<Item> extends Entry<Item> {
  readonly comments: Comment[];
  end: number;
}

export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** The entries between two offsets; `items` and `comments` are in order of place, comments from any part of the file. */
export function entriesOf<Item extends { readonly span: Span }>(
  source: SourceFile,
  items: readonly Item[],
  comments: readonly Comment[],
  within: SourceRange,
): Entry<Item>[] {
  const drafts: EntryDraft<Item>[] = [];
  const add = (item: Item | null, own: Comment[], { start, end }: SourceRange) => {
    const gap = drafts.length === 0 ? '' : source.text.slice(drafts.at(-1)!.end, start);
    drafts.push({ item, comments: own, blankBefore: /\n[^\S\n]*\n/.test(gap), end });
  };
  const between = commentsBetween(comments, items, within);
  let next = 0;
  for (const item of items) {
    for (; next < between.length && between[next]!.span.start < item.span.start; next++) place(between[next]!);
    add(item, [], item.span);
  }
  for (; next < between.length; next++) place(between[next]!);
  return drafts;

  function place(comment: Comment): void {
    const before = drafts.at(-1);
    if (before?.item && !source.text.slice(before.end, comment.span.start).includes('\n')) {
      before.comments.push(comment);
      before.end = comment.span.end;
    } else add(null, [comment], comment.span);
  }
}

/** The comments inside an extent, in order. */
export function commentsIn(comments: readonly Comment[], { start, end }: SourceRange): readonly Comment[] {
  return comments.slice(firstFrom(comments, start), firstFrom(comments, end));
}

/** The comments inside an extent and inside none of its items. */
export function commentsBetween(
  comments: readonly Comment[],
  items: readonly { readonly span: Span }[],
  within: SourceRange,
): readonly Comment[] {
  let next = 0;
  return commentsIn(comments, within).filter(({ span }) => {
    while (next < items.length && items[next]!.span.end <= span.start) next++;
    return next === items.length || span.start < items[next]!.span.start;
  });
}

function firstFrom(comments: readonly Comment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comments[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
