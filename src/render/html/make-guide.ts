/** What the page's script must know of the nodes, taken from the finished pages and the elements that picture them. */
import type { Guide, GuideFlow, GuideLink, GuideNode } from '../../client/guide.ts';
import type { Diagram, PlacedEdge, PlacedLane, PlacedNode, PlacedPage } from '../../geometry/diagram.ts';
import { plainProse } from '../../prose/prose.ts';
import { readProse } from '../../prose/read-prose.ts';
import { endKey, listingOrder } from '../scene/listing-order.ts';
import type { GroupItem, LinkTarget, Scene } from '../scene/scene.ts';
import type { SceneWords } from '../scene/scene-words.ts';
import { directionsOf, type Incident } from './directions.ts';
import { filledIn, type PageWords } from './page-words.ts';

export interface GuideInput {
  readonly diagram: Diagram;
  /** A page's scene stands at the page's index. */
  readonly scenes: readonly Scene[];
  /** Where connectors lead. */
  readonly partners: ReadonlyMap<PlacedNode, readonly LinkTarget[]>;
  readonly words: PageWords;
  readonly drawingWords: SceneWords;
  /** The safe address of what `see` names, or null where there is none. */
  seeLink(see: string): string | null;
  linkOf(link: string): string | null;
}

/** What the script of a page knows of its drawing: nodes, flows and where links lead. */
export function makeGuide(input: GuideInput): Guide {
  const { diagram, scenes, words } = input;
  const ids = elementIds(scenes);
  const lines = new Map(diagram.pages.flatMap((page) => [...linesOf(page, lanesOf(page), ids)]));
  const nodes = diagram.pages.flatMap((page) => {
    const lanes = lanesOf(page);
    return listingOrder(page).map((node) => guideNode(node, lanes, lines, ids, input));
  });
  const { leadsTo, comesFrom, none, hit, zoom, close } = words;
  return { words: { leadsTo, comesFrom, none, hit, zoom, close }, nodes };
}

const lanesOf = ({ lanes }: PlacedPage) => new Map(lanes.map((lane) => [lane.id, lane]));

/** The ids of the elements that picture nodes and edges. */
export function elementIds(scenes: readonly Scene[]): ReadonlyMap<PlacedNode | PlacedEdge, string> {
  const groups = scenes.flatMap(({ items }) => items.filter((item): item is GroupItem => item.type === 'group'));
  return new Map(groups.flatMap(({ id, subject }) => (id !== null && subject !== null ? [[subject, id] as const] : [])));
}

interface GuideLine extends Incident {
  readonly flow: GuideFlow;
}

type LinesByNode = ReadonlyMap<PlacedNode, readonly GuideLine[]>;

function linesOf(
  page: PlacedPage,
  lanes: ReadonlyMap<string, PlacedLane>,
  ids: ReadonlyMap<PlacedNode | PlacedEdge, string>,
): LinesByNode {
  const byEnd = new Map(page.nodes.map((node) => [endKey(node.id, node.place), node]));
  const lines = new Map<PlacedNode, GuideLine[]>();
  for (const edge of page.edges) {
    const from = byEnd.get(endKey(edge.from, edge.fromPlace));
    const to = byEnd.get(endKey(edge.to, edge.toPlace));
    const add = (at: PlacedNode | undefined, other: PlacedNode | undefined, lane: string, isOut: boolean) => {
      if (at === undefined) return;
      const isInformation = edge.kind === 'information';
      const element = other === undefined ? null : ids.get(other)!;
      const text = other === undefined ? (lanes.get(lane)?.name ?? lane) : calledIn(other);
      const line: GuideLine = {
        other: element ?? '',
        isOut,
        isMain: edge.main,
        isInformation,
        points: isOut ? edge.points : [...edge.points].reverse(),
        flow: { edge: ids.get(edge)!, node: element, text, label: edge.label, isInformation },
      };
      lines.set(at, [...(lines.get(at) ?? []), line]);
    };
    add(from, to, edge.to, true);
    add(to, from, edge.from, false);
  }
  return lines;
}

