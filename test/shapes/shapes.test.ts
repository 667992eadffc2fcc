import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedKind } from '../../src/geometry/diagram.ts';
import type { Box, Point, Side } from '../../src/geometry/geometry.ts';
import type { FittedText } from '../../src/shapes/shape.ts';
import { PLACED_KINDS, shapeOf } from '../../src/shapes/shapes.ts';
import { inkInset } from '../../src/text/hanging.ts';
import { runs } from '../support/fuzz.ts';
import { contains, isOnOutline, outlinePolygon } from './outline.ts';

const words = fc.constantFrom(
  'Fill',
  'in',
  'the',
  'quotation',
  'request',
  '填写',
  '《报价申请表》',
  '，',
  '总经理同意报价',
  '30分钟',
  'customer_order_v2',
  'Übergabe',
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 14 }).map((list) => list.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 50 }),
);
const corners = ({ x, y, width, height }: Box): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** Where each line is drawn: as high as a capital and a descender. */
function lineBoxes({ lines, baselines, middle }: FittedText, style: { size: number }): Box[] {
  return lines.map(({ text, width }, i) => {
    const ink = inkInset(text, style);
    const left = middle + (ink.end - ink.begin) - width / 2 + ink.begin;
    return { x: left, y: baselines[i]! - 0.8 * style.size, width: width - ink.begin - ink.end, height: 1.02 * style.size };
  });
}

const holder = (kind: PlacedKind, fitted: FittedText): Point[] => {
  const box = { x: 0, y: 0, ...fitted.size };
  return kind === 'archive' ? corners(box) : outlinePolygon(shapeOf(kind).draw(box).outline);
};

describe.each(PLACED_KINDS.map((kind) => [kind] as const))('%s', (kind) => {
  const shape = shapeOf(kind);

  it('holds every character of every text', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: shape.widths.min, max: Math.min(220, shape.widths.max) }), (text, width) => {
        const fitted = shape.fit(text, width);
        const outline = holder(kind, fitted);
        for (const box of [...lineBoxes(fitted, shape.style), ...(fitted.lines.length > 0 ? [fitted.textBox] : [])]) {
          for (const corner of corners(box)) expect(contains(outline, corner), `${JSON.stringify(text)} at ${corner}`).toBe(true);
        }
      }),
      runs(60),
    );
  });

  it('has its ports on its outline', () => {
    for (const text of ['', 'Approve', 'Check the details of the customer and of the product again']) {
      const { size } = shape.fit(text, shape.widths.usual);
      const outline = outlinePolygon(shape.draw({ x: 0, y: 0, ...size }).outline);
      const ports = shape.ports(size);
      const at: Record<Side, (along: number, inset: number) => Point> = {
        top: (along, inset) => [along, inset],
        bottom: (along, inset) => [along, size.height - inset],
        left: (along, inset) => [inset, along],
        right: (along, inset) => [size.width - inset, along],
      };
      for (const side of ['top', 'right', 'bottom', 'left'] as const) {
        if (kind === 'archive' && side === 'bottom') continue;
        const { at: middle, inset, reach } = ports[side];
        for (const along of [middle - reach, middle, middle + reach]) {
          expect(isOnOutline(outline, at[side](along, inset)), `${side} at ${along}`).toBe(true);
        }
      }
    }
  });

  // A merge is a dot, which holds none.
  it.skipIf(kind === 'merge')('grows with its text and stays as it is without one', () => {
    const empty = shape.fit('', shape.widths.usual).size;
    const long = shape.fit('Check the details of the customer and of the product again and again', shape.widths.usual).size;
    expect(empty).toEqual(shape.fit(' ', shape.widths.usual).size);
    expect(long.height).toBeGreaterThan(empty.height);
  });

  it.skipIf(kind === 'merge')(
    'fits a text of many thousand characters in reasonable time',
    () => {
      const fitted = shape.fit('Check the details 核对产品资料 '.repeat(200), shape.widths.usual);
      expect(fitted.lines.length).toBeGreaterThan(0);
    },
    5000,
  );
});

describe('shapes', () => {
  it('have the sizes of the type sheet', () => {
    const size = (kind: PlacedKind, text: string) => shapeOf(kind).fit(text, shapeOf(kind).widths.usual).size;
    expect(size('task', 'Calculate price and lead time')).toEqual({ width: 144, height: 50 });
    expect(size('manual', 'Clarify, correct or refill the request')).toEqual({ width: 144, height: 50 });
    expect(size('start', 'Customer asks for a price')).toEqual({ width: 128, height: 40 });
    expect(size('decision', 'Details clear?')).toEqual({ width: 152, height: 72 });
    expect(size('document', 'Quotation request, copy')).toEqual({ width: 96, height: 54 });
    expect(size('data', 'Product picture, spec, quantity')).toEqual({ width: 128, height: 50 });
    expect(size('system', 'Cost database')).toEqual({ width: 72, height: 54 });
    expect(size('connector', 'A/2')).toEqual({ width: 32, height: 32 });
    expect(size('fork', '').height).toBe(8);
  });

  it('add a line height from the third line on', () => {
    const three = shapeOf('task').fit('Hand the form over to the head of sales', 128);
    expect(three.lines).toHaveLength(3);
    expect(three.size.height).toBe(66.5);
  });
});
