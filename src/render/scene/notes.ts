/** Notes: text beside an open bracket, with a dotted tie to each node they are on. */
import type { PlacedNote } from '../../geometry/diagram.ts';
import type { Path, Point } from '../../geometry/geometry.ts';
import { polyline } from '../../geometry/path.ts';
import type { SceneContext } from './context.ts';
import { type GroupItem, group, stroked } from './scene.ts';
import { textItem } from './text.ts';

const ARM = 6;
const TIE_DASH = [1, 3];

function bracket({ x, y, width, height, bracket: side }: PlacedNote): Path {
  const [right, foot] = [x + width, y + height];
  const points: Readonly<Record<PlacedNote['bracket'], readonly Point[]>> = {
    left: [
      [x + ARM, y],
      [x, y],
      [x, foot],
      [x + ARM, foot],
    ],
    right: [
      [right - ARM, y],
      [right, y],
      [right, foot],
      [right - ARM, foot],
    ],
    top: [
      [x, y + ARM],
      [x, y],
      [right, y],
      [right, y + ARM],
    ],
    bottom: [
      [x, foot - ARM],
      [x, foot],
      [right, foot],
      [right, foot - ARM],
    ],
  };
  return polyline(points[side]);
}

export function noteGroup(note: PlacedNote, { theme, words, id, nameOf }: SceneContext): GroupItem {
  const line = { color: theme.text.quiet, width: 1 };
  const items = [
    ...note.ties.map((tie) => stroked(polyline(tie), line, { dash: TIE_DASH, cap: 'round' })),
    stroked(bracket(note), line),
    ...note.lines.map((text) => textItem(text, theme)),
  ];
  const about = note.on.map(nameOf).join(', ');
  return group(items, {
    id: id(`note-${note.on[0] ?? 'process'}`),
    classes: ['note'],
    label: words.node(words.note, note.lines.map((text) => text.text).join(' '), about === '' ? null : about),
    box: { x: note.x, y: note.y, width: note.width, height: note.height },
  });
}
