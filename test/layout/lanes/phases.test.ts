/**
 * What a reader sees of each phase of the lane layout, in the order of the pipeline: each test fails when its phase is switched off, which
 * `node scripts/phases-off.mjs` tries.
 */
import { describe, expect, it } from 'vitest';
import type { Box, Point } from '../../../src/geometry/geometry.ts';
import { elkLayered } from '../../../src/layout/elk/layered.ts';
import type { LaneGraph } from '../../../src/layout/lane-graph.ts';
import { orderOfLayers } from '../../../src/layout/lanes/acyclic.ts';
import { formBlocks } from '../../../src/layout/lanes/blocks.ts';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { findRankings } from '../../../src/layout/lanes/rankings.ts';
import { edge, graphOf, node } from './graphs.ts';
import { brokenRules } from './hard-rules.ts';
import { allBends, axes, bends, crossings, draw, graph, lengthOf } from './pictures.ts';

describe('blocks', () => {
  it('documents that a step writes stand beside it, one below the other', async () => {
    const written = (to: number) => edge(0, to, { kind: 'information' });
    const document = node('data', 0, { host: { node: 0, side: 'right' } });
    const { nodes } = await layoutLanes(graphOf(1, [node('step', 0), document, document], [written(1), written(2)]));
    expect(nodes[1]!.x).toBe(nodes[2]!.x);
    expect(nodes[1]!.x).toBeGreaterThan(nodes[0]!.x + nodes[0]!.width);
  });
});

describe('self-loops', () => {
  it('leave at a flank, run round a corner and come back at the head, clear of other flows', async () => {
    const { nodes, edges } = await draw('t0 s0 d0', '0>1* 1>1 1>2*');
    const { x, y, width } = nodes[1]!;
    expect(edges[1]![0]![0]).toBe(x + width);
    expect(edges[1]!.at(-1)![1]).toBe(y);
    expect(crossings({ edges })).toBe(0);
  });
});

describe('cycles', () => {
  it('returns go up, however many there are, and the decision stands below the step that it judges', async () => {
    const { nodes } = await draw('t0 s0 d0 d0 s0 s0 t0', '0>1* 1>2* 2>3y* 2>4n 4>1 3>6y* 3>5n 5>1');
    expect(nodes[1]!.y).toBeLessThan(nodes[2]!.y);
    expect(nodes[2]!.y).toBeLessThan(nodes[3]!.y);
  });

  it('are broken as cheaply from a bad order as from a good one', () => {
    const knot = formBlocks(graph('s0 s0 s0 s0', '0>1 1>2 2>3 3>0'));
    expect(orderOfLayers(knot)([3, 2, 1, 0]).cost).toBe(orderOfLayers(knot)([0, 1, 2, 3]).cost);
  });
});

describe('rankings', () => {
  it('what goes both ways between steps is drawn the way that takes fewest bends', async () => {
    expect(allBends(await draw('t0 s0 d0', '0>1* 0>2 2>0y 1>0'))).toBe(2);
  });

  it('a knot that can be broken in several ways as cheaply is drawn in more than one', async () => {
    const rankings = await findRankings(elkLayered, formBlocks(graph('s0 s0 s0 s0', '0>1 1>2 2>3 3>0')));
    expect(rankings.length).toBeGreaterThan(1);
  });

  it('steps of one lane that nothing joins may follow each other as the layers of the engine do', async () => {
    const rankings = await findRankings(elkLayered, formBlocks(graph('s0 s0 s0 s0', '0>1 1>2 0>3')));
    expect(rankings.at(-1)!.sequels.length).toBeGreaterThan(0);
  });
});

describe('steps abreast', () => {
  it('are no more in a lane than the paper has room for', async () => {
    const wide = graph('s0 s0 s0 s0 s0', '0>1 0>2 0>3 0>4');
    const closeness = { nodeGap: 24, satelliteGap: 32, abreast: 2, isSatelliteBelow: false };
    const { nodes } = await layoutLanes({ ...wide, closeness });
    const rows = new Map<number, number>();
    for (const { y } of nodes) rows.set(y, (rows.get(y) ?? 0) + 1);
    expect(Math.max(...rows.values())).toBe(2);
  });
});

describe('rows', () => {
  it('a step stands nearer to what follows it than to what it only reads', async () => {
    const { nodes } = await draw('s0 s0 s0 s0 s0 s1', '0>1 1>2 2>3 3>4 5>4 0-5');
    expect(nodes[5]!.y).toBeGreaterThanOrEqual(nodes[3]!.y);
  });
});

