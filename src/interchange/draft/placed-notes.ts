/** Which note of a process a note of its picture is; a picture shows controls as notes too, which are none of the process's. */
import type { PlacedNote } from '../../geometry/diagram.ts';
import type { DraftNote } from './draft.ts';

const letters = (text: string) => text.replace(/[\s\u00ad-]/gu, '');

/** The notes of a page with the notes of the draft that they show, each of these once. A page shows a note on those of its nodes that it has. */
export function notesOf<Note extends Pick<DraftNote, 'text' | 'on'>>(
  placed: readonly PlacedNote[],
  drafts: readonly Note[],
): ReadonlyMap<PlacedNote, Note> {
  const left = [...drafts];
  const found = new Map<PlacedNote, Note>();
  for (const note of placed) {
    const shown = letters(note.lines.map(({ text }) => text).join(''));
    const at = left.findIndex(({ text, on }) => letters(text) === shown && note.on.every((id) => on.includes(id)));
    if (at >= 0) found.set(note, left.splice(at, 1)[0]!);
  }
  return found;
}
