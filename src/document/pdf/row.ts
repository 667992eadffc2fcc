/** Texts side by side: a row of a table, a name and its value, or a line of prose as a row of one. A row is torn between lines only. */
import { equalRadii, polyline, roundedBox } from '../../geometry/path.ts';
import type { PrintedPart, Tag } from '../../render/pdf/printed-page.ts';
import { filled, type SceneItem, stroked } from '../../render/scene/scene.ts';
import type { PdfPiece, PrintedParts } from './piece.ts';
import type { SetLine, TextRun } from './set-text.ts';
import type { Setter } from './setter.ts';
import { baselineOf, type PdfStyle } from './type.ts';

export interface PdfCell {
  readonly tag: Tag;
  readonly x: number;
  readonly lines: readonly SetLine[];
  readonly style: PdfStyle;
  readonly color: string;
}

export interface PdfRow extends Pick<PdfPiece, 'above' | 'keep' | 'orientation' | 'repeat'> {
  readonly cells: readonly PdfCell[];
  /** Air within the row, above and below its texts. */
  readonly air: number;
  /** What lies under the texts: a shade, and a rule at the foot. */
  readonly ground?: { readonly x: number; readonly width: number; readonly shade: boolean; readonly rule: boolean };
}

type Inked = Pick<Setter, 'inks' | 'leads'>;

/** Of a torn row no fewer lines stand alone. */
const FEWEST = 2;

export function rowPiece(row: PdfRow, setter: Inked): PdfPiece {
  const { above, keep, orientation, repeat, cells, air } = row;
  const height = Math.max(...cells.map(({ lines, style }) => lines.length * style.lineHeight)) + 2 * air;
  const lineHeight = Math.max(...cells.map(({ style }) => style.lineHeight));
  return {
    above,
    keep,
    orientation,
    height,
    ...(repeat === undefined ? {} : { repeat }),
    draw: (y) => [...groundParts(row, y, height, setter), ...cells.flatMap((cell) => cellParts(cell, y + air, setter))],
    split: (room) => {
      const count = Math.floor((room - 2 * air) / lineHeight);
      const most = Math.max(...cells.map(({ lines }) => lines.length));
      if (count < FEWEST || most - count < FEWEST) return null;
      const part = (from: number, to: number) => cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));
      return [
        rowPiece({ ...row, keep: false, cells: part(0, count) }, setter),
        rowPiece({ ...row, above: 0, cells: part(count, most) }, setter),
      ];
    },
  };
}

function groundParts({ ground }: PdfRow, y: number, height: number, { inks: { shade, rule } }: Inked): PrintedParts {
  if (ground === undefined) return [];
  const { x, width } = ground;
  const foot = y + height;
  const items: SceneItem[] = [
    ...(ground.shade ? [filled(roundedBox({ x, y, width, height }, equalRadii(0)), shade)] : []),
    ...(ground.rule
      ? [
          stroked(
            polyline([
              [x, foot],
              [x + width, foot],
            ]),
            { color: rule, width: 0.5 },
          ),
        ]
      : []),
  ];
  return [{ kind: 'part', tag: null, items, link: null }];
}

/** A cell without a text is there all the same, so that those behind it stay in their columns. */
function cellParts({ tag, x, lines, style, color }: PdfCell, y: number, setter: Inked): PrintedPart[] {
  if (lines.every(({ runs }) => runs.length === 0)) return [{ kind: 'part', tag, items: [], link: null }];
  return lines.flatMap(({ runs }, i) => runs.map((run) => runPart(run, tag, x, y + i * style.lineHeight, style, color, setter)));
}

function runPart(run: TextRun, tag: Tag, left: number, y: number, style: PdfStyle, color: string, setter: Inked): PrintedPart {
  const box = { x: left + run.x, y, width: run.width, height: style.lineHeight };
  const link = run.to === null || !setter.leads(run.to) ? null : { to: run.to, box, label: run.text };
  const text: SceneItem = {
    type: 'text',
    text: run.text,
    at: [box.x, y + baselineOf(style)],
    anchor: 'start',
    size: style.size,
    bold: run.bold,
    color: link === null ? color : setter.inks.link,
    width: run.width,
  };
  const ground = run.code
    ? [filled(roundedBox({ ...box, y: y + 2, height: style.lineHeight - 4 }, equalRadii(2)), setter.inks.shade)]
    : [];
  return { kind: 'part', tag, items: [...ground, text], link };
}
