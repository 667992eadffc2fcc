/**
 * The hard rules of a drawing, judged from its geometry alone: each broken one is a sentence. Written apart from the layout on purpose.
 */
import type { Box, Point } from '../../../src/geometry/geometry.ts';
import type { LaneGraph, PlacedLaneGraph } from '../../../src/layout/lane-graph.ts';

const EPS = 0.5;

export function brokenRules(graph: LaneGraph, placed: PlacedLaneGraph): string[] {
  return [
    ...boxRules(graph, placed),
    ...phaseRules(graph, placed),
    ...lineRules(graph, placed),
    ...hiddenLines(graph, placed),
    ...labelRules(graph, placed),
  ];
}

function boxRules(graph: LaneGraph, { nodes, borders, height }: PlacedLaneGraph): string[] {
  const found: string[] = [];
  nodes.forEach((box, i) => {
    for (let j = i + 1; j < nodes.length; j++) if (meet(box, nodes[j]!, EPS)) found.push(`nodes ${i} and ${j} overlap`);
    const { lane } = graph.nodes[i]!;
    if (box.x < borders[lane]! - EPS || box.x + box.width > borders[lane + 1]! + EPS) found.push(`node ${i} leaves its lane`);
    if (box.y < -EPS || box.y + box.height > height + EPS) found.push(`node ${i} leaves the page`);
  });
  graph.lanes.forEach(({ minWidth }, i) => {
    if (borders[i + 1]! - borders[i]! < minWidth - EPS) found.push(`lane ${i} is too narrow`);
  });
  for (const { first, last, minWidth } of graph.groups) {
    if (borders[last + 1]! - borders[first]! < minWidth - EPS) found.push(`lanes ${first} to ${last} are too narrow`);
  }
  return found;
}

/** What stands in a phase stands between the lines where it begins and ends, and no label on one of them. */
function phaseRules(graph: LaneGraph, { nodes, labels, phaseBorders, height }: PlacedLaneGraph): string[] {
  const phases = [...new Set(graph.nodes.map(({ phase = 0 }) => phase))].sort((a, b) => a - b);
  const ends = [0, ...phaseBorders, height];
  if (ends.length !== Math.max(1, phases.length) + 1) return [`${phases.length} phases have ${phaseBorders.length} borders`];
  const strays = nodes.flatMap(({ y, height }, i) => {
    const place = phases.indexOf(graph.nodes[i]!.phase ?? 0);
    return y < ends[place]! || y + height > ends[place + 1]! ? [`node ${i} leaves its phase`] : [];
  });
  const crossed = labels.flatMap((box, i) =>
    box && phaseBorders.some((y) => y > box.y && y < box.y + box.height)
      ? [`the label of edge ${i} lies on the end of a phase`]
      : [],
  );
  return [...strays, ...crossed];
}

function lineRules(graph: LaneGraph, { nodes, edges, borders, height }: PlacedLaneGraph): string[] {
  const found: string[] = [];
  edges.forEach((points, i) => {
    const { from, to } = graph.edges[i]!;
    if (points.length < 2) found.push(`edge ${i} has no line`);
    const stretches = segments(points);
    if (stretches.some(([a, b]) => a[0] !== b[0] && a[1] !== b[1])) found.push(`edge ${i} runs askew`);
    if (points.some(([x, y]) => x < -EPS || y < -EPS || x > borders[borders.length - 1]! + EPS || y > height + EPS)) {
      found.push(`edge ${i} leaves the page`);
    }
    nodes.forEach((box, k) => {
      const inside = stretches.filter((stretch, s) => {
        const own = (k === from && s === 0) || (k === to && s === stretches.length - 1);
        return !own && cuts(stretch, box);
      });
      if (inside.length > 0) found.push(`edge ${i} runs through node ${k}`);
    });
    if (points.length > 1 && (gap(nodes[from]!, points[0]!) > 2 || gap(nodes[to]!, points[points.length - 1]!) > 2)) {
      found.push(`edge ${i} ends in the air`);
    }
  });
  return found;
}

function hiddenLines(graph: LaneGraph, { edges }: PlacedLaneGraph): string[] {
  const found: string[] = [];
  edges.forEach((points, i) => {
    for (let j = i + 1; j < edges.length; j++) {
      const a = graph.edges[i]!;
      const b = graph.edges[j]!;
      if (a.from === b.from || a.to === b.to) continue;
      const shared = segments(points).some((p) => segments(edges[j]!).some((q) => common(p, q) > 4));
      if (shared) found.push(`edges ${i} and ${j} lie on one line`);
    }
  });
  return found;
}

function labelRules(graph: LaneGraph, { nodes, edges, labels }: PlacedLaneGraph): string[] {
  const found: string[] = [];
  labels.forEach((box, i) => {
    if (box === null) {
      if (graph.edges[i]!.label !== null) found.push(`edge ${i} lost its label`);
      return;
    }
    nodes.forEach((other, k) => {
      if (meet(box, other, 1)) found.push(`label ${i} lies on node ${k}`);
    });
    for (let j = i + 1; j < labels.length; j++)
      if (labels[j] && meet(box, labels[j]!, 1)) found.push(`labels ${i} and ${j} overlap`);
    edges.forEach((points, k) => {
      if (k !== i && segments(points).some((stretch) => cuts(stretch, box))) found.push(`label ${i} lies on edge ${k}`);
    });
  });
  return found;
}

type Stretch = readonly [Point, Point];

function segments(points: readonly Point[]): Stretch[] {
  return points.slice(1).map((point, i) => [points[i]!, point]);
}

function meet(a: Box, b: Box, gap: number): boolean {
  return a.x + gap < b.x + b.width && b.x + gap < a.x + a.width && a.y + gap < b.y + b.height && b.y + gap < a.y + a.height;
}

function cuts([[ax, ay], [bx, by]]: Stretch, box: Box): boolean {
  const inner = { left: box.x + 1, right: box.x + box.width - 1, top: box.y + 1, bottom: box.y + box.height - 1 };
  return (
    Math.min(ax, bx) < inner.right &&
    Math.max(ax, bx) > inner.left &&
    Math.min(ay, by) < inner.bottom &&
    Math.max(ay, by) > inner.top
  );
}

function gap({ x, y, width, height }: Box, [px, py]: Point): number {
  return Math.max(x - px, px - x - width, y - py, py - y - height, 0);
}

/** Length over which two stretches lie within a pixel of each other. */
function common([a, b]: Stretch, [c, d]: Stretch): number {
  const vertical = a[0] === b[0];
  if (vertical !== (c[0] === d[0])) return 0;
  const [across, along] = vertical ? [0, 1] : [1, 0];
  if (Math.abs(a[across]! - c[across]!) > 1) return 0;
  return (
    Math.min(Math.max(a[along]!, b[along]!), Math.max(c[along]!, d[along]!)) -
    Math.max(Math.min(a[along]!, b[along]!), Math.min(c[along]!, d[along]!))
  );
}
