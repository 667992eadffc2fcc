/** Notes as drawn: a bracket on the side of the node, the text beside it, and a dotted tie to each node. */
import type { PlacedNote } from '../../geometry/diagram.ts';
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
