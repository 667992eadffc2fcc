/** The nodes of the quotation, placed by hand. */
import type { Fact, PlacedKind, PlacedNode, TextLine, Tone } from '../../src/geometry/diagram.ts';
import type { Box, Point } from '../../src/geometry/geometry.ts';
import { placeText } from '../../src/shapes/place-text.ts';
import type { ShapeCorner } from '../../src/shapes/shape.ts';
import { shapeOf } from '../../src/shapes/shapes.ts';
import { measure } from '../../src/text/measure.ts';
import { TYPE_SCALE } from '../../src/text/type-scale.ts';
import { type Lang, pick, textLine, type Words } from './quotation-texts.ts';

const TONES: Partial<Record<PlacedKind, Tone>> = {
  start: 'inverse',
  end: 'inverse',
  document: 'data',
  data: 'data',
  system: 'data',
  archive: 'data',
};

interface NodeRow {
  readonly id: string;
  readonly kind: PlacedKind;
  readonly at: Point;
  readonly text: Words;
  readonly lane: string;
  readonly number?: number;
  readonly time?: Words;
  readonly cost?: Words;
  readonly control?: Words;
  readonly below?: Words;
  readonly beside?: Words;
}

const row = (id: string, kind: PlacedKind, lane: string, at: Point, text: Words, more: Partial<NodeRow> = {}): NodeRow => ({
  id,
  kind,
  lane,
  at,
  text,
  ...more,
});

export const NODES: readonly NodeRow[] = [
  row('enquiry', 'start', 'customer', [52, 149], ['Customer asks for a price', '客户询价']),
  row('product', 'data', 'customer', [52, 215], ['Product picture, spec, quantity', '产品图片、规格、数量']),
  row('fill', 'manual', 'sales', [212, 215], ['Fill in the quotation request', '填写报价申请表'], {
    number: 1,
    time: ['30 min', '30分钟'],
  }),
  row('form', 'document', 'sales', [388, 215], ['Quotation request', '《报价申请表》'], {
    below: ['1 copy, 20/day', '1份，20份/天'],
  }),
  row('@A', 'connector', 'sales', [364, 153], ['A/2', 'A/2'], { beside: ['specification\nchanged', '客户改规格'] }),
  row('assign', 'task', 'admin', [516, 292], ['Assign an estimator', '指定估价员'], { number: 2, time: ['10 min', '10分钟'] }),
  row('check', 'manual', 'factory', [814, 292], ['Check the details', '核对产品资料'], { number: 3, time: ['20 min', '20分钟'] }),
  row('clear', 'decision', 'factory', [810, 368], ['Details clear?', '资料清楚？'], { number: 4 }),
  row('clarify', 'manual', 'sales', [212, 379], ['Clarify, correct or refill the request', '与生产部沟通，更正或重填申请表'], {
    number: 5,
    time: ['1 h', '1小时'],
  }),
  row('quote', 'subprocess', 'factory', [814, 469], ['Calculate price and lead time', '核算价格与工期'], {
    number: 6,
    time: ['4 h', '4小时'],
    cost: ['CNY 80', '80元'],
  }),
  row('costs', 'system', 'factory', [989, 467], ['Cost database', '成本数据库']),
  row('pass', 'task', 'admin', [516, 469], ['Pass the quoted request on', '转交已报价申请表'], {
    number: 7,
    time: ['10 min', '10分钟'],
  }),
  row('wait', 'delay', 'admin', [516, 546], ['Wait for the daily approval', '等候每日审批'], {
    number: 8,
    time: ['max. 1 d', '最多1天'],
  }),
  row('review', 'manual', 'gm', [1088, 546], ['Review the quotation', '审阅报价'], { number: 9, time: ['30 min', '30分钟'] }),
  row('ok', 'decision', 'gm', [1084, 622], ['Approved?', '同意报价？'], { number: 10, control: ['KC-1', '关键点1'] }),
  row('copy', 'manual', 'admin', [516, 722], ['Copy the approved request', '复印已批申请表'], {
    number: 11,
    time: ['10 min', '10分钟'],
  }),
  row('file', 'archive', 'admin', [684, 735], ['Quotation file', '报价档案']),
  row('duplicate', 'document', 'sales', [388, 722], ['Quotation request, copy', '《报价申请表》复印件']),
  row('answer', 'task', 'sales', [212, 798], ['Answer the customer', '答复客户'], { number: 12, time: ['15 min', '15分钟'] }),
  row('given', 'end', 'customer', [52, 803], ['Price given', '客户得到报价']),
];

function factAt(node: NodeRow, box: Box, corner: ShapeCorner, key: string, text: string): Fact {
  const spot = shapeOf(node.kind).spots(box)[corner];
  const isBadge = key === 'control';
  const style = key === 'number' ? TYPE_SCALE.number : isBadge ? TYPE_SCALE.badge : TYPE_SCALE.fact;
  const width = measure(text, style) + (isBadge ? 10 : 0);
  const left = box.x + spot.x - (spot.anchor === 'end' ? width : 0);
  const middle = box.y + spot.y;
  const line = textLine(text, [left + width / 2, middle + 0.36 * style.size], style, isBadge ? 'controlText' : 'quiet', 'middle');
  return { key, line, box: { x: left, y: middle - 7.5, width, height: 15 }, onOutline: spot.onOutline, badge: isBadge };
}

function extraLines(node: NodeRow, box: Box, lang: Lang): TextLine[] {
  const beside = node.beside ? pick(lang, node.beside).split('\n') : [];
  const below = node.below
    ? [textLine(pick(lang, node.below), [box.x + box.width / 2, box.y + 67], TYPE_SCALE.fact, 'quiet', 'middle')]
    : [];
  return [
    ...below,
    ...beside.map((text, i) =>
      textLine(text, [402, 167 + 14 * i + (beside.length === 1 ? 6 : 0)], TYPE_SCALE.edgeLabel, 'quiet'),
    ),
  ];
}

export function placedNode(node: NodeRow, lang: Lang): PlacedNode {
  const shape = shapeOf(node.kind);
  const fitted = shape.fit(pick(lang, node.text), shape.widths.usual);
  const box = { x: node.at[0], y: node.at[1], ...fitted.size };
  const facts: [ShapeCorner, string, string | undefined][] = [
    ['topLeft', 'number', node.number?.toString()],
    ['topRight', 'control', node.control && pick(lang, node.control)],
    ['bottomLeft', 'time', node.time && pick(lang, node.time)],
    ['bottomRight', 'cost', node.cost && pick(lang, node.cost)],
  ];
  const own = placeText(fitted, node.at, shape.style, TONES[node.kind] ?? 'ink');
  const { textBox } = fitted;
  return {
    id: node.id,
    kind: node.kind,
    place: 1,
    lane: node.lane,
    text: pick(lang, node.text),
    ...box,
    textBox: { ...textBox, x: box.x + textBox.x, y: box.y + textBox.y },
    lines: [...own, ...extraLines(node, box, lang)],
    facts: facts.flatMap(([corner, key, text]) => (text === undefined ? [] : [factAt(node, box, corner, key, text)])),
    attributes: node.time ? { time: pick(lang, node.time) } : {},
    link: null,
    see: node.kind === 'subprocess' ? 'costing.flow' : null,
    fill: null,
    line: null,
    className: null,
    letter: node.kind === 'connector' ? 'A' : null,
    otherPage: node.kind === 'connector' ? 2 : null,
  };
}