describe('handoffs', () => {
  it('work that changes hands goes on in one row', async () => {
    const { nodes, edges } = await draw('s0 s1 s0', '0>1* 1>2*');
    expect(nodes[1]!.y).toBe(nodes[0]!.y);
    expect(edges[0]).toHaveLength(2);
  });

  it('a refusal stands beside the decision of its lane', async () => {
    const { nodes, edges } = await draw('s0 d0 s0 t0', '0>1* 1>2y* 1>3n');
    const middle = ({ y, height }: { y: number; height: number }) => y + height / 2;
    expect(middle(nodes[3]!)).toBe(middle(nodes[1]!));
    expect(edges[2]).toHaveLength(2);
  });

  it('no target seems to stand above the step that hands over to it', async () => {
    const { nodes } = await draw('t0 s1', '0>1*');
    expect(nodes[1]!.y).toBeGreaterThanOrEqual(nodes[0]!.y);
  });

  it('steps of a lane may follow each other where side by side they would be crossed', async () => {
    expect(crossings(await draw('s2 s1 s0 s0 s3 s3', '0>3* 1>3* 2>5* 0>4'))).toBe(0);
  });

  it('what mends beside a decision returns over their heads', async () => {
    const { nodes, edges } = await draw('s0 d0 s0 t0', '0>1* 1>3y* 1>2n 2>1');
    const back = edges[3]!;
    expect(back[0]![1]).toBe(nodes[2]!.y);
    expect(back.at(-1)).toEqual([nodes[1]!.x + nodes[1]!.width / 2, nodes[1]!.y]);
  });
});

describe('ends', () => {
  it('two flows between the same two steps keep apart', async () => {
    const { edges } = await draw('s0 s0', '0>1 0>1');
    expect(edges[0]![0]![0]).not.toBe(edges[1]![0]![0]);
  });

  it('what happens when the time is over leaves no side where a document is written', async () => {
    const document = node('data', 0, { host: { node: 0, side: 'right' } });
    const boxes = [node('step', 0), document, node('step', 0), node('step', 1)];
    const flows = [edge(0, 1, { kind: 'information' }), edge(0, 2, { main: true }), edge(0, 3, { late: true })];
    const { nodes, edges } = await layoutLanes(graphOf(2, boxes, flows));
    expect(nodes[1]!.x).toBeGreaterThan(nodes[0]!.x);
    expect(edges[2]![0]).not.toEqual(edges[0]![0]);
    expect(edges[2]![0]).not.toEqual(edges[1]![0]);
  });
});

describe('orders of the rows', () => {
  it('cross no more often than they have to', async () => {
    expect(crossings(await draw('t1 s1 d0 s1 s2 b2', '0>1* 0>2 1>3* 3>4* 2>5y* 3>0'))).toBe(1);
  });

  it('are searched step by step to one without crossings', async () => {
    expect(crossings(await draw('t2 b1 b2 s2', '0>1* 1>2* 0>3 3>0 2>3*'))).toBe(0);
  });

  it('lead no to the right', async () => {
    const { edges } = await draw('t1 d0 s1 s1', '0>1* 1>2y* 1>3n 2>1');
    expect(edges[2]![1]![0]).toBeGreaterThanOrEqual(edges[2]![0]![0]);
  });

  it('keep flows short', async () => {
    const { edges } = await draw('t0 b0 s0 b0 s0 d0 d1', '0>1* 1>2 2>3 0>4 3>5* 5>6 6>1 2>3 1>3');
    expect(edges.reduce((sum, points) => sum + lengthOf(points), 0)).toBeLessThan(930);
  });

  it('leave no box in the way of work that changes hands', async () => {
    const { edges } = await draw('t0 s0 d0 b0 s0 d0', '0>1* 1>2* 1>3 1>4 1>5');
    expect(edges.slice(0, 2).map(bends)).toEqual([0, 0]);
  });

  it('keep flows out of lanes beyond both their ends', async () => {
    const through = graph('s1 s3 s5 s1 s3 s2 s1 s5 s1', '0>5* 1>5* 2>6* 3>6* 4>7* 3>5 4>6 7>8* 4>8');
    const { edges, borders } = await layoutLanes(through);
    const foreign = through.edges.filter(({ from, to }, i) => {
      const lanes = [through.nodes[from]!.lane, through.nodes[to]!.lane];
      const [left, right] = [borders[Math.min(...lanes)]!, borders[Math.max(...lanes) + 1]!];
      return edges[i]!.some(([x]) => x < left || x > right);
    });
    expect(foreign).toEqual([]);
  });
});

