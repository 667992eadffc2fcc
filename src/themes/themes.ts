/** All themes. */
import { brand } from './brand.ts';
import { dark } from './dark.ts';
import { light } from './light.ts';
import { mono } from './mono.ts';
import type { Theme } from './theme.ts';

export const THEMES: readonly Theme[] = [light, dark, mono, brand];

/** The theme of this name, among a project's own and flowc's; an unknown name gets the light one. */
export function themeOf(name: string, own: readonly Theme[] = []): Theme {
  return [...own, ...THEMES].find((theme) => theme.name === name) ?? light;
}
