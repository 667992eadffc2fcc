/**
 * Pele (MIT): draws Mermaid's `swimlane` diagrams without a browser, in its own sizes. Its picture is SVG, from which shapes and lines are read: the
 * round corners of a line are taken for the corners that they round.
 */
import type { Box, Point } from '../../../src/geometry/geometry.ts';
import type { DrawnEdge, DrawnLane, DrawnNode } from '../../../test/support/geometry/drawing.ts';
import type { Engine, LayoutTask } from '../task.ts';
import { leafLanes, swimlaneText } from './mermaid.ts';

export const pele: Engine = {
  name: 'Pele, swimlane',
  options: "pele, Mermaid's `swimlane-beta`, its defaults and sizes",
  leavesOut: 'parents of lanes',
  directions: ['down', 'right'],
  async layout(task) {
    const { render } = await import('pele');
    return { direction: task.direction, pages: [readBack(task, render(swimlaneText(task)).svg)] };
  },
};

function readBack({ nodes, edges, lanes }: LayoutTask, svg: string) {
  const parts = new Map(
    [...svg.matchAll(/<g class="pele-(edge-label|node|edge|cluster)[^"]*" data-id="([^"]+)"([\s\S]*?)<\/g>/g)].map((m) => [
      `${m[1]} ${m[2]}`,
      m[3]!,
    ]),
  );
  const leaves = leafLanes(lanes);
  const counts = new Map<string, number>();
  return {
    lanes: leaves.map(({ id }, i): DrawnLane => ({ id, parent: null, ...rectIn(parts.get(`cluster L${i}`)) })),
    nodes: nodes.map((node): DrawnNode => ({ ...node, ...shapeIn(parts.get(`node ${node.id}`)) })),
    edges: edges.map((edge): DrawnEdge => {
      const pair = `${edge.from}_${edge.to}`;
      const count = counts.get(pair) ?? 0;
      counts.set(pair, count + 1);
      const label = parts.get(`edge-label L_${pair}_${count}`);
      return {
        ...edge,
        labelBox: label === undefined ? null : rectIn(label),
        points: courseIn(parts.get(`edge L_${pair}_${count}`)),
      };
    }),
  };
}

function shapeIn(part: string | undefined): Box {
  const at = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(part ?? '');
  if (part === undefined || at === null) throw new Error('a node is not drawn');
  const [x, y] = [Number(at[1]), Number(at[2])];
  const polygon = /<polygon points="([^"]+)"/.exec(part)?.[1];
  if (polygon === undefined) {
    const box = rectIn(part);
    return { ...box, x: box.x + x, y: box.y + y };
  }
  const corners = numbersIn(polygon);
  const [xs, ys] = [corners.filter((_, i) => i % 2 === 0), corners.filter((_, i) => i % 2 === 1)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: x + left, y: y + top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function rectIn(part: string | undefined): Box {
  const rect = /<rect ([^>]*)>/.exec(part ?? '')?.[1];
  if (rect === undefined) throw new Error('a box is not drawn');
  const value = (name: string) => Number(new RegExp(`(?:^|\\s)${name}="([^"]+)"`).exec(rect)?.[1] ?? Number.NaN);
  return { x: value('x'), y: value('y'), width: value('width'), height: value('height') };
}

/** The corners of a line, to the tip of its head. */
function courseIn(part: string | undefined): Point[] {
  const [line, head] = [...(part ?? '').matchAll(/<path [^>]*?d="([^"]+)"/g)].map(([, d]) => d!);
  if (line === undefined) throw new Error('a flow is not drawn');
  const points: Point[] = [];
  for (const [, command, given] of line.matchAll(/([MLC])([^MLC]*)/g)) {
    const all = numbersIn(given!);
    const [last] = [points.at(-1)];
    const at = (i: number): Point => [all[i]!, all[i + 1]!];
    if (command !== 'C' || last === undefined) points.push(at(0));
    else points.push(...cornersOf(last, at(0), at(2), at(4)));
  }
  const tip = numbersIn(head ?? '');
  if (tip.length >= 2) points.push([tip[0]!, tip[1]!]);
  return points.filter((point, i) => i === 0 || Math.hypot(point[0] - points[i - 1]![0], point[1] - points[i - 1]![1]) > 0.01);
}

function cornersOf(from: Point, first: Point, second: Point, to: Point): Point[] {
  const isNear = (a: number, b: number) => Math.abs(a - b) < 0.01;
  if (isNear(first[0], from[0]) && isNear(second[1], to[1])) return [[from[0], to[1]], to];
  if (isNear(first[1], from[1]) && isNear(second[0], to[0])) return [[to[0], from[1]], to];
  return [first, second, to];
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
}
