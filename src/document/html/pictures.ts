/** The pictures of a document as SVG elements of one page, in colours that follow the reader's choice of light or dark. */
import { Palette, twoTone } from '../../render/html/two-tone.ts';
import type { GroupItem, Scene, SceneItem } from '../../render/scene/scene.ts';
import { svgOf } from '../../render/svg/svg.ts';
import type { Document } from '../document.ts';

export interface DrawnPicture {
  /** One SVG element a page. */
  readonly pages: readonly string[];
  /** Whether it is to be printed on paper that lies on its long side. */
  readonly isWide: boolean;
}

export interface DrawnPictures {
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
  readonly palette: Palette;
  /** For each anchor the id of the first group that leads there. */
  readonly backTo: ReadonlyMap<string, string>;
}

/** Under a heading a sheet that stands has more room than one that lies, unless the picture is wider than this. */
const WIDE = 1.4;

export function drawnPictures({ pictures }: Document, fontFamily?: string): DrawnPictures {
  const palette = new Palette();
  const lettering = fontFamily === undefined ? {} : { fontFamily };
  const drawn = Object.entries(pictures).map(([name, { pages, dark }]) => {
    const connected = withConnectors(pages);
    const scenes = connected.map((scene, i) => (dark?.[i] ? twoTone(scene, dark[i], palette) : scene));
    const isWide = pages.some(({ width, height }) => width > WIDE * height);
    return [name, { pages: scenes.map((scene) => svgOf(onScreen(scene), lettering).trim()), isWide }] as const;
  });
  const groups = Object.values(pictures).flatMap(({ pages }) => pages.flatMap(({ items }) => links(items)));
  return { pictures: new Map(drawn), palette, backTo: new Map(groups.reverse()) };
}

/** In pixels, whatever it is printed on. */
function onScreen(scene: Scene): Scene {
  return { ...scene, sheet: { ...scene.sheet, isPaper: false } };
}

/** A connector leads to its other side, which may stand on another page of the picture. */
function withConnectors(pages: readonly Scene[]): Scene[] {
  const groups = pages.flatMap(({ items }) => items.filter((item): item is GroupItem => item.type === 'group'));
  const ids = new Map(groups.flatMap(({ id, subject }) => (id !== null && subject !== null ? [[subject, id] as const] : [])));
  const linked = (item: SceneItem): SceneItem => {
    if (item.type !== 'group' || !item.target?.node) return item;
    const id = ids.get(item.target.node);
    return id === undefined ? item : { ...item, link: `#${id}` };
  };
  return pages.map((scene) => ({ ...scene, items: scene.items.map(linked) }));
}

/** Anchors with the ids of the groups that lead to them. */
function links(items: readonly SceneItem[]): (readonly [anchor: string, id: string])[] {
  return items.flatMap((item) => {
    if (item.type !== 'group') return [];
    const own = item.id !== null && item.link?.startsWith('#') ? [[item.link.slice(1), item.id] as const] : [];
    return [...own, ...links(item.items)];
  });
}
