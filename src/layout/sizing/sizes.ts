/** Sizes of all nodes of a picture: what is alike is equally wide on every page. */
import type { PlacedKind } from '../../geometry/diagram.ts';
import type { Process, ProcessNode } from '../../model/process.ts';
import { stepNumbers } from '../../model/step-numbers.ts';
import { shapeOf } from '../../shapes/shapes.ts';
import { narrowestFor, slimmestFor, widthFor } from '../../shapes/width.ts';
import type { Fonts } from '../../text/metrics.ts';
import type { Chart, ChartNode } from '../chart/chart.ts';
import { controlsIn } from '../chart/control.ts';
import type { Density } from '../density.ts';
import { fittedToCorner } from '../facts/place-facts.ts';
import { NO_FACTS, type ShownFacts, shownFacts } from '../facts/shown.ts';
import type { PictureSettings } from '../options.ts';
import { wordsOf } from '../words/picture-words.ts';
import { insideLines, isTorn, typeOf } from './inside-facts.ts';
import { type SizedNode, sizedNode } from './sized-node.ts';

/** Kinds that share one width; any other kind has its own. */
const ALIKE: readonly (readonly PlacedKind[])[] = [
  ['task', 'manual', 'subprocess', 'delay'],
  ['start', 'end'],
  ['fork', 'join'],
];
const GRID = 4;

interface SizedItem {
  readonly node: ChartNode;
  readonly facts: ShownFacts;
}

/** The size of a node; of the same node always the same. */
export type SizeOf = (node: ChartNode) => SizedNode;

/**
 * Sizes for a picture of these charts, however its nodes are spread over pages. `process` is as written, with every node in its author's lane.
 */
export function sizing(charts: readonly Pick<Chart, 'nodes'>[], process: Process, settings: PictureSettings): SizeOf {
  const facts = factsOf(process, settings);
  const widths = widthsOf(
    charts.flatMap(({ nodes }) => nodes.map((node): SizedItem => ({ node, facts: facts(node) }))),
    settings,
  );
  const known = new Map<string, SizedNode>();
  return (node) => {
    const key = JSON.stringify([node.kind, node.id, node.text, node.parties, node.connector, node.source?.otherLanes]);
    const size = known.get(key) ?? sizedNode(node, widths.get(node.kind) ?? 0, facts(node), settings);
    known.set(key, size);
    return size;
  };
}

function factsOf(process: Process, settings: PictureSettings): (node: ChartNode) => ShownFacts {
  const numbers = stepNumbers(process);
  const controls = controlsIn(process);
  const lanes = new Map(process.lanes.map((lane) => [lane.id, lane]));
  const laneOf = new Map(process.nodes.map(({ id, lane }) => [id, lanes.get(lane ?? '') ?? null]));
  const together = ({ otherLanes }: ProcessNode) => {
    const names = otherLanes.flatMap((id) => lanes.get(id)?.name ?? []);
    return names.length === 0 ? [] : [wordsOf(process.lang).together(names)];
  };
  return ({ source, parties }) => {
    const number = source && numbers.get(source.id);
    if (!source || !number) return NO_FACTS;
    const { corners, inside } = shownFacts(source, number, laneOf.get(source.id) ?? null, controls(source), process, settings);
    return { corners, inside: [...inside, ...together(source), ...parties] };
  };
}

function widthsOf(items: readonly SizedItem[], { density, fonts }: PictureSettings): Map<ChartNode['kind'], number> {
  const kinds = new Map<PlacedKind, SizedItem[]>();
  for (const item of items) {
    const { kind } = item.node;
    if (kind === 'anchor') continue;
    const known = kinds.get(kind);
    if (known) known.push(item);
    else kinds.set(kind, [item]);
  }
  const widths = new Map<ChartNode['kind'], number>([...kinds].map(([kind, own]) => [kind, widthAt(density, kind, own, fonts)]));
  for (const group of ALIKE) {
    const widest = group.reduce((most, kind) => Math.max(most, widths.get(kind) ?? 0), 0);
    for (const kind of group) if (widths.has(kind)) widths.set(kind, widest);
  }
  return widths;
}

function widthAt(density: Density, kind: PlacedKind, items: readonly SizedItem[], fonts: Fonts): number {
  const { boxes } = density;
  if (boxes === 'usual') return widthOf(kind, items, fonts);
  const texts = textsOf(items);
  const shape = shapeOf(kind);
  const type = typeOf(shape, density);
  const inside = kind === 'decision' ? [] : items.flatMap(({ facts }) => facts.inside);
  let width = boxes === 'narrow' ? narrowestFor(kind, texts, fonts) : slimmestFor(kind, texts, type, fonts);
  while (width < shape.widths.max && isTorn(inside, shape, width, type, fonts)) width += GRID;
  return width;
}

/** As wide as the texts ask for, and wider where that makes room for more facts at the corners or spares lines of facts inside. */
function widthOf(kind: PlacedKind, items: readonly SizedItem[], fonts: Fonts): number {
  const shape = shapeOf(kind);
  const width = widthFor(kind, textsOf(items), fonts);
  const corners = items.flatMap(({ facts }) => facts.corners);
  const inside = kind === 'decision' ? [] : [...new Set(items.flatMap(({ facts }) => facts.inside))];
  const strain = (at: number) => {
    const crowdedOut = corners.filter((fact) => fittedToCorner(fact, shape, at, fonts) === null).length;
    return crowdedOut + (inside.length === 0 ? 0 : insideLines(inside, shape, at, shape.style, fonts).length);
  };
  if (width >= shape.widths.max || corners.length + inside.length === 0) return width;
  const least = strain(shape.widths.max);
  let wide = width;
  while (wide < shape.widths.max && strain(wide) > least) wide += GRID;
  return wide;
}

function textsOf(items: readonly SizedItem[]): string[] {
  return [...new Set(items.map(({ node }) => node.text))];
}
