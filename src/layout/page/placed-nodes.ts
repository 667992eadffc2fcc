/** Nodes as drawn: boxes, texts and facts in place, and what else is known of each. */
import type { PlacedNode } from '../../geometry/diagram.ts';
import type { Box } from '../../geometry/geometry.ts';
import { type Highlight, nodeMark } from '../../model/highlight.ts';
import type { NodeAttributes, Party, Process } from '../../model/process.ts';
import type { ChartNode } from '../chart/chart.ts';
import type { LaneColumns } from '../columns/columns.ts';
import type { PageParts } from '../graph/page-graph.ts';
import type { LaneSpan } from '../lane-graph.ts';
import type { SizedNode } from '../sizing/sized-node.ts';
import { type PictureLang, wordsOf } from '../words/picture-words.ts';
import { durationText, moneyText, rateText } from '../words/quantities.ts';
import { moveBox, moveLine } from '../words/text-line.ts';

export function placedNodes(
  { chart, sizes, spans, spanned, columns, flowPlaces }: PageParts,
  boxes: readonly Box[],
  process: Process,
  highlight: Highlight | null,
): PlacedNode[] {
  const classes = new Map(process.classes.map((style) => [style.id, style]));
  return chart.nodes.flatMap((node, i) => {
    const { kind, source, connector } = node;
    if (kind === 'anchor') return [];
    const attributes = source?.attributes;
    const style = attributes?.class === undefined ? undefined : classes.get(attributes.class);
    const mark = source && nodeMark(source, highlight);
    const order = flowPlaces.get(node.id);
    const [span, box] = [spans[i] ?? null, boxes[i]!];
    const isAcross = span !== null && (box.width > sizes[i]!.size.width + 1 || box.height > sizes[i]!.size.height + 1);
    return [
      {
        id: node.id,
        kind,
        place: node.place,
        ...(order === undefined ? {} : { order }),
        lane: drawnLane(node, columns),
        text: node.text,
        ...(node.phase > 0 && node.phase <= process.phases.length ? { phase: node.phase } : {}),
        ...(isAcross ? { across: lanesIn(span, columns) } : {}),
        ...(isAcross ? placedText(atCorners(spanned[i]!, box), box) : placedText(sizes[i]!, box)),
        attributes: attributes ? attributesInWords(attributes, process.attributes.currency, process.lang) : {},
        link: attributes?.link ?? null,
        see: attributes?.see ?? null,
        fill: attributes?.color ?? style?.color ?? null,
        line: style?.line ?? null,
        className: attributes?.class ?? null,
        ...(mark ? { mark } : {}),
        letter: connector?.letter ?? null,
        otherPage: connector?.otherPages[0] ?? null,
      },
    ];
  });
}

function drawnLane({ lane }: ChartNode, { home, columns }: LaneColumns): string | null {
  return lane === null ? null : (columns[home.get(lane) ?? 0]?.lane?.id ?? null);
}

function lanesIn({ first, last }: LaneSpan, { columns }: LaneColumns): string[] {
  return columns.slice(first, last + 1).flatMap(({ lane }) => lane?.id ?? []);
}

/** The same for a box of this size: the text in its middle, what stands at a corner still at that corner. */
function atCorners({ size, lines, textBox, facts, ...sized }: SizedNode, { width, height }: Box): SizedNode {
  const [dx, dy] = [width - size.width, height - size.height];
  return {
    ...sized,
    size: { width, height },
    textBox: moveBox(textBox, dx / 2, dy / 2),
    lines: lines.map((line) => moveLine(line, dx / 2, dy / 2)),
    facts: facts.map((fact) => {
      const [x, y] = [
        fact.box.x + fact.box.width / 2 > size.width / 2 ? dx : 0,
        fact.box.y + fact.box.height / 2 > size.height / 2 ? dy : 0,
      ];
      return { ...fact, line: moveLine(fact.line, x, y), box: moveBox(fact.box, x, y) };
    }),
  };
}

/** The layout may have widened a box: what stands in it stays in its middle, what stands above or below keeps its distance. */
function placedText({ size, lines, textBox, facts }: SizedNode, box: Box) {
  const [x, y] = [box.x + (box.width - size.width) / 2, box.y + (box.height - size.height) / 2];
  return {
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    textBox: moveBox(textBox, x, y),
    lines: lines.map((line) => moveLine(line, x, y)),
    facts: facts.map((fact) => {
      const top = fact.box.y < 0 ? box.y : fact.box.y >= size.height ? box.y + box.height - size.height : y;
      return { ...fact, line: moveLine(fact.line, x, top), box: moveBox(fact.box, x, top) };
    }),
  };
}

/** A node's attributes in words, for readers of the JSON and for what a picture shows on hovering; keys as in the language, in English. */
function attributesInWords(attributes: NodeAttributes, currency: string | undefined, lang: PictureLang): Record<string, string> {
  const { deadline, time, wait, cost, system, copies, retention, volume } = attributes;
  const { comma } = wordsOf(lang);
  const list = (texts: readonly string[] | undefined) => texts?.join(comma);
  const parties = (all: readonly Party[] | undefined) => list(all?.map(({ lane, role }) => role ?? lane ?? ''));
  const words: Record<string, string | undefined> = {
    role: attributes.role,
    person: attributes.person,
    deadline: deadline && durationText(deadline, lang),
    time: time && durationText(time, lang),
    wait: wait && durationText(wait, lang),
    cost: cost && moneyText(cost, currency, lang),
    system: list(system?.map(({ text }) => text)),
    control: list(attributes.control),
    covers: list(attributes.covers?.map(({ text }) => text)),
    policy: list(attributes.policy),
    accounting: list(attributes.accounting),
    risk: list(attributes.risk),
    responsible: parties(attributes.responsible),
    accountable: parties(attributes.accountable),
    consulted: parties(attributes.consulted),
    informed: parties(attributes.informed),
    copies: copies?.text,
    volume: volume && rateText(volume, lang),
    format: attributes.format,
    retention: retention && durationText(retention, lang),
    description: attributes.description,
  };
  return Object.fromEntries(Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
