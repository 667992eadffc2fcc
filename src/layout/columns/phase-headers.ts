/**
 * The headers of phases: a strip at the edge of the frame, beside the lanes where they run down and above them where they run right, with the title of
 * each phase in the middle of its band. In the strip beside lanes titles are turned, but for Chinese ones where all have room to be written as signs
 * beside doors are: one character below the other.
 */
import type { PlacedPhase, TextLine } from '../../geometry/diagram.ts';
import type { Box } from '../../geometry/geometry.ts';
import type { Phase } from '../../model/process.ts';
import type { Fonts } from '../../text/metrics.ts';
import { baselines, TYPE_SCALE } from '../../text/type-scale.ts';
import { type WrappedLine, wrap } from '../../text/wrap.ts';
import { textLine } from '../words/text-line.ts';

/** From the text to the ends of its band, and to the sides of the strip. */
const END_PADDING = 8;
const SIDE_PADDING = 8;
/** A title is broken at this width where its band is shorter. */
const LEAST_WIDTH = 48;
/** A title of ideographs alone, each as wide as the type is high. */
const IDEOGRAPHS = /^\p{Script=Han}+$/u;

/** One band from `from` to before `to` along the flow; without a phase, what stands before or behind all of them. */
interface Band {
  readonly phase: Phase | null;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly WrappedLine[];
}

export interface PhaseHeaders {
  /** Across the flow; 0 without phases. */
  readonly thickness: number;
  /** Whether the titles are turned by -90 degrees. */
  readonly turned: boolean;
  readonly bands: readonly Band[];
}

/** `numbers` are those of the phases of a page's nodes, in any order; `borders` lie between them, in a body of this length along the flow. */
export function phaseHeaders(
  phases: readonly Phase[],
  numbers: Iterable<number>,
  borders: readonly number[],
  length: number,
  { fonts, isDown }: { readonly fonts: Fonts; readonly isDown: boolean },
): PhaseHeaders {
  if (phases.length === 0) return { thickness: 0, turned: false, bands: [] };
  const ascending = [...new Set(numbers)].sort((a, b) => a - b);
  const extents = ascending.map((number, i) => ({
    phase: phases[number - 1] ?? null,
    from: i === 0 ? 0 : (borders[i - 1] ?? 0),
    to: i === ascending.length - 1 ? length : (borders[i] ?? 0),
  }));
  const { size, lineHeight } = TYPE_SCALE.phase;
  const room = ({ from, to }: { from: number; to: number }) => to - from - 2 * END_PADDING;
  const isStacked =
    isDown &&
    extents.every(
      (each) => each.phase === null || (IDEOGRAPHS.test(each.phase.title) && each.phase.title.length * lineHeight <= room(each)),
    );
  const linesOf = ({ title }: Phase, width: number): readonly WrappedLine[] =>
    isStacked
      ? [...title].map((text) => ({ text, width: size }))
      : wrap(title, TYPE_SCALE.phase, Math.max(LEAST_WIDTH, width), fonts);
  const bands = extents.map((each): Band => ({ ...each, lines: each.phase === null ? [] : linesOf(each.phase, room(each)) }));
  const most = isStacked ? 1 : bands.reduce((count, { lines }) => Math.max(count, lines.length), 0);
  const thickness = most === 0 ? 0 : Math.ceil(most * lineHeight) + 2 * SIDE_PADDING;
  return { thickness, turned: isDown && !isStacked, bands };
}

/** The phases in a frame whose bodies begin at `start` along the flow. */
export function placedPhases(
  { thickness, turned, bands }: PhaseHeaders,
  frame: Box,
  start: number,
  isDown: boolean,
): PlacedPhase[] {
  return bands.flatMap(({ phase, from, to, lines }): PlacedPhase[] => {
    if (phase === null) return [];
    const along = { at: start + from, length: to - from };
    const band = isDown
      ? { x: frame.x, y: along.at, width: frame.width, height: along.length }
      : { x: along.at, y: frame.y, width: along.length, height: frame.height };
    const header = isDown ? { ...band, width: thickness } : { ...band, height: thickness };
    return [{ number: phase.number, title: phase.title, ...band, header, turned, lines: linesIn(lines, header) }];
  });
}

/** Lines as they stand before the renderer turns them about the header's middle. */
function linesIn(lines: readonly WrappedLine[], { x, y, width, height }: Box): TextLine[] {
  const ys = baselines(lines.length, y + height / 2, TYPE_SCALE.phase);
  const lettering = { style: TYPE_SCALE.phase, tone: 'ink', anchor: 'middle' } as const;
  return lines.map((line, i) => textLine(line, x + width / 2, ys[i]!, lettering));
}