const MARKS = { en: { comma: ', ', colon: ': ' }, zh: { comma: '，', colon: '：' } } as const;

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** What a node is called where others point to it. */
function calledIn(node: PlacedNode): string {
  return oneLine(node.text) || node.id;
}

function guideNode(
  node: PlacedNode,
  lanes: ReadonlyMap<string, PlacedLane>,
  allLines: LinesByNode,
  ids: ReadonlyMap<PlacedNode | PlacedEdge, string>,
  input: GuideInput,
): GuideNode {
  const { attributes, kind } = node;
  const lines = allLines.get(node) ?? [];
  const { kinds, attributes: names } = input.drawingWords;
  const { description = null, ...facts } = attributes;
  const lane = lanes.get(node.lane ?? '')?.name;
  const kindWords = [kinds[kind], ...(lane === undefined ? [] : [oneLine(lane)])];
  return {
    id: ids.get(node)!,
    name: kind === 'connector' ? '' : node.id,
    text: oneLine(node.text),
    kind: kindWords.join(MARKS[input.diagram.lang].comma),
    facts: Object.entries(facts).map(([key, value]) => [capitalised(names[key] ?? key), value] as const),
    description: description === null ? null : plainProse(readProse(description)),
    links: linksOf(node, ids, allLines, input),
    isConnector: kind === 'connector',
    out: lines.filter(({ isOut }) => isOut).map(({ flow }) => flow),
    in: lines.filter(({ isOut }) => !isOut).map(({ flow }) => flow),
    keys: directionsOf(lines.filter(({ other }) => other !== '')),
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function linksOf(
  node: PlacedNode,
  ids: ReadonlyMap<PlacedNode | PlacedEdge, string>,
  lines: LinesByNode,
  input: GuideInput,
): GuideLink[] {
  const { words, partners, diagram } = input;
  const { comma, colon } = MARKS[diagram.lang];
  const across = (partners.get(node) ?? []).flatMap(({ node: partner, page: number }) => {
    if (partner === null) return [];
    const beyond = (lines.get(partner) ?? []).map(({ flow: { text, label } }) =>
      label === null ? text : answered(text, label, colon),
    );
    const there = beyond.join(comma) || calledIn(partner);
    const title = diagram.pages[number - 1]?.title ?? there;
    return [{ number, title, there, href: `#${ids.get(partner)!}` }];
  });
  const see = node.see === null ? null : input.seeLink(node.see);
  const link = node.link === null ? null : input.linkOf(node.link);
  return [
    ...distinguished(across, comma).map(({ number, text, href }) => ({ text: filledIn(words.goTo, { number, text }), href })),
    ...(see === null ? [] : [{ text: filledIn(words.openProcess, { text: node.see! }), href: see }]),
    ...(link === null ? [] : [{ text: filledIn(words.openLink, { text: node.link! }), href: link }]),
  ];
}

/** A question and its answer; a question mark needs no colon behind it. */
function answered(text: string, label: string, colon: string): string {
  if (text.endsWith('？')) return text + label;
  return text + (text.endsWith('?') ? ' ' : colon) + label;
}

interface Crossing {
  readonly number: number;
  readonly title: string;
  /** What the flow meets beyond the connector. */
  readonly there: string;
  readonly href: string;
}

/** Connectors of one letter may lead to one page: each link says enough to be no other's. */
function distinguished(crossings: readonly Crossing[], comma: string): (Crossing & { readonly text: string })[] {
  const alone = (texts: readonly string[], i: number) =>
    crossings.every((other, at) => at === i || other.number !== crossings[i]!.number || texts[at] !== texts[i]);
  const titles = crossings.map(({ title }) => title);
  const closer = crossings.map(({ title, there }) => (title === there ? there : title + comma + there));
  const counted = closer.map((text, i) => `${text} (${i + 1})`);
  return crossings.map((crossing, i) => ({
    ...crossing,
    text: [titles, closer].find((texts) => alone(texts, i))?.[i] ?? counted[i]!,
  }));
}
