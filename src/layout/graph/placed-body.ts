/** What stands in the frame below the headers: the placed lane graph in the directions of the page, and its notes. */
import type { Box, Point, Side } from '../../geometry/geometry.ts';
import type { PlacedLaneGraph } from '../lane-graph.ts';

export interface NotePlace {
  readonly box: Box;
  /** The side of the note that faces its first node. */
  readonly bracket: Side;
  /** From the note to the outline of each of its nodes. */
  readonly ties: readonly (readonly Point[])[];
}

/** One box a node of the chart, one course and label an edge, one place a note. */
export interface PlacedBody extends PlacedLaneGraph {
  readonly notes: readonly NotePlace[];
}

/** The body with every point and box moved; borders stay. */
export function mapBody(body: PlacedBody, point: (at: Point) => Point, box: (each: Box) => Box): PlacedBody {
  return {
    ...body,
    nodes: body.nodes.map(box),
    edges: body.edges.map((points) => points.map(point)),
    labels: body.labels.map((label) => label && box(label)),
    notes: body.notes.map((note) => ({ ...note, box: box(note.box), ties: note.ties.map((tie) => tie.map(point)) })),
  };
}
