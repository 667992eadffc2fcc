/** Notes as drawn: a bracket on the side of the node, the text beside it, and a dotted tie to each node. */
import type { PlacedNote } from '../../geometry/diagram.ts';
import type { Box, Point, Side } from '../../geometry/geometry.ts';
import type { Fonts } from '../../text/metrics.ts';
import type { Chart } from '../chart/chart.ts';
import type { NotePlace } from '../graph/placed-body.ts';
import { placedNoteLines } from './note-text.ts';

export function placedNotes({ notes, nodes }: Chart, places: readonly NotePlace[], fonts: Fonts): PlacedNote[] {
  return places.map(({ box, bracket, ties }, i) => {
    const note = notes[i]!;
    return {
      ...box,
      on: note.on.map((node) => nodes[node]!.id),
      bracket,
      ties,
      lines: placedNoteLines(note, box, bracket, fonts),
    };
  });
}

/** On which side of a note its bracket stands: that from which its tie leaves. */
export function bracketTowards({ x, y, width, height }: Box, [px, py]: Point = [x, y]): Side {
  const distances: readonly (readonly [Side, number])[] = [
    ['left', Math.abs(px - x)],
    ['right', Math.abs(px - x - width)],
    ['top', Math.abs(py - y)],
    ['bottom', Math.abs(py - y - height)],
  ];
  return distances.reduce((best, each) => (each[1] < best[1] ? each : best))[0];
}
