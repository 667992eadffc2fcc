/** The bookmarks of a document: Word's own names for them are letters, digits and underscores, forty at most, and hidden behind an underscore. */
import type { Document, DocumentBlock } from '../document.ts';

/** A document in which every heading has an anchor, so that the table of contents can lead to it. */
export function withAnchors(document: Document): Document {
  let count = 0;
  const blocks = document.blocks.map(
    (block): DocumentBlock =>
      block.kind === 'heading' && block.anchor === undefined ? { ...block, anchor: ` ${++count}` } : block,
  );
  return { ...document, blocks };
}

/** Begins the names of all of them. */
export const OWN_BOOKMARK = '_flowc';

/** Of the headings among the blocks that are written. */
export function bookmarksOf(blocks: readonly DocumentBlock[]): (anchor: string) => string | null {
  const names = new Map<string, string>();
  const visit = (block: DocumentBlock): void => {
    if (block.kind === 'heading' && block.anchor !== undefined && !names.has(block.anchor))
      names.set(block.anchor, `${OWN_BOOKMARK}${names.size + 1}`);
    if (block.kind === 'list') for (const item of block.items) item.forEach(visit);
  };
  blocks.forEach(visit);
  return (anchor) => names.get(anchor) ?? null;
}
