/** Facts at their places about a shape whose top left is the origin, and the room that they take up outside its box. */
import type { Fact } from '../../geometry/diagram.ts';
import type { Box, Side, Size } from '../../geometry/geometry.ts';
import type { FactSpot, Shape } from '../../shapes/shape.ts';
import { wrapAtMost } from '../../text/clamp.ts';
import { measure } from '../../text/measure.ts';
import type { Fonts } from '../../text/metrics.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import { breaker, type WrappedLine, wrap } from '../../text/wrap.ts';
import { lineBox, lineOf, textLine } from '../words/text-line.ts';
import type { CornerFact } from './shown.ts';

/** Baseline below a line's middle, in em. */
const BASELINE = 0.36;
/** A badge is a pill of this height, its text this far from its ends. */
const BADGE = { height: 15, padding: 5 };
/** Kept free on each side of the ports in the middle of the top and the foot, for an arrowhead. */
const FROM_PORT = 8;
/** How far a fact beside a diamond may reach beyond its box: less than an edge that turns there. */
const OVERHANG = 8;
/** From a shape to the caption above or below it, and beside it. */
const CAPTION_GAP = 3;
const BESIDE_GAP = 5;
/** A caption is broken where it reaches further than this beyond both sides of a narrow shape. */
const CAPTION_WIDTH = 104;

/** The fact as far as it fits its corner of a shape of this width: narrower than half the box less 16, the port in the middle left free. */
export function fittedToCorner(fact: CornerFact, shape: Shape, width: number, fonts: Fonts): CornerFact | null {
  const spot = shape.spots(shape.fit('', width).size)[fact.corner];
  const toPort = Math.abs(width / 2 - spot.x);
  const room = Math.min(width / 2 - 16, spot.onOutline ? toPort - FROM_PORT : width / 2 - toPort + OVERHANG);
  const text = [fact.text, fact.shorter].find((each) => each !== null && factWidth(fact.key, each, fonts) <= room);
  return text ? { ...fact, text } : null;
}

/** Of what may stand in the corner, the text that takes up least; the word for all facts of a kind can be wider than a number. */
export function narrowest({ key, text, shorter, shortest }: CornerFact, fonts: Fonts): string {
  const texts = [text, shorter, shortest].filter((each) => each !== null);
  return texts.reduce((best, each) => (factWidth(key, each, fonts) < factWidth(key, best, fonts) ? each : best));
}

function factWidth(key: CornerFact['key'], text: string, fonts: Fonts): number {
  if (key === 'control') return measure(text, TYPE_SCALE.badge, fonts) + 2 * BADGE.padding;
  return measure(text, key === 'number' ? TYPE_SCALE.number : TYPE_SCALE.fact, fonts);
}

/** A fact at a corner of a shape of the given size. */
export function cornerFact(fact: CornerFact, shape: Shape, size: Size, fonts: Fonts): Fact {
  const spot = shape.spots(size)[fact.corner];
  return fact.key === 'control' ? badge(fact, spot, size.width / 2, fonts) : plainFact(fact, spot, fonts);
}

function plainFact({ key, text }: CornerFact, { x, y, anchor, onOutline }: FactSpot, fonts: Fonts): Fact {
  const style = key === 'number' ? TYPE_SCALE.number : TYPE_SCALE.fact;
  const line = textLine(lineOf(text, style, fonts), x, y + BASELINE * style.size, { style, tone: 'quiet', anchor });
  return { key, line, box: lineBox(line), onOutline, badge: false };
}

/** Facts that a diamond has no room for stand one under the other in its empty bottom left corner and below it, clear of its foot. */
export function cornerStack(texts: readonly string[], shape: Shape, size: Size, first: number, fonts: Fonts): Fact[] {
  const { x, y, anchor } = shape.spots(size).bottomLeft;
  const style = TYPE_SCALE.fact;
  const room = (text: string) =>
    Math.min(size.width / 2 + 16, Math.max(size.width / 2 - 16, breaker(text, style, fonts).widestWord));
  const lines = texts.flatMap((text) => wrap(text, style, room(text), fonts));
  return lines.map((text, i) => {
    const line = textLine(text, x, y + (first + i) * style.lineHeight + BASELINE * style.size, { style, tone: 'quiet', anchor });
    return { key: 'inside', line, box: lineBox(line), onOutline: false, badge: false };
  });
}

/** A pill that covers the outline, clear of the port in its middle, or stands beside the outline in an empty corner. */
function badge({ key, text }: CornerFact, spot: FactSpot, port: number, fonts: Fonts): Fact {
  const width = factWidth(key, text, fonts);
  const outwards = spot.anchor === 'start' ? 1 : -1;
  const near = spot.x + outwards * (spot.onOutline ? -BADGE.padding : 1);
  const leftmost = spot.onOutline ? port + FROM_PORT : Number.NEGATIVE_INFINITY;
  const x = spot.anchor === 'start' ? near : Math.max(near - width, leftmost);
  const box = { x, y: spot.y - BADGE.height / 2, width, height: BADGE.height };
  const style = TYPE_SCALE.badge;
  const line = textLine(lineOf(text, style, fonts), x + width / 2, spot.y + BASELINE * style.size, {
    style,
    tone: 'controlText',
    anchor: 'middle',
  });
  return { key, line, box, onOutline: false, badge: true };
}

/** A caption on one side of a shape: copies of a document, what stands at the other side of a connector. */
export function captionFacts(
  key: string,
  texts: readonly string[],
  { width, height }: Size,
  side: Side,
  fonts: Fonts,
  mostLines = Number.POSITIVE_INFINITY,
): Fact[] {
  const style = TYPE_SCALE.fact;
  const beside = side === 'left' || side === 'right';
  const lines: WrappedLine[] = texts.flatMap((text) =>
    wrapAtMost(text, style, beside ? CAPTION_WIDTH : Math.max(CAPTION_WIDTH, width), mostLines, fonts),
  );
  const block = lines.length * style.lineHeight;
  const top = {
    top: -CAPTION_GAP - block,
    bottom: height + CAPTION_GAP,
    left: (height - block) / 2,
    right: (height - block) / 2,
  }[side];
  const x = { top: width / 2, bottom: width / 2, left: -BESIDE_GAP, right: width + BESIDE_GAP }[side];
  const anchor = beside ? (side === 'left' ? 'end' : 'start') : 'middle';
  return lines.map((text, i) => {
    const middle = top + (i + 0.5) * style.lineHeight;
    const line = textLine(text, x, middle + BASELINE * style.size, { style, tone: 'quiet', anchor });
    return { key, line, box: lineBox(line), onOutline: false, badge: false };
  });
}

/** How far facts reach beyond the box on each side; those on the outline count as part of the outline. */
export function factMargin(facts: readonly Fact[], size: Size): Record<Side, number> {
  const margin = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const { box, onOutline } of facts) {
    if (!onOutline) reach(margin, box, size);
  }
  return margin;
}

function reach(margin: Record<Side, number>, box: Box, { width, height }: Size): void {
  margin.top = Math.max(margin.top, -box.y);
  margin.left = Math.max(margin.left, -box.x);
  margin.right = Math.max(margin.right, box.x + box.width - width);
  margin.bottom = Math.max(margin.bottom, box.y + box.height - height);
}
