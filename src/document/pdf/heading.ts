/** Headings: listed in the outline, and a link to what the chart shows of them. */
import { polyline } from '../../geometry/path.ts';
import type { PrintedPart, Tag } from '../../render/pdf/printed-page.ts';
import { type SceneItem, stroked } from '../../render/scene/scene.ts';
import type { Heading } from '../document.ts';
import type { PdfPiece, PrintedParts } from './piece.ts';
import { rowPiece } from './row.ts';
import { settingOf } from './set-text.ts';
import type { Setter } from './setter.ts';
import { ABOVE_HEADING, BELOW_HEADING, baselineOf, HEADINGS, type Inks } from './type.ts';

/** The sign of a way back to the chart: its width, its height and its distance from the text, in em. */
const SIGN = { width: 0.5, height: 0.6, gap: 0.5 };

/** A heading, which no page ends with. */
export function headingPiece(heading: Heading, setter: Setter): PdfPiece[] {
  const { level, text, anchor = null } = heading;
  const { fonts, inks, orientation, x, width, lang } = setter;
  const style = HEADINGS[level - 1]!;
  const isDrawn = anchor !== null && setter.drawn.has(anchor);
  const room = width - (isDrawn ? (SIGN.gap + SIGN.width) * style.size : 0);
  const lines = settingOf(text, style, fonts).lines(room);
  if (lines.length === 0) return [];
  const tag: Tag = { type: `H${level + 1}` as Tag['type'], parent: setter.tag };
  const cells = [{ tag, x, lines, style, color: inks.ink }];
  const row = rowPiece({ cells, air: 0, above: ABOVE_HEADING[level - 1]!, keep: true, orientation }, setter);
  const draw = (y: number): PrintedParts => {
    const parts = row.draw(y, () => 0);
    const place = { kind: 'place', anchor: setter.placeOf(heading), top: y, entry: { title: text, level } } as const;
    if (!isDrawn) return [place, ...parts];
    const last = lines.at(-1)!;
    const at = { x: x + last.width, y: y + (lines.length - 1) * style.lineHeight + baselineOf(style) };
    return [place, ...parts, backSign(at.x, at.y, style.size, anchor, tag, inks, lang)];
  };
  return [{ ...row, height: row.height + BELOW_HEADING[level - 1]!, draw, heading }];
}

/** A heading that takes no room, since what follows says itself what it is: links and the outline lead there all the same. */
export function runInHeading(heading: Heading, setter: Setter): PdfPiece[] {
  const { level, text } = heading;
  const draw = (y: number): PrintedParts => [
    { kind: 'place', anchor: setter.placeOf(heading), top: y, entry: { title: text, level } },
  ];
  return [{ height: 0, above: 0, keep: true, orientation: setter.orientation, draw, heading }];
}

const TO_CHART = { en: 'Show in the flowchart', zh: '在流程图中查看' };

/** An arrow upwards. */
function backSign(x: number, y: number, em: number, anchor: string, tag: Tag, inks: Inks, lang: 'en' | 'zh'): PrintedPart {
  const [width, height] = [SIGN.width * em, SIGN.height * em];
  const left = x + SIGN.gap * em;
  const middle = left + width / 2;
  const top = y - height;
  const line = { color: inks.link, width: 0.09 * em };
  const items: SceneItem[] = [
    stroked(
      polyline([
        [middle, y],
        [middle, top],
      ]),
      line,
      { cap: 'round' },
    ),
    stroked(
      polyline([
        [left, top + width / 2],
        [middle, top],
        [left + width, top + width / 2],
      ]),
      line,
      { cap: 'round' },
    ),
  ];
  const box = { x: left - 3, y: top - 3, width: width + 6, height: height + 6 };
  return { kind: 'part', tag, items, link: { to: `#${anchor}`, intoDrawing: true, box, label: TO_CHART[lang] } };
}
