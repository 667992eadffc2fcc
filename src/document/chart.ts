/** The chart of a process as a picture of a document, whose nodes lead to what the document says about them. */
import type { Diagram } from '../geometry/diagram.ts';
import { looksFor } from '../render/html/looks.ts';
import { pageScenes } from '../render/scene/page.ts';
import type { GroupItem, Scene, SceneItem } from '../render/scene/scene.ts';
import type { Theme } from '../themes/theme.ts';
import { themeOf } from '../themes/themes.ts';
import type { DocumentPicture } from './document.ts';

export interface ChartOptions {
  /** The anchor of a node, by its id; null where the document says nothing about it. */
  readonly anchorOf?: (node: string) => string | null;
  /** Begins every id of the chart: a document may hold several charts. */
  readonly prefix?: string;
  /** Which flows are not drawn, by the ids of their ends. */
  readonly hides?: (from: string, to: string) => boolean;
  /** Themes beside flowc's own. */
  readonly themes?: readonly Theme[];
}

export function chartOf(laidOut: Diagram, options: ChartOptions): DocumentPicture {
  const { anchorOf = () => null, prefix = '', hides = () => false, themes = [] } = options;
  const diagram = without(laidOut, hides);
  const { light, dark } = looksFor(diagram.theme, themes);
  const drawn = (theme: Theme) => pageScenes({ ...diagram, theme: theme.name }, { themes: [theme], seeLink: () => '' });
  const own = themeOf(diagram.theme, themes);
  return { pages: drawn(own).map(withLinks), ...(own === light ? { dark: drawn(dark).map(withLinks) } : {}) };

  function withLinks(scene: Scene): Scene {
    return { ...scene, items: scene.items.map(linked) };
  }

  function linked(item: SceneItem): SceneItem {
    if (item.type !== 'group') return item;
    const anchor = anchorIn(item);
    return {
      ...item,
      id: item.id === null ? null : `${prefix}${item.id}`,
      link: anchor === null ? item.link : `#${anchor}`,
      items: item.items.map(linked),
    };
  }

  function anchorIn({ subject }: GroupItem): string | null {
    return subject !== null && 'id' in subject ? anchorOf(subject.id) : null;
  }
}

function without(diagram: Diagram, hides: (from: string, to: string) => boolean): Diagram {
  const pages = diagram.pages.map((page) => ({ ...page, edges: page.edges.filter(({ from, to }) => !hides(from, to)) }));
  return { ...diagram, pages };
}
