/** Which anchors a document has and which it leads to, so that no format writes a link that leads nowhere. */
import type { Document, DocumentBlock } from './document.ts';
import { spansOf, type Text } from './text.ts';

/** The anchors of the headings. */
export function anchorsOf(blocks: readonly DocumentBlock[]): ReadonlySet<string> {
  return new Set(flat(blocks).flatMap((block) => (block.kind === 'heading' ? (block.anchor ?? []) : [])));
}

/** The anchors that texts and tables of contents lead to. */
export function linkedAnchors({ blocks }: Document): ReadonlySet<string> {
  const all = flat(blocks);
  const deepest = Math.max(0, ...all.map((block) => (block.kind === 'contents' ? block.depth : 0)));
  return new Set(
    all.flatMap((block) => {
      if (block.kind === 'heading') return block.level <= deepest ? (block.anchor ?? []) : [];
      return textsOf(block)
        .flatMap(spansOf)
        .flatMap(({ to }) => (to?.startsWith('#') ? to.slice(1) : []));
    }),
  );
}

function flat(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.flatMap((block) => [block, ...(block.kind === 'list' ? block.items.flatMap(flat) : [])]);
}

function textsOf(block: DocumentBlock): readonly Text[] {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'facts') return block.facts.flatMap(({ values }) => values);
  return block.kind === 'table' ? block.rows.flat() : [];
}
