/** The pages of a diagram as SVG elements of one document, in colours that follow the reader's choice of light or dark. */
import type { Diagram, PlacedNode, PlacedPage } from '../../geometry/diagram.ts';
import type { Box } from '../../geometry/geometry.ts';
import { readProse } from '../../prose/read-prose.ts';
import type { Theme } from '../../themes/theme.ts';
import { listingOrder } from '../scene/listing-order.ts';
import { pageScenes } from '../scene/page.ts';
import type { GroupItem, Scene, SceneItem } from '../scene/scene.ts';
import { escapeXml } from '../svg/element.ts';
import { svgOf } from '../svg/svg.ts';
import type { Looks } from './looks.ts';
import { elementIds } from './make-guide.ts';
import { filledIn, type PageWords } from './page-words.ts';
import { proseHtml } from './prose-html.ts';
import { Palette, twoTone } from './two-tone.ts';

export interface Sheets {
  /** One a page. */
  readonly scenes: readonly Scene[];
  readonly palette: Palette;
  /** One `section` a page. */
  readonly markup: string;
  /** The process in a sentence. */
  readonly description: string;
}

export function sheetsOf(
  diagram: Diagram,
  seeLink: (see: string) => string | null,
  words: PageWords,
  looks: Looks,
  fontFamily?: string,
): Sheets {
  const palette = new Palette();
  const drawn = (theme: Theme) =>
    pageScenes({ ...diagram, theme: theme.name }, { themes: [theme], seeLink: (see) => seeLink(see) ?? '' });
  const darkScenes = drawn(looks.dark);
  const scenes = drawn(looks.light).map((scene, i) => twoTone(scene, darkScenes[i]!, palette));
  const ids = elementIds(scenes);
  const goesTo = ({ target }: GroupItem) => (target?.node ? `#${ids.get(target.node)!}` : null);
  const sections = diagram.pages.map((page, i) => {
    const order = new Map(listingOrder(page).map((node, at) => [node, at]));
    const svg = svgOf(onScreen(scenes[i]!, order, goesTo), fontFamily === undefined ? {} : { fontFamily });
    const label = filledIn(words.page, { number: page.number });
    const title = page.title === null ? label : `${label}: ${page.title}`;
    const about = page.nodes.map((node) => descriptionHtml(node, ids.get(node)!)).join('');
    return `<section class="sheet" id="page-${page.number}" aria-label="${escapeXml(title)}"${headersIn(page, diagram.direction)}>${svg.trim()}${about}</section>`;
  });
  return { scenes, palette, markup: sections.join('\n'), description: scenes[0]?.description ?? '' };
}

/** What the script puts on the card of a node: the page takes no markup from a script (Trusted Types), so that it stands there, hidden. */
function descriptionHtml({ attributes: { description } }: PlacedNode, id: string): string {
  if (description === undefined) return '';
  return `<div id="about-${escapeXml(id)}" hidden>${proseHtml(readProse(description))}</div>`;
}

/** Where the headers of a page's lanes stand, for the script that keeps them in view. */
function headersIn({ lanes, frame }: PlacedPage, direction: Diagram['direction']): string {
  if (lanes.length === 0) return '';
  const end = (along: (box: Box) => number) => Math.max(...lanes.map(({ header }) => along(header)));
  const [width, height] =
    direction === 'down'
      ? [frame.width, end(({ y, height: own }) => y + own) - frame.y]
      : [end(({ x, width: own }) => x + own) - frame.x, frame.height];
  const numbers = [frame.x, frame.y, width, height].map((length) => Math.round(length * 100) / 100);
  return ` data-headers="${numbers.join(' ')}" data-direction="${direction}"`;
}

/** In pixels; nodes are read along the flow, connectors lead to their other side, and lines are described with the nodes at their ends. */
function onScreen(scene: Scene, order: ReadonlyMap<PlacedNode, number>, goesTo: (node: GroupItem) => string | null): Scene {
  const isNode = (item: SceneItem): item is GroupItem & { subject: PlacedNode } =>
    item.type === 'group' && item.subject !== null && 'id' in item.subject;
  const nodes = scene.items.filter(isNode).sort((a, b) => order.get(a.subject)! - order.get(b.subject)!);
  const next = nodes.values();
  const items = scene.items.map((item) => {
    if (!isNode(item)) return item.type === 'group' && item.subject !== null ? { ...item, label: null } : item;
    const node = next.next().value!;
    return { ...node, link: goesTo(node) ?? node.link };
  });
  return { ...scene, sheet: { ...scene.sheet, isPaper: false }, items };
}
