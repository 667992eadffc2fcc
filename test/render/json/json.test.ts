import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../src/render/json/json.ts';
import { quotation } from '../quotation.ts';

describe('renderJson', () => {
  const text = renderJson(quotation('en'));
  const drawing = JSON.parse(text);
  const [page] = drawing.pages;

  it('has the shape that programs rely on', () => {
    expect(drawing).toMatchObject({ version: 1, title: 'Quotation', direction: 'down' });
    expect(Object.keys(page)).toEqual(['number', 'title', 'width', 'height', 'sheet', 'lanes', 'nodes', 'notes', 'edges']);
    expect(page.lanes[1]).toEqual({
      id: 'sales',
      parent: null,
      x: 196,
      y: 92,
      width: 304,
      height: 770,
      header: { x: 196, y: 92, width: 304, height: 42 },
    });
    expect(page.nodes.find(({ id }: { id: string }) => id === 'fill')).toMatchObject({
      kind: 'manual',
      lane: 'sales',
      text: 'Fill in the quotation request',
      attributes: { time: '30 min' },
      x: 212,
      y: 215,
      width: 144,
      height: 50,
      textBox: expect.objectContaining({ height: 31.45 }),
    });
    expect(page.notes).toEqual([{ on: ['ok'], x: 900, y: 634, width: 152, height: 48 }]);
  });

  it('names the letter and the other page of a connector, and of nothing else', () => {
    const letters = page.nodes.filter((node: object) => 'letter' in node);
    expect(letters).toEqual([expect.objectContaining({ id: '@A', kind: 'connector', letter: 'A', otherPage: 2 })]);
  });

  it('gives edges as polylines with the box of their label', () => {
    const edge = page.edges.find(({ from, to }: { from: string; to: string }) => from === 'clear' && to === 'quote');
    expect(edge).toEqual({
      from: 'clear',
      to: 'quote',
      kind: 'sequence',
      label: 'yes',
      labelBox: { x: 893, y: 447, width: expect.any(Number), height: 15.5 },
      points: [
        [886, 440],
        [886, 469],
      ],
    });
    expect(page.edges[1]).toMatchObject({ kind: 'information', label: null, labelBox: null });
  });

  it('rounds to hundredths and writes no minus zero', () => {
    expect([...text.matchAll(/\d+\.(\d+)/g)].every((match) => match[1]!.length <= 2)).toBe(true);
    expect(text).not.toContain('-0,');
  });

  it('puts each edge on a line of its own, for comparing', () => {
    expect(text).toMatch(/^ {8}\{ "from": "product", "to": "fill", .*\},?$/m);
  });
});
