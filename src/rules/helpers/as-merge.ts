/** A fork or join written as the merge that is meant. */
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { kindWordLike } from '../../model/keyword-like.ts';
import type { Marks } from '../../model/marks.ts';
import type { ProcessNode } from '../../model/process.ts';

const phrase = phrasesOf({ 'merge.fix': { en: 'write `{text}`', zh: '改为 `{text}`' } });

/** The keyword of a node's declaration replaced by that of a merge, in its script. */
export function asMerge({ span, imported }: ProcessNode, { source }: Marks): Fix | null {
  const keyword = /^[^\s"“]+/.exec(source.text.slice(span.start, span.end))?.[0];
  if (imported || keyword === undefined) return null;
  const text = kindWordLike(keyword, 'merge');
  const edits = [{ span: { ...span, end: span.start + keyword.length }, text }];
  return { title: phrase('merge.fix', { text }), edits };
}
