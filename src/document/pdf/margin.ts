/** What stands in the margins of each page: the title and the edition at its head, its number at its foot. */
import { polyline } from '../../geometry/path.ts';
import { type SceneItem, stroked, type TextItem } from '../../render/scene/scene.ts';
import { wrapAtMost } from '../../text/clamp.ts';
import type { WrappedLine } from '../../text/wrap.ts';
import { type Orientation, sheet, typeArea } from '../drawing-area.ts';
import type { PrintedParts } from './piece.ts';
import type { Setter } from './setter.ts';
import { FOOT, FULL_FOOT, FULL_HEAD, HEAD, SMALL } from './type.ts';

export interface Margin {
  readonly title: string;
  readonly edition: string;
  readonly page: number;
  readonly pages: number;
  /** Whether a drawing fills the page. */
  readonly isFull: boolean;
}

/** The title takes up at most this share of the head, beside an edition. */
const TITLE_SHARE = 0.62;

export function marginParts(
  { title, edition, page, pages, isFull }: Margin,
  orientation: Orientation,
  setter: Setter,
): PrintedParts {
  const { x, width } = typeArea(orientation);
  const { width: sheetWidth, height } = sheet(orientation);
  const [head, foot] = isFull ? [FULL_HEAD, FULL_FOOT] : [HEAD.baseline, FOOT.baseline];
  const line = (text: string, room: number) => wrapAtMost(text.replace(/\s+/g, ' '), SMALL, room, 1, setter.fonts)[0];
  const items = [
    ...textItems(line(title, edition === '' ? width : TITLE_SHARE * width), x, head, 'start', setter),
    ...(title === '' ? [] : textItems(line(edition, (1 - TITLE_SHARE) * width - SMALL.size), x + width, head, 'end', setter)),
    ...(title === '' || isFull ? [] : [rule(x, width, setter)]),
    ...textItems(line(`${page} / ${pages}`, width), sheetWidth / 2, height - foot, 'middle', setter),
  ];
  return [{ kind: 'part', tag: null, items, link: null }];
}

function textItems(
  line: WrappedLine | undefined,
  x: number,
  y: number,
  anchor: TextItem['anchor'],
  { inks }: Setter,
): SceneItem[] {
  if (line === undefined) return [];
  const { text, width } = line;
  return [{ type: 'text', text, at: [x, y], anchor, size: SMALL.size, bold: false, color: inks.quiet, width }];
}

function rule(x: number, width: number, { inks }: Setter): SceneItem {
  return stroked(
    polyline([
      [x, HEAD.rule],
      [x + width, HEAD.rule],
    ]),
    { color: inks.rule, width: 0.5 },
  );
}
