/** All themes. */
import { dark } from './dark.ts';
import { light } from './light.ts';
import { mono } from './mono.ts';
import type { Theme } from './theme.ts';

export const THEMES: readonly Theme[] = [light, dark, mono];

/** The theme of this name; an unknown name gets the light one. */
export function themeOf(name: string): Theme {
  return THEMES.find((theme) => theme.name === name) ?? light;
}
