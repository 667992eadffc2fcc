/** The frame round what stands in place of a called process, as BPMN draws a group: rounded, of dashes and dots, its title on the line. */
import type { PlacedGroup } from '../../geometry/diagram.ts';
import { equalRadii, roundedBox } from '../../geometry/path.ts';
import type { SceneContext } from './context.ts';
import { openOutline } from './open-outline.ts';
import { type GroupItem, group, stroked } from './scene.ts';
import { textItem } from './text.ts';

const RADIUS = 8;
const DASH_DOT = [8, 3, 1.5, 3];

export function expandedGroup({ id, title, frames, lines, gaps }: PlacedGroup, context: SceneContext): GroupItem {
  const { theme, words } = context;
  const line = { color: theme.text.quiet, width: 1.25 };
  const outlines = frames.flatMap((frame) => openOutline(roundedBox(frame, equalRadii(RADIUS)), gaps));
  return group(
    [...outlines.map((outline) => stroked(outline, line, { dash: DASH_DOT })), ...lines.map((each) => textItem(each, theme))],
    {
      id: context.id(`expanded-${id}`),
      classes: ['expanded'],
      label: words.named(words.expanded, title),
      box: frames[0] ?? null,
    },
  );
}
