/** The HTML round the drawing: a bar with pages, search and view, the drawing itself, and the script's place for details. */
import type { Guide } from '../../client/guide.ts';
import type { PlacedPage } from '../../geometry/diagram.ts';
import { escapeXml } from '../svg/element.ts';
import { filledIn, type PageWords, pageWords } from './page-words.ts';
import { policyOf } from './policy.ts';

export interface DocumentParts {
  readonly lang: 'en' | 'zh';
  readonly title: string;
  readonly description: string;
  readonly beginsDark: boolean;
  readonly style: string;
  readonly script: string;
  /** The pages. */
  readonly markup: string;
  readonly pages: readonly PlacedPage[];
  readonly guide: Guide;
}

/** A whole HTML page, as text. */
export function documentOf(parts: DocumentParts): string {
  const { lang, title, description, beginsDark, style, script, markup, guide } = parts;
  const words = pageWords(lang);
  const dark = beginsDark ? ' data-theme="dark"' : '';
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"${dark}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="flowc">
<meta name="description" content="${escapeXml(description)}">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
${bar(parts, words)}
${landmarks(markup, words)}
<script type="application/json" id="guide">${jsonInHtml(guide)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The drawing and the places where the script says more about it. */
export function landmarks(markup: string, words: PageWords): string {
  return `<main id="drawing" tabindex="0" aria-label="${escapeXml(words.drawing)}" aria-describedby="help">
<div id="sheets">
${markup}
</div>
</main>
<aside id="details" aria-label="${escapeXml(words.details)}" hidden></aside>
<p id="help" hidden>${escapeXml(words.help)}</p>
<p id="said" role="status" aria-live="polite"></p>`;
}

interface BarParts extends Pick<DocumentParts, 'title' | 'pages'> {
  /** What stands in front of the title. */
  readonly before?: string;
}

/** The bar; without the script only its title and the pages work, so the rest is hidden until the script runs. */
export function bar({ title, pages, before = '' }: BarParts, words: PageWords): string {
  return `<a class="skip" href="#drawing">${escapeXml(words.skip)}</a>
<header class="bar">
${before}<h1 id="title">${escapeXml(title)}</h1>
<nav id="pages" aria-label="${escapeXml(words.pages)}">${pageLinks(pages, words)}</nav>
<div class="find" role="search" hidden>${icon('find')}<input id="find" type="search" autocomplete="off" spellcheck="false" aria-label="${escapeXml(words.find)}" placeholder="${escapeXml(words.find)}"><output id="hits" for="find"></output>${button('previous', words.previous)}${button('next', words.next)}</div>
<div class="tools" role="toolbar" aria-label="${escapeXml(words.view)}" hidden>${button('zoomOut', words.zoomOut)}<button type="button" id="scale" title="${escapeXml(words.actualSize)}"></button>${button('zoomIn', words.zoomIn)}${button('fit', words.fit)}${button('dark', words.dark)}</div>
</header>`;
}

/** A link a page, where there are several. */
export function pageLinks(pages: readonly PlacedPage[], words: PageWords): string {
  if (pages.length < 2) return '';
  const links = pages.map(({ number, title }) => {
    const label = filledIn(words.page, { number });
    const name = title === null ? '' : ` <span>${escapeXml(title)}</span>`;
    return `<a href="#page-${number}" aria-label="${escapeXml(title === null ? label : `${label}: ${title}`)}">${number}${name}</a>`;
  });
  return links.join('');
}

function button(id: Parameters<typeof icon>[0], label: string): string {
  return `<button type="button" id="${id}" title="${escapeXml(label)}" aria-label="${escapeXml(label)}">${icon(id)}</button>`;
}

/** JSON that can't end the element it stands in. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** Signs of the buttons, drawn with the pen of the text. */
const PATHS = {
  find: 'M11.5 11.5L15 15M13 7.5a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0',
  next: 'M4 6.5L8 10.5L12 6.5',
  previous: 'M4 9.5L8 5.5L12 9.5',
  zoomIn: 'M8 3V13M3 8H13',
  zoomOut: 'M3 8H13',
  fit: 'M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10',
  dark: 'M13.5 9.5A6 6 0 1 1 6.5 2.5A4.8 4.8 0 0 0 13.5 9.5Z',
} as const;

function icon(name: keyof typeof PATHS): string {
  return (
    '<svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.5" ' +
    `stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${PATHS[name]}"/></svg>`
  );
}
