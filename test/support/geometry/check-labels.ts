/** An edge's label stands free: on no node, header, note or other label, and no other edge runs through it. */
import { BoxGrid } from './box-grid.ts';
import { type Finding, finding } from './finding.ts';
import { type Extent, extentOfSegment, overlap, runsThrough, type Segment } from './primitives.ts';
import type { Scene, SceneEdge } from './scene.ts';

type Labelled = SceneEdge & { readonly label: Extent };

export function checkLabels(scene: Scene): Finding[] {
  const labelled = scene.edges.filter((edge): edge is Labelled => edge.label !== null);
  return [...checkBoxesUnder(labelled, scene), ...checkLinesUnder(labelled, scene)];
}

function checkBoxesUnder(labelled: readonly Labelled[], { nodes, obstacles, page }: Scene): Finding[] {
  const grid = new BoxGrid<{ readonly name: string; readonly extent: Extent }>();
  for (const { node, extent } of nodes) grid.add(extent, { name: node.id, extent });
  for (const obstacle of obstacles) grid.add(obstacle.extent, obstacle);
  return labelled.flatMap(({ name, label }) => {
    const under = grid.near(label).filter(({ extent }) => overlap(label, extent, 1));
    grid.add(label, { name: `label of ${name}`, extent: label });
    return under.map((box) => finding('labels', page, [name, box.name], label));
  });
}

function checkLinesUnder(labelled: readonly Labelled[], { edges, page }: Scene): Finding[] {
  const grid = new BoxGrid<{ readonly edge: SceneEdge; readonly segment: Segment }>();
  for (const edge of edges) for (const segment of edge.segments) grid.add(extentOfSegment(segment), { edge, segment });
  return labelled.flatMap(({ name, index, label }) => {
    const near = grid.near(label).filter(({ edge, segment }) => edge.index !== index && runsThrough(segment, label));
    const over = new Set(near.map(({ edge }) => edge.name));
    return [...over].map((other) => finding('labels', page, [name, other], label));
  });
}
