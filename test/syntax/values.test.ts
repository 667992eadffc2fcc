import { describe, expect, it } from 'vitest';
import { attributeValue, read } from './read.ts';

describe('values', () => {
  it.each([
    ['copies: 12', { type: 'number', number: 12 }],
    ['copies: 1_200', { type: 'number', number: 1200 }],
    ['copies: 0.5', { type: 'number', number: 0.5 }],
    ['copies: 2份', { type: 'number', number: 2, raw: '2份' }],
    ['time: 30m', { type: 'duration', parts: [{ amount: 30, unit: 'm' }] }],
    ['time: 1.5d', { type: 'duration', parts: [{ amount: 1.5, unit: 'd' }] }],
    ['wait: 3mo', { type: 'duration', parts: [{ amount: 3, unit: 'mo' }] }],
    ['wait: 10y', { type: 'duration', parts: [{ amount: 10, unit: 'y' }] }],
    [
      'time: 1h30m',
      {
        type: 'duration',
        parts: [
          { amount: 1, unit: 'h' },
          { amount: 30, unit: 'm' },
        ],
      },
    ],
    ['用时: 30分钟', { type: 'duration', parts: [{ amount: 30, unit: 'm' }] }],
    ['用时: 2 小时', { type: 'duration', parts: [{ amount: 2, unit: 'h' }] }],
    ['期限: 3个月', { type: 'duration', parts: [{ amount: 3, unit: 'mo' }] }],
    [
      '用时: 1小时30分',
      {
        type: 'duration',
        parts: [
          { amount: 1, unit: 'h' },
          { amount: 30, unit: 'm' },
        ],
      },
    ],
    ['cost: 80 CNY', { type: 'money', amount: 80, currency: 'CNY' }],
    ['cost: 12.50 EUR', { type: 'money', amount: 12.5, currency: 'EUR' }],
    ['cost: 80元', { type: 'money', amount: 80, currency: 'CNY' }],
    ['volume: 20/day', { type: 'rate', amount: 20, per: 'd', counter: null }],
    ['volume: 5/hour', { type: 'rate', amount: 5, per: 'h', counter: null }],
    ['volume: 1_000/year', { type: 'rate', amount: 1000, per: 'y', counter: null }],
    ['数量: 20份/天', { type: 'rate', amount: 20, per: 'd', counter: '份' }],
    ['rate: 80元/小时', { type: 'rate', amount: 80, per: 'h', counter: '元' }],
    ['date: 2026-05-01', { type: 'date', date: '2026-05-01' }],
    ['version: 2.0.1', { type: 'version', version: '2.0.1' }],
    ['version: 1.10', { type: 'number', number: 1.1, raw: '1.10' }],
    ['color: red', { type: 'text', text: 'red', quoted: false }],
    ['color: "#c0392b"', { type: 'text', text: '#c0392b', quoted: true }],
    ['page: A4 landscape', { type: 'text', text: 'A4 landscape', quoted: false }],
    ['page: 210mm x 297mm', { type: 'text', text: '210mm x 297mm', quoted: false }],
    ['page: A4    landscape', { type: 'text', text: 'A4 landscape', raw: 'A4    landscape' }],
    ['see: ../other/order.flow', { type: 'text', text: '../other/order.flow' }],
    ['link: https://example.com/a?b=c#d', { type: 'text', text: 'https://example.com/a?b=c#d' }],
    ['link: mailto:clerk@example.com', { type: 'text', text: 'mailto:clerk@example.com' }],
    ['person: clerk@example.com', { type: 'text', text: 'clerk@example.com' }],
    ['deadline: 17:30', { type: 'text', text: '17:30' }],
    ['role: Clerk (senior)', { type: 'text', text: 'Clerk (senior)' }],
    ["description: the customer's order", { type: 'text', text: "the customer's order" }],
    ['policy: 《采购制度》第3条', { type: 'text', text: '《采购制度》第3条' }],
    ['risk: 5% loss', { type: 'text', text: '5% loss' }],
    ['time: 2 of them', { type: 'text', text: '2 of them' }],
    ['role: "Clerk"', { type: 'text', text: 'Clerk', quoted: true, raw: '"Clerk"' }],
    ['role:\n  "Clerk"', { type: 'text', text: 'Clerk' }],
  ])('%s', (attribute, value) => {
    expect(attributeValue(attribute)).toMatchObject(value);
  });

  it.each([
    ['show: [role, time]', ['role', 'time']],
    ['show: []', []],
    ['show: [role, time,]', ['role', 'time']],
    ['policy: [\n  "a",  # why\n  b c,\n\n  d\n]', ['a', 'b c', 'd']],
    ['policy: [data protection, document control]', ['data protection', 'document control']],
    ['policy: [data\n  protection]', ['data protection']],
  ])('%s', (attribute, texts) => {
    expect(attributeValue(attribute)).toMatchObject({ type: 'list', items: texts.map((text) => ({ text })) });
  });

  it('know their keys in every language', () => {
    const { tree } = read('task a "A" { 用时: 3h, x-own: 1, unheard: 2 }');
    const [node] = tree.statements;
    const keys =
      node?.kind === 'node' ? node.block!.items.map((item) => (item.kind === 'attribute' ? item.key.canonical : '')) : [];
    expect(keys).toEqual(['time', null, null]);
  });
});

describe('an unquoted colour', () => {
  it.each(['color: #c0392b', '颜色: #c0392b', 'line:#c0392b'])('%s is read and reported with its cure', (attribute) => {
    const text = `class c { ${attribute} } # after`;
    const { tree, diagnostics } = read(text);
    expect(tree.statements[0]).toMatchObject({ block: { items: [{ value: { type: 'color', color: '#c0392b' } }] } });
    expect(diagnostics).toMatchObject([{ code: 'syntax', severity: 'warning', fix: { edits: [{ text: '"#c0392b"' }] } }]);
    expect(tree.comments.map((comment) => comment.text)).toEqual([' after']);
  });

  it('is a comment after any other key, and so is what holds other letters', () => {
    const { tree, diagnostics } = read('class c {\n  x-color: #c0392b\n red, color: # face it\n red\n}');
    expect(tree.comments.map((comment) => comment.text)).toEqual(['c0392b', ' face it']);
    expect(diagnostics).toEqual([]);
  });
});
