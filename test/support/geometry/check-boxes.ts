/** What must hold of boxes alone: nodes apart and in their lane, texts in their shapes, lanes as bands, everything on the page. */
import { groupBy } from '../../../src/diagnostics/group-by.ts';
import { BoxGrid } from './box-grid.ts';
import type { DrawnNode } from './drawing.ts';
import { type Finding, finding } from './finding.ts';
import { contains, type Extent, extentOf, overlap } from './primitives.ts';
import type { Scene, SceneLane } from './scene.ts';

/** How much of a diamond's corner a text's corner may cover: 1 is its outline. */
const DIAMOND_REACH = 1.03;

export function checkBoxes(scene: Scene): Finding[] {
  return [...checkOverlaps(scene), ...checkPlaces(scene), ...checkTexts(scene), ...checkLanes(scene)];
}

/** No node lies on a node, a header or a note, and none of the latter on each other. */
function checkOverlaps({ nodes, obstacles, page }: Scene): Finding[] {
  const boxes = [
    ...nodes.map(({ node, extent }) => ({ name: node.id, extent })),
    ...obstacles.map(({ name, extent }) => ({ name, extent })),
  ];
  const grid = new BoxGrid<(typeof boxes)[number]>();
  const findings: Finding[] = [];
  for (const box of boxes) {
    for (const other of grid.near(box.extent)) {
      if (overlap(box.extent, other.extent)) findings.push(finding('overlap', page, [other.name, box.name], box.extent));
    }
    grid.add(box.extent, box);
  }
  return findings;
}

/** A node lies inside its lane, on no other leaf lane, and on the page; so do headers and notes. */
function checkPlaces(scene: Scene): Finding[] {
  const { nodes, obstacles, lanes, laneById, sheet, page } = scene;
  const parents = new Set(lanes.map((lane) => lane.parent));
  const leaves = new BoxGrid<SceneLane>();
  for (const lane of lanes) if (!parents.has(lane.lane.id)) leaves.add(lane.extent, lane);
  const findings: Finding[] = [];
  for (const { node, extent } of nodes) {
    const own = node.lane == null ? undefined : laneById.get(node.lane);
    if (own && !contains(own.extent, extent)) findings.push(finding('outside', page, [node.id, own.lane.id], extent));
    const around = ancestry(node.lane ?? null, laneById);
    for (const { lane, extent: band } of leaves.near(extent)) {
      if (!around.has(lane.id) && overlap(extent, band, 1)) findings.push(finding('outside', page, [node.id, lane.id], extent));
    }
  }
  if (sheet === null) return findings;
  for (const { node, extent } of nodes) if (!contains(sheet, extent)) findings.push(finding('offpage', page, [node.id], extent));
  for (const { name, extent } of obstacles) if (!contains(sheet, extent)) findings.push(finding('offpage', page, [name], extent));
  return findings;
}

/** A lane's id and those of the lanes around it. */
function ancestry(id: string | null, lanes: ReadonlyMap<string, SceneLane>): Set<string> {
  const ids = new Set<string>();
  for (let at = id; at !== null && !ids.has(at); at = lanes.get(at)?.parent ?? null) ids.add(at);
  return ids;
}

/** A text stays inside its shape; a diamond's slopes count. */
function checkTexts({ nodes, page }: Scene): Finding[] {
  const spilt = nodes.filter(({ node, extent }) => node.textBox && !holds(node, extent, extentOf(node.textBox)));
  return spilt.map(({ node, extent }) => finding('text', page, [node.id], extent));
}

function holds(node: DrawnNode, shape: Extent, text: Extent): boolean {
  if (!contains(shape, text)) return false;
  if (node.kind !== 'decision') return true;
  const [halfWidth, halfHeight] = [node.width / 2, node.height / 2];
  const [middleX, middleY] = [node.x + halfWidth, node.y + halfHeight];
  const reach = (x: number, y: number) => Math.abs(x - middleX) / halfWidth + Math.abs(y - middleY) / halfHeight;
  const corners = [text.left, text.right].flatMap((x) => [text.top, text.bottom].map((y) => reach(x, y)));
  return corners.every((corner) => corner <= DIAMOND_REACH);
}

/** Sibling lanes never overlap, and share both ends, as bands do. */
function checkLanes({ lanes, direction, page }: Scene): Finding[] {
  const findings: Finding[] = [];
  for (const [, siblings] of groupBy(lanes, (lane) => lane.parent)) {
    for (const [a, b] of pairs(siblings)) {
      const names = [a.lane.id, b.lane.id];
      if (overlap(a.extent, b.extent)) findings.push(finding('lanes', page, names, b.extent));
      if (!shareEnds(a.extent, b.extent, direction === 'right')) findings.push(finding('lanes', page, names, b.extent));
    }
  }
  return findings;
}

function shareEnds(a: Extent, b: Extent, lanesAreRows: boolean): boolean {
  if (lanesAreRows) return Math.abs(a.left - b.left) <= 1 && Math.abs(a.right - b.right) <= 1;
  return Math.abs(a.top - b.top) <= 1 && Math.abs(a.bottom - b.bottom) <= 1;
}

function pairs<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((item, index) => items.slice(index + 1).map((other) => [item, other] as const));
}