describe('the choice of the picture', () => {
  it('bends other flows rather than the main one', async () => {
    const { edges } = await draw('t0 d0 s0 s0 s0 d0', '0>1* 1>2* 2>3* 3>4 4>5* 5>1 5>0');
    expect([0, 1, 2, 4].map((i) => bends(edges[i]!))).toEqual([0, 0, 0, 0]);
  });

  it('is improved where something is wrong with it', async () => {
    expect(crossings(await draw('t2 s1 b0 d0 s2 s1', '0>1* 1>2* 0>3 1>4 1>5'))).toBe(0);
  });
});

describe('targets a row lower', () => {
  it('let the third of three answers to one side pass well below its decision', async () => {
    const { nodes, edges } = await draw('t1 d1 s0 s0 s0 s1', '0>1* 1>2* 1>3 1>4 2>5* 3>5 4>5');
    const foot = nodes[1]!.y + nodes[1]!.height;
    const passes = edges.slice(1, 4).flatMap((points) => points.filter(([x, y]) => y > foot && x < nodes[1]!.x));
    const beside = edges.slice(1, 4).filter((points) => points[0]![0] > nodes[1]!.x + nodes[1]!.width - 1);
    expect(passes.length).toBeGreaterThan(0);
    for (const points of beside) expect(points.at(-1)![1] - foot).toBeGreaterThan(80);
  });
});

describe('bars', () => {
  it('reach over the branches that leave them, so that the main flow runs straight', async () => {
    const { edges } = await draw('t0 b0 d0 s0 b0', '0>1* 0>2 0>3 1>4* 2>1y 3>1');
    expect([edges[0]!, edges[3]!].map(bends)).toEqual([0, 0]);
  });

  it('take flows side by side', async () => {
    expect(allBends(await draw('t0 d0 s0 b0', '0>1* 1>2y* 2>3* 0>3 1>3n'))).toBe(2);
  });

  it('that reach further to one side leave what comes before them above what follows', async () => {
    const [start, , step] = axes(await draw('t0 b0 s0 s1', '0>1* 1>2* 1>3'));
    expect(start).toBe(step);
  });

  it('reach as far to both sides where there is room', async () => {
    const [, bar, step] = axes(await draw('t0 b0 s0 s1 d0 s0 s0 s0', '0>1* 1>2* 1>3 2>4* 4>5* 4>6 4>7'));
    expect(bar).toBe(step);
  });
});

describe('columns', () => {
  it('make lanes as narrow as what stands in them', async () => {
    const { borders } = await draw('t1 d0 s0 b1', '0>1* 0>2 1>3y* 2>3*');
    expect(borders.at(-1)).toBeLessThan(400);
  });

  it('bring the ends of flows between lanes near to each other', async () => {
    const { edges } = await draw('t1 d1 s0 b0 b0 d0', '0>1* 0>2 0>3 0>4 1>5y*');
    expect(edges.reduce((sum, points) => sum + lengthOf(points), 0)).toBeLessThan(950);
  });

  it('stand one below the other where nothing else asks for a place', async () => {
    const { borders } = await draw('t0 s0 s1 d0 d0 d1', '0>1* 0>2 2>3* 3>4y* 2>5');
    expect(borders.at(-1)).toBeLessThan(450);
  });

  it('let the main flow run straight down', async () => {
    const { edges } = await draw('t0 d0 d0', '0>1* 0>2');
    expect(bends(edges[0]!)).toBe(0);
  });

  it('are straightened once more where only a small step is left', async () => {
    const { edges } = await draw('t0 s0 s1 d1', '0>1* 1>2* 1>3 2>0 3>0y');
    expect(edges.slice(0, 2).map(bends)).toEqual([0, 0]);
  });
});

describe('tracks', () => {
  it('are ordered so that flows need no second one', async () => {
    const { height } = await draw('s0 s2 s0 s1 s1 s2 s1 s0', '0>3* 1>6* 2>3* 1>3 0>4 0>5 2>6 1>7 6>7*');
    expect(height).toBeLessThan(350);
  });

  it('are shared by the flows of a step', async () => {
    expect(allBends(await draw('s1 s4 s1 s3 s5 s4 s3', '0>4* 1>4* 2>5* 3>5* 3>4 1>6'))).toBe(4);
  });
});

