/** Lines of a scene as a text box. */
import { Paragraph, TextRun } from 'docx';
import type { Box } from '../../geometry/geometry.ts';
import type { TextItem } from '../../render/scene/scene.ts';
import { xmlText } from '../xml-text.ts';
import { colorOf, type PlacedPath, type Placement, transformationOf } from './drawn-path.ts';
import { CHART_FONT } from './fonts.ts';
import type { TextBlock } from './text-blocks.ts';

/** Of a line of fixed height, Word and LibreOffice put this share above the baseline. */
const ABOVE_BASELINE = 0.8;
/** What a line may grow in a font that is wider than the measured one. */
const ROOM = 0.15;
/** Of a line whose width is unknown: as wide as its letters are high. */
const WIDEST = 1;
const HALF_POINTS_PER_PX = 1.5;
const TWIPS_PER_PX = 15;

const ALIGNMENT = { start: 'left', middle: 'center', end: 'right' } as const;
const SHARE_BEFORE: Readonly<Record<TextItem['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };

/** `upwards`: the lines are turned to be read from the bottom to the top, `at` being where they are then. */
export function textShape({ lines, pitch }: TextBlock, placement: Placement, upwards: boolean): PlacedPath {
  const [first] = lines as [TextItem];
  const box = textBox(lines, pitch, upwards, placement.shown);
  return {
    type: 'rectangle',
    fill: 'none',
    line: 'none',
    transformation: transformationOf(box, placement),
    textOptions: {
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
      wrap: false,
      verticalAlignment: 'top',
      ...(upwards ? { direction: 'bottomToTop' } : {}),
    },
    children: lines.map(
      ({ text }) =>
        new Paragraph({
          alignment: ALIGNMENT[first.anchor],
          spacing: { before: 0, after: 0, line: Math.round(pitch * placement.scale * TWIPS_PER_PX), lineRule: 'exact' },
          children: [new TextRun({ text: xmlText(text), ...letters(first, placement) })],
        }),
    ),
  };
}

/** Sizes go by half points; the smaller one fits. */
function letters({ size, bold, color }: TextItem, { scale }: Placement) {
  const halfPoints = Math.max(2, Math.floor(size * scale * HALF_POINTS_PER_PX + 0.1));
  return { font: CHART_FONT, size: halfPoints, sizeComplexScript: halfPoints, bold, color: colorOf(color), noProof: true };
}

/** As long as the longest line and some room, but within what is shown, so that the drawing doesn't grow. */
function textBox(lines: readonly TextItem[], pitch: number, upwards: boolean, shown: Box): Box {
  const [first] = lines as [TextItem];
  const [x, y] = first.at;
  const [begin, end] = upwards ? [shown.y - y, shown.y + shown.height - y] : [shown.x - x, shown.x + shown.width - x];
  const widths = lines.map(({ width, text, size }) => width ?? [...text].length * size * WIDEST);
  const wanted = Math.max(...widths) * (1 + ROOM) + first.size;
  const [before, after] = upwards ? [end, -begin] : [-begin, end];
  const length = Math.min(wanted, { start: after, middle: 2 * Math.min(before, after), end: before }[first.anchor]);
  const start = length * SHARE_BEFORE[first.anchor];
  const height = pitch * lines.length;
  if (upwards) return { x: x - ABOVE_BASELINE * pitch, y: y - (length - start), width: height, height: length };
  return { x: x - start, y: y - ABOVE_BASELINE * pitch, width: length, height };
}
