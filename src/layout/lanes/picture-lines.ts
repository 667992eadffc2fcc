/** Where the nodes and edges of the graph are in a picture, those within blocks too. */
import type { Point } from '../../geometry/geometry.ts';
import type { Extent } from './extent.ts';
import type { Picture } from './stages.ts';

/** The line of every edge of the graph, those within blocks too. */
export function edgeLines({ layering, columns, heights, lines }: Picture): (readonly Point[])[] {
  const { graph, blocks, links } = layering.graph;
  const courses: (readonly Point[])[] = graph.edges.map(() => []);
  links.forEach((link, i) => {
    courses[link.edge] = lines[i]!;
  });
  for (const block of blocks) {
    const x = columns.x[block.index]!;
    const y = heights.line[layering.items[block.index]!.firstRow]!;
    for (const { edge, points } of block.inner) courses[edge] = points.map(([dx, dy]) => [x + dx, y + dy]);
  }
  return courses;
}

/** The box of every node of the graph. */
export function nodeExtents({ layering, columns, heights }: Picture): Extent[] {
  const { graph, blocks } = layering.graph;
  const found: Extent[] = new Array(graph.nodes.length);
  for (const block of blocks) {
    const axis = columns.x[block.index]!;
    const line = heights.line[layering.items[block.index]!.firstRow]!;
    for (const { index, node, x, y } of block.members) {
      found[index] = { left: axis + x, right: axis + x + node.width, top: line + y, bottom: line + y + node.height };
    }
  }
  return found;
}
