/** The colours of a node: its kind's in the theme, or those that its author gave it. */
import type { PlacedKind, PlacedNode, TextLine } from '../../geometry/diagram.ts';
import { mostReadable } from '../../themes/contrast.ts';
import { rgbOf } from '../../themes/css-color.ts';
import type { Surface, Theme } from '../../themes/theme.ts';

const SURFACES: Readonly<Record<PlacedKind, (theme: Theme) => Surface>> = {
  start: (theme) => theme.terminator,
  end: (theme) => theme.terminator,
  task: (theme) => theme.step,
  manual: (theme) => theme.step,
  subprocess: (theme) => theme.step,
  delay: (theme) => theme.step,
  connector: (theme) => theme.step,
  decision: (theme) => theme.decision,
  document: (theme) => theme.data,
  data: (theme) => theme.data,
  system: (theme) => theme.data,
  archive: (theme) => theme.data,
  fork: (theme) => ({ fill: theme.lane, line: theme.mainFlow }),
  join: (theme) => ({ fill: theme.lane, line: theme.mainFlow }),
  merge: (theme) => ({ fill: theme.mainFlow.color, line: theme.mainFlow }),
};

/** The colours that a theme gives to a kind of symbol. */
export function surfaceOf(kind: PlacedKind, theme: Theme): Surface {
  return SURFACES[kind](theme);
}

type Painted = Pick<PlacedNode, 'kind' | 'fill' | 'line'>;

function own(color: string | null, theme: Theme): string | null {
  return theme.ownColors && color !== null && rgbOf(color) !== null ? color : null;
}

/** Whether a node has a fill of the author's choice, on which the theme's texts may not be readable. */
export function hasOwnFill({ fill }: Painted, theme: Theme): boolean {
  return own(fill, theme) !== null;
}

/** The colours of a node: the author's, else those of its kind. */
export function nodeSurface({ kind, fill, line }: Painted, theme: Theme): Surface {
  const surface = surfaceOf(kind, theme);
  return { fill: own(fill, theme) ?? surface.fill, line: { ...surface.line, color: own(line, theme) ?? surface.line.color } };
}

/** On a fill of the author's choice a text takes the theme's ink or its opposite, whichever reads better; an archive's name is not on it. */
export function nodeTextColor({ kind, fill }: Painted, { tone }: TextLine, theme: Theme): string {
  const background = own(fill, theme);
  if (background === null || kind === 'archive') return theme.text[tone];
  return mostReadable(background, [theme.text.ink, theme.text.inverse]);
}
