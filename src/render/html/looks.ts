/**
 * The two looks of a drawing, light and dark, between which its reader chooses. The author's theme is one of them and flowc's own the other: its
 * dark theme, or its light one where the author's page is dark. What stands round the drawing is always flowc's.
 */
import { mostReadable } from '../../themes/contrast.ts';
import type { Theme } from '../../themes/theme.ts';
import { themeOf } from '../../themes/themes.ts';

export interface Looks {
  readonly light: Theme;
  readonly dark: Theme;
  /** Whether the author chose the dark one; otherwise the reader's system chooses. */
  readonly beginsDark: boolean;
}

/** The looks for a theme of this name, `own` being those beside flowc's own. One without colours is the same in both. */
export function looksFor(name: string, own: readonly Theme[] = []): Looks {
  const theme = themeOf(name, own);
  const beginsDark = mostReadable(theme.page, ['#000000', '#ffffff']) === '#ffffff';
  if (!theme.ownColors) return { light: theme, dark: theme, beginsDark };
  return { light: beginsDark ? themeOf('light') : theme, dark: beginsDark ? theme : themeOf('dark'), beginsDark };
}
