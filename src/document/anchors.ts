/** Which anchors a document has, so that no format writes a link that leads nowhere. */
import type { Block } from './document.ts';

export function anchorsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (all: readonly Block[]) => {
    for (const block of all) {
      if (block.kind === 'heading' && block.anchor !== undefined) found.add(block.anchor);
      if (block.kind === 'list') block.items.forEach(visit);
    }
  };
  visit(blocks);
  return found;
}
