/** What holds of every process on paper: nothing lost or torn off, circles in pairs, pages that can be read, and that can be drawn at all. */
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/geometry/diagram.ts';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { layoutProcess } from '../../../src/layout/layout-process.ts';
import type { PageSize, Process } from '../../../src/model/process.ts';
import { renderJson } from '../../../src/render/json/json.ts';
import { FUZZ } from '../../support/fuzz.ts';
import { brokenRules, describeFinding } from '../../support/geometry-checker.ts';
import { generateProcess, type ProcessShape } from '../../support/process-generator.ts';
import { draw, processOf } from '../support/drawing.ts';
import { stackLayout } from '../support/stack-layout.ts';
import { flowsOf, targetsOfLetters } from './flows-across.ts';

const LANDSCAPE: PageSize = { name: 'A4', widthMm: 297, heightMm: 210, fit: false };
const PORTRAIT: PageSize = { name: 'A4', widthMm: 210, heightMm: 297, fit: false };
const DATA = ['document', 'data', 'system', 'archive'];
const SHAPES: readonly (Partial<ProcessShape> & { nodes: number })[] = [
  { nodes: 30, lanes: 4, facts: true },
  { nodes: 30, lanes: 3, language: 'chinese', notes: 0.1, messages: 0.1 },
  { nodes: 45, lanes: 5, language: 'chinese', facts: true, connectors: 0.1 },
  { nodes: 60, lanes: 4, nested: true, pages: 3 },
  { nodes: 90, lanes: 6, messages: 0.05, external: true },
  { nodes: 200, lanes: 8, language: 'mixed', selfLoops: 0.2, parallelEdges: 0.2 },
];
/** The directions take turns. */
const CASES = SHAPES.map((shape, i) => {
  const direction: 'down' | 'right' = i % 2 === 0 ? 'down' : 'right';
  return { shape, direction, nodes: shape.nodes, seed: FUZZ.seed + i };
});

/** Between flow nodes, from the model: over connectors of the author's too. */
function writtenFlows({ nodes, flows }: Process): string[] {
  const isFlowNode = new Set(nodes.filter(({ kind }) => !DATA.includes(kind)).map(({ id }) => id));
  const entries = new Map(
    flows.flatMap(({ from, to }) => (from.kind === 'connector' && to.kind === 'node' ? [[from.letter, to.id] as const] : [])),
  );
  return flows.flatMap(({ from, to }) => {
    if (from.kind !== 'node' || !isFlowNode.has(from.id)) return [];
    const target = to.kind === 'node' ? to.id : to.kind === 'connector' ? entries.get(to.letter) : undefined;
    return target !== undefined && isFlowNode.has(target) ? [`${from.id} -> ${target}`] : [];
  });
}

function expectWhole(diagram: Diagram, process: Process): void {
  const drawn = diagram.pages.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind !== 'connector'));
  const steps = drawn.filter(({ kind }) => !DATA.includes(kind)).map(({ id }) => id);
  expect(steps.sort()).toEqual(
    process.nodes
      .filter(({ kind }) => !DATA.includes(kind))
      .map(({ id }) => id)
      .sort(),
  );
  const ids = new Set(drawn.map(({ id }) => id));
  expect(process.nodes.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
  const flows = flowsOf(diagram).filter(
    (flow) => steps.includes(flow.split(' -> ')[0]!) && steps.includes(flow.split(' -> ')[1]!),
  );
  expect(flows.sort()).toEqual(writtenFlows(process).sort());
  for (const [letter, targets] of targetsOfLetters(diagram))
    expect([letter, [...targets]]).toEqual([letter, [expect.any(String)]]);
}

function expectReadable(diagram: Diagram, { widthMm, heightMm }: PageSize): void {
  for (const { sheet, width, height } of diagram.pages) {
    expect([(sheet.width * 25.4) / 72, (sheet.height * 25.4) / 72]).toEqual([
      expect.closeTo(widthMm, 3),
      expect.closeTo(heightMm, 3),
    ]);
    expect(sheet.scale).toBeGreaterThanOrEqual(0.85 - 1e-9);
    expect([width, height]).toEqual([
      expect.closeTo(sheet.width / 0.75 / sheet.scale, 3),
      expect.closeTo(sheet.height / 0.75 / sheet.scale, 3),
    ]);
  }
}

