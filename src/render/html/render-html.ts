/**
 * A diagram as one HTML page that stands alone: all pages as SVG in light and dark, and a small script to zoom, search and follow the flow.
 * The page loads nothing and runs only that script, which its policy names by hash: whatever a file's author writes stays text.
 */
import type { Guide } from '../../client/guide.ts';
import type { Diagram } from '../../geometry/diagram.ts';
import { safeLink } from '../../prose/safe-link.ts';
import type { Theme } from '../../themes/theme.ts';
import { partnersOf } from '../scene/partners.ts';
import type { SceneWords } from '../scene/scene-words.ts';
import { EN } from '../scene/scene-words-en.ts';
import { ZH } from '../scene/scene-words-zh.ts';
import type { Lettering } from '../svg/svg.ts';
import { CLIENT, STYLE } from './client.generated.ts';
import { documentOf } from './document.ts';
import { type Looks, looksFor } from './looks.ts';
import { makeGuide } from './make-guide.ts';
import { pageWords } from './page-words.ts';
import { type Sheets, sheetsOf } from './sheets.ts';
import { styleOf } from './style.ts';

export interface HtmlOptions extends Lettering {
  /** Themes beside flowc's own. */
  readonly themes?: readonly Theme[];
  /** Address of the page for what `see` of a subprocess names, or null where there is none: then the process is named, not linked. */
  readonly seeLink?: (see: string) => string | null;
}

/** The drawing as it stands in a page, and what the page's script must know of it. */
export interface HtmlParts {
  readonly looks: Looks;
  readonly sheets: Sheets;
  readonly guide: Guide;
}

export function htmlParts(diagram: Diagram, { seeLink = () => null, fontFamily, themes }: HtmlOptions = {}): HtmlParts {
  const words = pageWords(diagram.lang);
  const drawingWords: SceneWords = diagram.lang === 'zh' ? ZH : EN;
  const partners = partnersOf(diagram.pages, 1);
  const safeSee = (see: string) => safeLink(seeLink(see) ?? '');
  const looks = looksFor(diagram.theme, themes);
  const sheets = sheetsOf(diagram, safeSee, words, looks, fontFamily);
  const guide = makeGuide({ diagram, scenes: sheets.scenes, partners, words, drawingWords, seeLink: safeSee, linkOf: safeLink });
  return { looks, sheets, guide };
}

/** The whole page. */
export function renderHtml(diagram: Diagram, options?: HtmlOptions): string {
  const { looks, sheets, guide } = htmlParts(diagram, options);
  return documentOf({
    lang: diagram.lang,
    title: diagram.title,
    description: sheets.description,
    beginsDark: looks.beginsDark,
    style: `${options?.fontFaces ?? ''}${styleOf(STYLE, sheets)}`,
    script: CLIENT,
    markup: sheets.markup,
    pages: diagram.pages,
    guide,
  });
}