describe('heights', () => {
  it('give tracks one level where their lines do not meet', async () => {
    const flows = '0>1 0>2* 2>3* 1>4* 3>5 3>6* 3>7 1>8 4>9* 3>10 6>11* 2>3 11>0 7>10 3>10';
    const { height } = await draw('t0 s2 s0 d1 s1 s0 b0 d1 d1 b2 b0 d0', flows);
    expect(height).toBeLessThan(560);
  });

  it('keep the border between two phases clear of both', async () => {
    const chain = graph('s0 s0', '0>1*');
    const { nodes, phaseBorders } = await layoutLanes({
      ...chain,
      nodes: chain.nodes.map((each, phase) => ({ ...each, phase })),
    });
    expect(phaseBorders[0]! - nodes[0]!.y - nodes[0]!.height).toBeGreaterThan(12);
    expect(nodes[1]!.y - phaseBorders[0]!).toBeGreaterThan(12);
  });
});

describe('alignment', () => {
  it('keeps the steps of the main flow in a lane on one axis', async () => {
    const [start, step] = axes(await draw('t0 s0 d0', '0>1* 0>2 1>0'));
    expect(step).toBe(start);
  });

  it('leaves a step straight below the one that it follows', async () => {
    const at = axes(await draw('t0 s1 s0 s1 s0 s0 s1', '0>1 1>2 2>3 3>4 4>5 5>6 2>5 2>5'));
    expect(at[5]).toBe(at[2]);
  });

  it('lets a flow run straight that could step aside', async () => {
    expect(allBends(await draw('t1 s0 s1 d1 s0 d1', '0>1 1>2 2>3 3>4 4>5 0>5'))).toBe(2);
  });

  it('keeps steps of a lane in one column where a line would be straight without that', async () => {
    const [start, step] = axes(await draw('t0 s0 s0 s1 s1 t0', '0>1* 0>2 1>3 2>4 3>5'));
    expect(start).toBe(step);
  });

  it('brings steps of a lane that stand in nearly one column into one', async () => {
    expect(new Set(axes(await draw('t0 d0 d0 s0', '0>1 0>2 0>3'))).size).toBe(2);
  });
});

describe('rows', () => {
  it('come as near to each other as the steps do, whatever hangs down beside them', async () => {
    const written = [1, 2, 3].map((to) => edge(0, to, { kind: 'information' }));
    const documents = written.map(() => node('data', 0, { host: { node: 0, side: 'right' } }));
    const { nodes } = await layoutLanes(graphOf(1, [node('step', 0), ...documents, node('step', 0)], [...written, edge(0, 4)]));
    expect(nodes[4]!.y).toBeLessThan(nodes[3]!.y + nodes[3]!.height);
    expect(nodes[4]!.y - nodes[0]!.y - nodes[0]!.height).toBeGreaterThanOrEqual(24);
  });
});

describe('routes', () => {
  it('leave a flank and turn once where that is free', async () => {
    const { edges } = await draw('t1 d0 s0', '0>1* 1>2y*');
    expect(edges.map(bends).reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

describe('labels', () => {
  it('stand clear of other lines', async () => {
    const answers = graph('t2 d0 d0', '0>1* 1>2y* 2>1y');
    expect(brokenRules(answers, await layoutLanes(answers))).toEqual([]);
  });

  it('get room beside the step that their flow leaves', async () => {
    const { labels, edges } = await layoutLanes(labelled(graph('t1 s1 s1', '0>1* 0>2 1>2*'), [14, 28, 28]));
    const far = labels.filter((box, i) => box !== null && distance(box, edges[i]![0]!) > 40);
    expect(far).toEqual([]);
  });

  it('keep the place that was found for them where routes are simplified', async () => {
    const { edges } = await layoutLanes(labelled(graph('t0 d0 s0', '0>1* 1>2y* 0>2'), [14, 28, 14], [120, 60, 60]));
    expect(edges.reduce((sum, points) => sum + lengthOf(points), 0)).toBeLessThan(400);
  });
});

function labelled(plain: LaneGraph, heights: readonly number[], widths: readonly number[] = heights.map(() => 90)): LaneGraph {
  const edges = plain.edges.map((each, i) => ({ ...each, label: { width: widths[i]!, height: heights[i]! } }));
  return { ...plain, edges };
}

/** From a box to a point, across and along. */
function distance({ x, y, width, height }: Box, [px, py]: Point): number {
  return Math.max(0, x - px, px - x - width) + Math.max(0, y - py, py - y - height);
}
