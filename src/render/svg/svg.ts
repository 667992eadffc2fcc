/**
 * A scene as a standalone SVG: no script, no font or image from elsewhere, a style sheet only for fonts that it holds itself; the only addresses are the user's own links. Roles
 * are those of WAI-ARIA Graphics 1.0, each with an older one for readers that don't know them.
 */
import type { Diagram, PlacedPage } from '../../geometry/diagram.ts';
import type { SceneOptions } from '../scene/context.ts';
import { joinedScene, pageScene } from '../scene/page.ts';
import { decimal } from '../scene/path-data.ts';
import type { Scene } from '../scene/scene.ts';
import { attributeText, element } from './element.ts';
import { itemElement } from './group.ts';

/** The font that texts are measured in, then what systems have for Chinese; the browser picks the glyph forms of the document's language. */
const FONTS = "'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Segoe UI',sans-serif";

const MM_PER_PT = 25.4 / 72;

/** A length of the sheet: a paper is measured in millimetres, the drawing's own size in pixels. */
function sheetLength(pixels: number, points: number, { isPaper }: Scene['sheet']): number | string {
  return isPaper ? `${decimal(points * MM_PER_PT)}mm` : pixels;
}

function rootOf({ width, height, sheet, lang, title, role }: Scene, family?: string): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: sheetLength(width, sheet.width, sheet),
    height: sheetLength(height, sheet.height, sheet),
    viewBox: `0 0 ${attributeText(width)} ${attributeText(height)}`,
    lang,
    role: 'graphics-document document',
    'aria-roledescription': role,
    'aria-label': title,
    'font-family': family === undefined ? FONTS : `'${family}',${FONTS}`,
    'text-rendering': 'geometricPrecision',
  };
  return `<svg ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${attributeText(value)}"`)
    .join(' ')}>`;
}

/** The fonts of a drawing. */
export interface Lettering {
  /** The font that texts are measured in, if not flowc's: a name as `familyOf` gives it. */
  readonly fontFamily?: string;
  /** Rules of CSS with the fonts of the texts, such as `embeddedFonts` makes. */
  readonly fontFaces?: string;
}

/** A scene as an SVG file. */
export function svgOf(scene: Scene, { fontFamily, fontFaces = '' }: Lettering = {}): string {
  const style = fontFaces === '' ? [] : [`<style>${fontFaces}</style>`];
  const items = [
    ...style,
    element('title', {}, scene.title),
    element('desc', {}, scene.description),
    ...scene.items.map(itemElement),
  ];
  return `${rootOf(scene, fontFamily)}\n${items.join('\n')}\n</svg>\n`;
}

interface SvgOptions extends SceneOptions, Lettering {}

/** Pages of a diagram as SVG files. One page as a standalone SVG document. */
export function renderSvg(diagram: Diagram, page: PlacedPage, options?: SvgOptions): string {
  return svgOf(pageScene(diagram, page, options), options);
}

/** All pages below each other as one standalone SVG document. */
export function renderJoinedSvg(diagram: Diagram, options?: SvgOptions): string {
  return svgOf(joinedScene(diagram, options), options);
}
