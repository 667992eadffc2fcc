/**
 * What stands above, below or beside a shape: how many copies of a document there are and how often, how often the process begins, and what is at the other
 * side of a page connector. Captions stand where the flow neither comes nor goes: above what only has a way out, else below.
 */
import type { Fact } from '../../geometry/diagram.ts';
import type { Side, Size } from '../../geometry/geometry.ts';
import { isDataNode } from '../../model/node-kinds.ts';
import type { ChartNode, PageConnector } from '../chart/chart.ts';
import type { PictureSettings } from '../options.ts';
import { wordsOf } from '../words/picture-words.ts';
import { copiesText, rateText } from '../words/quantities.ts';
import { captionFacts } from './place-facts.ts';

/** The whole text of a target stands at the other side. */
const TARGET_LINES = 3;
const MOST_LINES = 5;

export function captions(node: ChartNode, size: Size, settings: PictureSettings): Fact[] {
  const { lang, direction, fonts } = settings;
  const { kind, source, connector, parties } = node;
  if (connector) {
    const text = connectorCaption(connector, settings);
    return text
      ? captionFacts(
          'target',
          [text],
          size,
          connectorSide(connector, direction),
          fonts,
          connector.sources.length > 1 ? MOST_LINES : TARGET_LINES,
        )
      : [];
  }
  if (!source) return [];
  const { copies, volume } = source.attributes;
  const amounts = [
    ...(copies ? [copiesText(copies, lang)] : []),
    ...(volume ? [rateText(volume, lang, kind === 'document' ? '份' : '')] : []),
  ];
  const texts = [...(amounts.length > 0 ? [amounts.join(wordsOf(lang).pause)] : []), ...(isDataNode(source) ? parties : [])];
  return captionFacts('copies', texts, size, isAbove(node, direction) ? 'top' : 'bottom', fonts);
}

/** Nothing enters a start; where the flow runs right, what a step reads stands above it. */
function isAbove({ kind, host }: ChartNode, direction: PictureSettings['direction']): boolean {
  return kind === 'start' || (direction === 'right' && host?.side === 'left');
}

/** Where the flow would go on behind an exit, or come from before an entry. */
function connectorSide({ side }: PageConnector, direction: PictureSettings['direction']): Side {
  if (direction === 'right') return side === 'exit' ? 'right' : 'left';
  return side === 'exit' ? 'bottom' : 'top';
}

/** What stands at the other side; where flows come from several pages, each with its page. */
function connectorCaption(
  { caption, sources, neighbour, otherPages }: PageConnector,
  { lang, numbering }: PictureSettings,
): string | null {
  const words = wordsOf(lang);
  const called = (page: number) => page + (numbering?.first ?? 1) - 1;
  if (otherPages.length > 1) {
    if (sources.length < otherPages.length) return words.pages(otherPages.map(called));
    return sources.map(({ text, page }) => words.onPage(text, called(page))).join(words.pause);
  }
  if (caption !== null) return caption;
  if (sources.length > 1) return [...new Set(sources.map(({ text }) => text))].join(words.pause);
  if (neighbour === null) return null;
  const { kind, around } = neighbour;
  return around.length === 0 ? words.legend[kind] : words.barOf(words.legend[kind], around.join(words.comma));
}
