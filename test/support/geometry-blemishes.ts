/** What a reader stumbles over though no rule forbids it. No test holds these; the gallery shows them, so that people can judge. */
import { BoxGrid } from './geometry/box-grid.ts';
import type { Drawing } from './geometry/drawing.ts';
import {
  coincidence,
  distance,
  type Extent,
  extentOf,
  extentOfSegment,
  lengthOf,
  overlap,
  runsThrough,
  type Segment,
} from './geometry/primitives.ts';
import { prepareScene, type Scene, type SceneEdge } from './geometry/scene.ts';

/** In pixels: an arrowhead, a step aside that looks like a slip, lines that look like one, a label far from its line. */
const ARROWHEAD = 10;
const JOG = 8;
const CROWD = 5;
const FAR_LABEL = 16;
/** A line parallel to another only over this length may lie close to it, in pixels. */
const BESIDE = 12;
/** A way is a detour beyond this many times the straight one, and this many pixels more. */
const DETOUR = { times: 2, pixels: 240 };

/** One line for each blemish: what it is, on what, where. */
export function blemishesOf(drawing: Drawing): string[] {
  return drawing.pages.flatMap((page) => {
    const scene = prepareScene(page, drawing.direction ?? 'down');
    const alone = scene.edges.flatMap((edge) => [...lineBlemishes(edge, scene), ...labelBlemishes(edge, scene)]);
    return [...alone, ...crowds(scene), ...sharedTrunks(scene), ...coveredFacts(scene)];
  });
}

function lineBlemishes({ name, segments, edge }: SceneEdge, { lanes }: Scene): string[] {
  const found: string[] = [];
  const borders = lanes.flatMap(({ extent }) => bordersOf(extent));
  const along = segments.find((segment) => borders.some((border) => coincidence(segment, border) > BESIDE));
  if (along) found.push(tell('line on a border', name, along[0]));
  const short = segments.find((segment, index) => index > 0 && index < segments.length - 1 && lengthOf(segment) < JOG);
  if (short) found.push(tell('jog', name, short[0]));
  const last = segments.at(-1);
  if (last && lengthOf(last) < ARROWHEAD) found.push(tell('last stretch shorter than its arrowhead', name, last[0]));
  if (edge.kind === 'sequence' && last && isDetour(segments)) found.push(tell('detour', name, segments[0]![0]));
  return found;
}

function isDetour(segments: readonly Segment[]): boolean {
  const [start, end] = [segments[0]![0], segments.at(-1)![1]];
  const direct = Math.abs(start[0] - end[0]) + Math.abs(start[1] - end[1]);
  const length = segments.reduce((sum, segment) => sum + lengthOf(segment), 0);
  return length > DETOUR.times * direct && length > direct + DETOUR.pixels;
}

function labelBlemishes({ name, label, segments }: SceneEdge, { lanes }: Scene): string[] {
  if (label === null) return [];
  const at = [label.left, label.top] as const;
  const found: string[] = [];
  if (lanes.some(({ extent }) => bordersOf(extent).some((border) => runsThrough(border, label))))
    found.push(tell('label on a border', name, at));
  if (segments.some((segment) => runsThrough(segment, label))) found.push(tell('label on its own line', name, at));
  const far = Math.min(...segments.map((segment) => gapBetween(label, extentOfSegment(segment))));
  if (far > FAR_LABEL) found.push(tell(`label ${Math.round(far)} px from its line`, name, at));
  return found;
}

function bordersOf({ left, top, right, bottom }: Extent): Segment[] {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  return corners.map((corner, index) => [corner, corners[(index + 1) % 4]!]);
}

function gapBetween(a: Extent, b: Extent): number {
  return distance(a, [Math.max(b.left, Math.min(a.left, b.right)), Math.max(b.top, Math.min(a.top, b.bottom))]);
}

/** Lines that run close beside another's line or a foreign node. */
function crowds({ edges, nodes }: Scene): string[] {
  const grid = new BoxGrid<{ readonly name: string; readonly extent: Extent; readonly isOf: (edge: SceneEdge) => boolean }>();
  for (const node of nodes) {
    const isOf = (edge: SceneEdge) => edge.source === node || edge.target === node;
    grid.add(node.extent, { name: node.node.id, extent: node.extent, isOf });
  }
  const found: string[] = [];
  for (const edge of edges) {
    for (const segment of edge.segments) {
      const extent = extentOfSegment(segment);
      for (const { name, extent: other, isOf } of grid.near(extent, CROWD)) {
        if (!isOf(edge) && runsBeside(extent, other)) found.push(tell(`close to ${name}`, edge.name, segment[0]));
      }
    }
    const isOf = (other: SceneEdge) => other.source === edge.source || other.target === edge.target;
    for (const segment of edge.segments)
      grid.add(extentOfSegment(segment), { name: edge.name, extent: extentOfSegment(segment), isOf });
  }
  return found;
}

/** Flow of information along the same line as a sequence flow: the dashes can't be seen, nor where they lead. */
function sharedTrunks({ edges }: Scene): string[] {
  const grid = new BoxGrid<Segment>();
  for (const { edge, segments } of edges) {
    if (edge.kind === 'sequence') for (const segment of segments) grid.add(extentOfSegment(segment), segment);
  }
  return edges.flatMap(({ edge, name, segments }) => {
    if (edge.kind !== 'information') return [];
    const covered = segments.flatMap((segment) =>
      grid
        .near(extentOfSegment(segment))
        .filter((other) => coincidence(segment, other) > BESIDE)
        .map(() => segment),
    );
    return covered.slice(0, 1).map(([from]) => tell('dashes under a solid line', name, from));
  });
}

/** Lines through what is written at a node: its caption, time or cost. */
function coveredFacts({ edges, nodes }: Scene): string[] {
  const grid = new BoxGrid<{ readonly name: string; readonly extent: Extent }>();
  for (const { node } of nodes) {
    for (const { box } of node.facts ?? []) grid.add(extentOf(box), { name: node.id, extent: extentOf(box) });
  }
  return edges.flatMap(({ name, segments }) =>
    segments.flatMap((segment) => {
      const covered = grid.near(extentOfSegment(segment)).filter(({ extent }) => runsThrough(segment, extent));
      return covered.map((fact) => tell(`line through a fact of ${fact.name}`, name, segment[0]));
    }),
  );
}

/** Whether an axis-parallel segment lies within `CROWD` of the other extent over some length, without crossing into it. */
function runsBeside(segment: Extent, other: Extent): boolean {
  const isUpright = segment.right - segment.left < 1;
  const near = isUpright
    ? { ...segment, left: segment.left - CROWD, right: segment.right + CROWD }
    : { ...segment, top: segment.top - CROWD, bottom: segment.bottom + CROWD };
  const along = isUpright
    ? Math.min(segment.bottom, other.bottom) - Math.max(segment.top, other.top)
    : Math.min(segment.right, other.right) - Math.max(segment.left, other.left);
  return along > BESIDE && overlap(near, other, 0);
}

function tell(what: string, name: string, [x, y]: readonly [number, number]): string {
  return `${what}: ${name} (at ${Math.round(x)}, ${Math.round(y)})`;
}
