/** Blocks in one text, for places that hold no blocks, such as the cells of tables. */
import type { DocumentBlock } from './document.ts';
import { joined, lines, type Text } from './text.ts';

export function proseText(blocks: readonly DocumentBlock[]): Text {
  return lines(blocks.flatMap((block) => textsOf(block)));
}

function textsOf(block: DocumentBlock): Text[] {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'code') return [[{ text: block.text, code: true }]];
  if (block.kind !== 'list') return [];
  return block.items.map((item, i) => joined([block.ordered ? `${i + 1}.` : '•', proseText(item)], ' '));
}
