/** What stands on a sheet of paper, laid out as it is drawn: a person would not need more of them. */
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/geometry/diagram.ts';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { layoutProcess } from '../../../src/layout/layout-process.ts';
import type { LayoutOptions } from '../../../src/layout/options.ts';
import type { PageSize } from '../../../src/model/process.ts';
import { renderJson } from '../../../src/render/json/json.ts';
import { brokenRules } from '../../support/geometry-checker.ts';
import { processOf } from '../support/drawing.ts';

const PORTRAIT: PageSize = { name: 'A4', widthMm: 210, heightMm: 297, fit: false };
const LANDSCAPE: PageSize = { name: 'A4', widthMm: 297, heightMm: 210, fit: false };
const onPaper = (text: string, options: LayoutOptions) => layoutProcess(processOf(text), options, layoutLanes);
const chain = (count: number) => Array.from({ length: count }, (_, i) => `t${i}`);
const tasks = (ids: readonly string[]) => ids.map((id) => `task ${id}`).join('\n');
const stepsOn = (pages: Diagram['pages']) =>
  pages.map(({ nodes }) => nodes.filter(({ kind }) => ['task', 'decision', 'manual'].includes(kind)).length);

describe('a sheet', () => {
  const lanes = ['sales', 'finance', 'store', 'plant', 'office'];
  const steps = chain(15);
  const acrossLanes = `${lanes.map((lane) => `lane ${lane}`).join('\n')}
    ${steps.map((id, i) => `task ${id} "Check the order of the customer" in ${lanes[i % 5]}`).join('\n')}
    ${steps.join(' -> ')}`;

  it('has five lanes side by side, its type 7 pt at least', async () => {
    const { pages } = await onPaper(acrossLanes, { page: PORTRAIT });
    expect(pages.map(({ lanes: shown }) => shown.length)).toEqual([5]);
    expect(pages[0]!.sheet.scale).toBeGreaterThanOrEqual(0.85 - 1e-9);
  });

  it('takes what stands beside a step below it where the paper is short of width', async () => {
    const text = `${acrossLanes}\n${lanes.map((lane, i) => `document doc${lane} "Form"\nt${i} ~> doc${lane}`).join('\n')}`;
    const diagram = await onPaper(text, { page: PORTRAIT });
    const { pages } = diagram;
    expect(pages.map(({ lanes: shown }) => shown.length)).toEqual([5]);
    const box = (id: string) => pages[0]!.nodes.find((node) => node.id === id)!;
    expect(box('docsales').y).toBeGreaterThan(box('t0').y + box('t0').height);
    expect(brokenRules(JSON.parse(renderJson(diagram)))).toEqual([]);
  });

  it('has three steps at least where the process has', async () => {
    const text = `${tasks(chain(31))}\n${chain(31).join(' -> ')}`;
    for (const direction of ['down', 'right'] as const) {
      for (const page of [PORTRAIT, LANDSCAPE]) {
        const { pages } = await onPaper(text, { page, direction });
        expect(pages.length).toBeGreaterThan(1);
        expect(Math.min(...stepsOn(pages))).toBeGreaterThan(2);
      }
    }
  });

  it('lies as takes fewer sheets where its author left that open', async () => {
    const open: PageSize = { ...PORTRAIT, turns: true };
    const lie = async (text: string, direction: 'down' | 'right') => {
      const { pages } = await onPaper(text, { page: open, direction });
      return pages[0]!.width > pages[0]!.height ? 'landscape' : 'portrait';
    };
    const thin = `${tasks(chain(16))}\n${chain(16).join(' -> ')}`;
    expect(await lie(thin, 'down')).toBe('portrait');
    expect(await lie(thin, 'right')).toBe('landscape');
    const asked = await onPaper(thin, { page: PORTRAIT, direction: 'right' });
    expect(asked.pages[0]!.width).toBeLessThan(asked.pages[0]!.height);
  });

  it('bears the number that it has in a document of several processes', async () => {
    const text = `process "Long" {}\n${tasks(chain(31))}\n${chain(31).join(' -> ')}`;
    const { pages } = await onPaper(text, { page: PORTRAIT, numbering: { first: 12, of: 40 } });
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach(({ heading, nodes }, i) => {
      expect(heading.map((line) => line.text)).toContain(`${12 + i} of 40`);
      const others = nodes.flatMap(({ letter, lines }) => (letter === null ? [] : lines.map((line) => line.text.split('/')[1])));
      for (const other of others) expect([`${11 + i}`, `${13 + i}`]).toContain(other);
      expect(others.length).toBeGreaterThan(0);
    });
  });
});
