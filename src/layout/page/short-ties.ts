/**
 * Brings notes back to their nodes where lanes were widened between the two: to the distance at which they stood before, often now within the
 * lane of the node, or else as near to it as the border between the lanes allows.
 */
import type { Box, Point } from '../../geometry/geometry.ts';
import type { NotePlace, PlacedBody } from '../graph/placed-body.ts';
import { grown, overlaps, segments } from '../notes/obstacles.ts';
import { moveBox } from '../words/text-line.ts';

/** Kept clear round a node with its caption, a line or label, another note, and between a note and a border. */
const AIR = { node: 20, line: 6, note: 8, border: 5 };

/** The widened body with each note as near to its node as in the body `before`, where it has room there. */
export function withShortTies(widened: PlacedBody, before: PlacedBody, axis: 0 | 1): PlacedBody {
  const notes = [...widened.notes];
  before.notes.forEach(({ ties: [tie, ...others] }, i) => {
    const { ties } = notes[i]!;
    if (!tie || others.length > 0 || tie.length !== 2 || tie[0]![1 - axis] !== tie[1]![1 - axis]) return;
    const by = reach(ties[0]!, axis) - reach(tie, axis);
    if (by === 0) return;
    const obstacles = obstaclesOf(widened, notes, i);
    const places = [by, by - beyondBorder(moved(notes[i]!, by, axis), widened.borders, by, axis)]
      .filter((step) => step * by > 0)
      .map((step) => moved(notes[i]!, step, axis));
    const place = places.find(
      ({ box }) => !straddles(box, widened.borders, axis) && !obstacles.some((each) => overlaps(each, box)),
    );
    if (place) notes[i] = place;
  });
  return { ...widened, notes };
}

/** From the note to the node, with a sign. */
function reach([from, to]: readonly Point[], axis: 0 | 1): number {
  return to![axis] - from![axis];
}

function moved(note: NotePlace, by: number, axis: 0 | 1): NotePlace {
  const [dx, dy] = axis === 0 ? [by, 0] : [0, by];
  const ties = note.ties.map((tie) => tie.map(([x, y], i): Point => (i === 0 ? [x + dx, y + dy] : [x, y])));
  return { ...note, box: moveBox(note.box, dx, dy), ties };
}

/** How far a note that has been moved `by` pixels must go back to be clear of the first border over which it came. */
function beyondBorder({ box }: NotePlace, borders: readonly number[], by: number, axis: 0 | 1): number {
  const [low, high] = extent(box, axis);
  const border = borders.find((at) => at > low - AIR.border && at < high + AIR.border) ?? (by > 0 ? high : low);
  return by > 0 ? high + AIR.border - border : low - AIR.border - border;
}

function straddles(box: Box, borders: readonly number[], axis: 0 | 1): boolean {
  const [low, high] = extent(box, axis);
  return borders.some((at) => at > low - AIR.border && at < high + AIR.border);
}

function extent({ x, y, width, height }: Box, axis: 0 | 1): readonly [number, number] {
  return axis === 0 ? [x, x + width] : [y, y + height];
}

function obstaclesOf({ nodes, edges, labels }: PlacedBody, notes: readonly NotePlace[], note: number): Box[] {
  const others = notes.filter((_, i) => i !== note);
  return [
    ...nodes.map((each) => grown(each, AIR.node)),
    ...edges.flatMap(segments).map((each) => grown(each, AIR.line)),
    ...labels.flatMap((each) => (each ? [grown(each, AIR.line)] : [])),
    ...others.flatMap(({ box, ties }) => [box, ...ties.flatMap(segments)]).map((each) => grown(each, AIR.note)),
  ];
}
