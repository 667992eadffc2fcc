/**
 * `npm run bench:exact -- [COUNT] [SEED]`: how far flowc's drawings of everyday patterns of up to eight boxes are from the least cost that any
 * drawing with lanes has. A drawing without cost needs no search; for the others all drawings are searched for a better one.
 */
import { forwardOrder } from '../../../src/model/graph/forward-order.ts';
import type { Drawing } from '../../../test/support/geometry/drawing.ts';
import { prepareScene, type Scene } from '../../../test/support/geometry/scene.ts';
import { drawWithFlowc } from '../engines/flowc.ts';
import { table } from '../markdown.ts';
import { patterned } from '../patterns.ts';
import { type Line, meeting, wraps } from './lines.ts';
import { leastCost, type Puzzle } from './search.ts';

const MOST_BOXES = 8;
const [count = 200, seed = 1] = process.argv.slice(2).map(Number);

const sums = { drawings: 0, cost: 0, least: 0, free: 0, proven: 0, better: 0, open: 0 };
const worse: string[][] = [];
for (let at = seed * 100_000; sums.drawings < count; at++) {
  const { names, text } = patterned(at);
  const scene = sceneOf(await drawWithFlowc(text, 'down'));
  if (scene.nodes.length > MOST_BOXES) continue;
  const cost = costOf(scene);
  const { cost: less, complete } = cost === 0 ? { cost: null, complete: true } : leastCost(puzzleOf(scene), cost);
  sums.drawings++;
  sums.cost += cost;
  sums.least += less ?? cost;
  if (cost === 0) sums.free++;
  else if (less !== null) sums.better++;
  else if (complete) sums.proven++;
  else sums.open++;
  if (less !== null) worse.push([`${at}`, names.join(', '), `${cost}`, complete ? `${less}` : `at most ${less}`]);
}
console.log(`# flowc's distance to the least cost of any drawing with lanes

Crossings, those of lines of one box once more, and lines round their own box, in ${sums.drawings} patterns of up to ${MOST_BOXES} boxes.

${table(
  [
    'drawings',
    'cost a drawing',
    'least known',
    'without cost',
    'as little as can be',
    'a better one exists',
    'not searched whole',
  ],
  [
    [
      `${sums.drawings}`,
      ...[sums.cost, sums.least].map((sum) => (sum / sums.drawings).toFixed(3)),
      ...[sums.free, sums.proven, sums.better, sums.open].map(String),
    ],
  ],
)}

${table(['seed', 'pattern', 'cost', 'least'], worse)}`);

/** The page, in the directions of a flow that runs down. */
function sceneOf({ pages, direction }: Drawing): Scene {
  return prepareScene(pages[0]!, direction ?? 'down');
}

function costOf({ edges }: Scene): number {
  const lines = edges.flatMap(({ source, target, segments }): Line[] =>
    source && target ? [{ from: source.node, to: target.node, segments }] : [],
  );
  const pairs = lines.flatMap((line, i) => lines.slice(i + 1).map((other) => meeting(line, other)));
  const crossed = pairs.reduce((sum, met) => sum + (met === null ? 0 : met.crossings + met.own), 0);
  return crossed + lines.filter(wraps).length;
}

/** The same boxes, lanes and lines, to be drawn again. */
function puzzleOf({ nodes, edges, lanes }: Scene): Puzzle {
  const lines = edges.flatMap(({ source, target, edge }) =>
    source && target && source !== target ? [{ from: source, to: target, kind: edge.kind }] : [],
  );
  const flows = lines.filter(({ kind }) => kind === 'sequence');
  const starts = nodes.filter(({ node }) => node.kind === 'start');
  const out = (node: (typeof nodes)[number]) => flows.filter(({ from }) => from === node);
  const { order, back } = forwardOrder(
    [...starts, ...nodes.filter((node) => flows.some(({ from, to }) => from === node || to === node))],
    out,
  );
  const data = (node: (typeof nodes)[number]) =>
    nodes.filter(
      (other) =>
        !order.includes(other) &&
        lines.some(({ from, to }) => (from === node && to === other) || (to === node && from === other)),
    );
  const placed = [...new Set([...order.flatMap((node) => [node, ...data(node)]), ...nodes])];
  const laneIds = lanes.map(({ lane }) => lane.id);
  return {
    boxes: placed.map(({ node }) => ({ lane: Math.max(0, laneIds.indexOf(node.lane ?? '')), kind: node.kind })),
    lanes: Math.max(1, laneIds.length),
    lines: lines.map((line) => {
      return {
        from: placed.indexOf(line.from),
        to: placed.indexOf(line.to),
        kind: line.kind,
        ahead: line.kind === 'sequence' && !back.has(line),
      };
    }),
  };
}