describe('a process on paper', () => {
  it.each(CASES)(
    'of $nodes nodes, flowing $direction, has every node and flow',

    async ({ shape, direction, seed }) => {
      const text = generateProcess(seed, shape);
      const process = processOf(text);
      const diagram = await layoutProcess(process, { direction, page: LANDSCAPE }, stackLayout);
      expectWhole(diagram, process);
      expect(new Set(diagram.pages.flatMap(({ nodes }) => nodes.map(({ lane }) => lane))).size).toBeGreaterThan(1);
    },
  );

  it.each(CASES.filter(({ nodes }) => nodes <= 45))(
    'of $nodes nodes, flowing $direction, can be read on every page',

    async ({ shape, direction, seed }) => {
      const process = processOf(generateProcess(seed, shape));
      const paper = direction === 'down' ? LANDSCAPE : { ...LANDSCAPE, name: 'A3', widthMm: 420, heightMm: 297 };
      const diagram = await layoutProcess(process, { direction, page: paper }, layoutLanes);
      expectWhole(diagram, process);
      expectReadable(diagram, paper);
      expect(brokenRules(JSON.parse(renderJson(diagram))).map(describeFinding)).toEqual([]);
    },
  );

  it('is drawn the same way each time', async () => {
    const text = generateProcess(FUZZ.seed, { nodes: 30, lanes: 4 });
    const first = await draw(text, { page: PORTRAIT });
    expect(first.pages.length).toBeGreaterThan(1);
    expect(await draw(text, { page: PORTRAIT })).toEqual(first);
  });

  it('of one page needs no circles', async () => {
    const { pages } = await draw('start s\nend e\ns -> e', { page: LANDSCAPE });
    expect(pages.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([['s', 'e']]);
  });

  it('shrinks below what can be read only where a single step is larger than the paper', async () => {
    const steps = Array.from({ length: 6 }, (_, i) => `task t${i} "${'Work on it '.repeat(40)}"`).join('\n');
    const { pages } = await draw(`${steps}\nt0 -> t1 -> t2 -> t3 -> t4 -> t5`, {
      page: { ...PORTRAIT, widthMm: 90, heightMm: 70 },
    });
    expect(pages.map(({ nodes }) => nodes.filter(({ kind }) => kind === 'task').length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(pages.every(({ sheet }) => sheet.scale < 0.85)).toBe(true);
  });
});

const chain = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `t${from + i}`);
const tasks = (ids: readonly string[]) => ids.map((id) => `task ${id}`).join('\n');

describe('pages that the author made', () => {
  it('are each cut by themselves', async () => {
    const [first, second] = [chain(0, 14), chain(14, 28)];
    const { pages } = await draw(`${tasks(first)}\npage "Second"\n${tasks(second)}\n${[...first, ...second].join(' -> ')}`, {
      page: LANDSCAPE,
    });
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, i) => i + 1));
    for (const { title, nodes } of pages) {
      const own = title === 'Second' ? second : first;
      for (const { id, kind } of nodes) if (kind === 'task') expect(own).toContain(id);
    }
  });

  it('keep their letters, and the circle shows the sheet instead of the page that was stated', async () => {
    const [first, second] = [chain(0, 20), chain(20, 40)];
    const text = `${tasks(first)}\npage "Second"\n${tasks(second)}
      ${first.join(' -> ')} -> @B/2
      @B/1 -> t39
      ${second.join(' -> ')}`;
    const diagram = await draw(text, { page: LANDSCAPE });
    const circles = diagram.pages.flatMap(({ nodes, number }) => nodes.map((node) => ({ ...node, number })));
    const exit = circles.find(({ id, number }) => id === '@B' && number < diagram.pages.length)!;
    expect(exit.otherPage).toBe(diagram.pages.length);
    expect(exit.text).toBe(`B/${diagram.pages.length}`);
    expect([...targetsOfLetters(diagram).get('@B')!]).toEqual(['t39']);
    expect(flowsOf(diagram)).toContain('t19 -> t39');
  });

  it('are left out where nothing stands on them', async () => {
    const text = 'task a\ntask b\npage "Documents"\ndocument d\npage "End"\nend e\na -> b -> e\na ~> d ~> b';
    for (const page of ['auto', LANDSCAPE] as const) {
      const { pages } = await draw(text, { page });
      expect(pages.map(({ title, nodes }) => [title, nodes.length])).toEqual([
        [null, 4],
        ['End', 2],
      ]);
      expect(flowsOf({ pages } as Diagram)).toContain('b -> e');
    }
  });

  it('show documents that no step touches', async () => {
    const { pages } = await draw('task a\npage "Documents"\ndocument d\ndocument f', { page: LANDSCAPE });
    expect(pages.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([['a'], ['d', 'f']]);
  });
});

describe('cuts', () => {
  it('fall where one flow is cut rather than between a decision and its branches', async () => {
    const block = (n: number) => `
      task w${n}
      decision d${n}
      task y${n}
      task x${n}
      task j${n}
      w${n} -> d${n}
      d${n} -[yes]-> y${n} -> j${n}
      d${n} -[no]-> x${n} -> j${n}`;
    const text = `${[0, 1, 2, 3, 4, 5].map(block).join('\n')}\n${[0, 1, 2, 3, 4].map((n) => `j${n} -> w${n + 1}`).join('\n')}`;
    const { pages } = await draw(text, { page: PORTRAIT });
    expect(pages.length).toBeGreaterThan(2);
    const exits = pages.flatMap(({ edges }) => edges.filter(({ to }) => to.startsWith('@')));
    expect(exits.map(({ from }) => from[0])).toEqual(exits.map(() => 'j'));
  });

  it('leave a correction with the decision that asks for it', async () => {
    const steps = chain(0, 6);
    const after = chain(6, 24);
    const text = `${tasks(steps)}\ndecision d\n${tasks(after)}\ntask fix
      ${steps.join(' -> ')} -> d -[yes]-> ${after.join(' -> ')}
      d -[no]-> fix -> t5`;
    const { pages } = await draw(text, { page: PORTRAIT });
    const pageOf = (id: string) => pages.find(({ nodes }) => nodes.some((node) => node.id === id))!.number;
    expect(pageOf('fix')).toBe(pageOf('d'));
    expect(pageOf('t23')).toBeGreaterThan(pageOf('d'));
  });
});
