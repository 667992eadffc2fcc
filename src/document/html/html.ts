/**
 * A document as one HTML page that stands alone: its pictures as SVG, whose nodes lead to their headings and back, and a table of contents. It
 * loads nothing and runs nothing: whatever a file's author writes stays text. It follows the reader's choice of light or dark, and prints on A4.
 */
import { scriptlessPolicy } from '../../render/html/policy.ts';
import { colorsOf } from '../../render/html/style.ts';
import { escapeXml } from '../../render/svg/escape.ts';
import { anchorsOf } from '../anchors.ts';
import type { Document } from '../document.ts';
import { blocksHtml, type HtmlContext } from './blocks.ts';
import { contentsHtml, sideContents } from './contents.ts';
import { drawnPictures } from './pictures.ts';
import { DOCUMENT_STYLE } from './style.generated.ts';
import { htmlWords } from './words.ts';

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
