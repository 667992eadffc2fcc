/**
 * One drawing in two themes: each pair of colours becomes a variable of the style sheet, and the page changes theme without being drawn again.
 * Widths of lines and corners, in which themes may differ, too, stay those of the light scene.
 */
import type { Scene, SceneItem, Stroke } from '../scene/scene.ts';

/** Variables by the pair of colours they stand for, in order of first use. */
export class Palette {
  readonly #names = new Map<string, string>();
  readonly #pairs: { readonly name: string; readonly light: string; readonly dark: string }[] = [];

  /** What to write for a colour. One that is the same in both themes stands for itself. */
  color(light: string, dark: string): string {
    if (light === dark) return light;
    const key = `${light} ${dark}`;
    const name = this.#names.get(key) ?? `--p${this.#names.size}`;
    if (!this.#names.has(key)) this.#pairs.push({ name, light, dark });
    this.#names.set(key, name);
    return `var(${name})`;
  }

  /** The declarations of the variables. */
  css(theme: 'light' | 'dark'): string {
    return this.#pairs.map((pair) => `${pair.name}:${pair[theme]}`).join(';');
  }
}

/** The light scene with its colours replaced. */
export function twoTone(light: Scene, dark: Scene, palette: Palette): Scene {
  return { ...light, items: items(light.items, dark.items, palette) };
}

function items(light: readonly SceneItem[], dark: readonly SceneItem[], palette: Palette): SceneItem[] {
  return light.map((item, i) => paired(item, dark[i] ?? item, palette));
}

function paired(light: SceneItem, dark: SceneItem, palette: Palette): SceneItem {
  if (light.type === 'group' && dark.type === 'group') return { ...light, items: items(light.items, dark.items, palette) };
  if (light.type === 'text' && dark.type === 'text') return { ...light, color: palette.color(light.color, dark.color) };
  if (light.type !== 'path' || dark.type !== 'path') return light;
  return {
    ...light,
    fill: light.fill === null || dark.fill === null ? light.fill : palette.color(light.fill, dark.fill),
    stroke: strokeOf(light.stroke, dark.stroke, palette),
  };
}

function strokeOf(light: Stroke | null, dark: Stroke | null, palette: Palette): Stroke | null {
  return light === null || dark === null ? light : { ...light, color: palette.color(light.color, dark.color) };
}
