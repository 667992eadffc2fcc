/**
 * A document as one HTML page that stands alone: its pictures as SVG, whose nodes lead to their headings and back, and a table of contents. It
 * loads nothing and runs nothing: whatever a file's author writes stays text. It follows the reader's choice of light or dark, and prints on A4.
 */
import { scriptlessPolicy } from '../../render/html/policy.ts';
import { colorsOf } from '../../render/html/style.ts';
import { escapeXml } from '../../render/svg/element.ts';
import { anchorsOf } from '../anchors.ts';
import type { Document, DocumentBlock, Heading } from '../document.ts';
import { blocksHtml, type HtmlContext } from './blocks.ts';
import { type HtmlWords, htmlWords } from './html-words.ts';
import { drawnPictures } from './pictures.ts';
import { DOCUMENT_STYLE } from './style.generated.ts';

export interface HtmlDocumentOptions {
  /** The font that the pictures are measured in, if not flowc's. */
  readonly fontFamily?: string;
}

export function htmlDocument(document: Document, { fontFamily }: HtmlDocumentOptions = {}): string {
  const { title, lang, blocks } = document;
  const words = htmlWords(lang);
  const { pictures, palette, backTo } = drawnPictures(document, fontFamily);
  const context: HtmlContext = { pictures, backTo, words, anchors: anchorsOf(blocks), contents: contentsHtml(blocks) };
  const style = `${colorsOf({ palette })}\n${DOCUMENT_STYLE}`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${scriptlessPolicy(style)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="flowc">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">${escapeXml(words.skip)}</a>
${sideContents(document, words)}
<main id="content">
<h1>${escapeXml(title)}</h1>
${blocksHtml(blocks, context)}
</main>
</body>
</html>
`;
}

interface HtmlEntry {
  readonly heading: Heading;
  readonly below: readonly HtmlEntry[];
}

/**
 * Tables of contents: the one that the document asks for, and the one at the side of the page, which folds on a phone. The headings behind
 * the place of the table, as lists in lists.
 */
function contentsHtml(blocks: readonly DocumentBlock[]): (depth: number) => string {
  const behind = blocks.slice(blocks.findIndex(({ kind }) => kind === 'contents') + 1);
  return (depth) => listHtml(entriesOf(behind, 1, depth), () => null);
}

/** Chapters with their sections; in a book, which has a table of its own, they are folded. */
function sideContents({ blocks, title }: Document, { contents }: HtmlWords): string {
  const isBook = blocks.some(({ kind }) => kind === 'contents');
  const list = listHtml(entriesOf(blocks, 1, 2), () => !isBook);
  const name = escapeXml(contents);
  return `<nav class="side" aria-label="${name}"><p>${escapeXml(title)}</p>${list}</nav>
<details class="side-folded"><summary>${name}</summary>${list}</details>`;
}

function entriesOf(blocks: readonly DocumentBlock[], level: number, depth: number): HtmlEntry[] {
  if (level > depth) return [];
  const starts = blocks.flatMap((block, i) => (block.kind === 'heading' && block.level === level ? [i] : []));
  return starts.map((start, i) => ({
    heading: blocks[start] as Heading,
    below: entriesOf(blocks.slice(start + 1, starts[i + 1] ?? blocks.length), level + 1, depth),
  }));
}

/** `isOpen`: whether what stands below a chapter is shown; null where it can't be folded. */
function listHtml(entries: readonly HtmlEntry[], isOpen: () => boolean | null): string {
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
