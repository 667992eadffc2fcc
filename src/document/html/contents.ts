/** Tables of contents: the one that the document asks for, and the one at the side of the page, which folds on a phone. */
import { escapeXml } from '../../render/svg/escape.ts';
import type { Block, Document, Heading } from '../document.ts';
import type { HtmlWords } from './words.ts';

interface Entry {
  readonly heading: Heading;
  readonly below: readonly Entry[];
}

/** The headings behind the place of the table, as lists in lists. */
export function contentsHtml(blocks: readonly Block[]): (depth: number) => string {
  const behind = blocks.slice(blocks.findIndex(({ kind }) => kind === 'contents') + 1);
  return (depth) => listHtml(entriesOf(behind, 1, depth), () => null);
}

/** Chapters with their sections; in a book, which has a table of its own, they are folded. */
export function sideContents({ blocks, title }: Document, { contents }: HtmlWords): string {
  const isBook = blocks.some(({ kind }) => kind === 'contents');
  const list = listHtml(entriesOf(blocks, 1, 2), () => !isBook);
  const name = escapeXml(contents);
  return `<nav class="side" aria-label="${name}"><p>${escapeXml(title)}</p>${list}</nav>
<details class="side-folded"><summary>${name}</summary>${list}</details>`;
}

function entriesOf(blocks: readonly Block[], level: number, depth: number): Entry[] {
  if (level > depth) return [];
  const starts = blocks.flatMap((block, i) => (block.kind === 'heading' && block.level === level ? [i] : []));
  return starts.map((start, i) => ({
    heading: blocks[start] as Heading,
    below: entriesOf(blocks.slice(start + 1, starts[i + 1] ?? blocks.length), level + 1, depth),
  }));
}

/** `isOpen`: whether what stands below a chapter is shown; null where it can't be folded. */
function listHtml(entries: readonly Entry[], isOpen: () => boolean | null): string {
  const items = entries.map(({ heading: { text, anchor }, below }) => {
    const link = anchor === undefined ? escapeXml(text) : `<a href="#${escapeXml(anchor)}">${escapeXml(text)}</a>`;
    if (below.length === 0) return `<li>${link}</li>`;
    const list = listHtml(below, () => null);
    const open = isOpen();
    if (open === null) return `<li>${link}${list}</li>`;
    return `<li><details${open ? ' open' : ''}><summary>${link}</summary>${list}</details></li>`;
  });
  return items.length === 0 ? '' : `<ol>${items.join('')}</ol>`;
}
