/**
 * What stands above, below or beside a shape: how many copies of a document there are and how often, how often the process begins, and what is at the other
 * side of a page connector. Captions stand where the flow neither comes nor goes: above what only has a way out, else below.
 */
import type { Fact } from '../../geometry/diagram.ts';
import type { Side, Size } from '../../geometry/geometry.ts';
import { isDataNode } from '../../model/node-kinds.ts';
import type { ChartNode, Connector } from '../chart/chart.ts';
import type { Settings } from '../options.ts';
import { copiesText, rateText } from '../words/quantities.ts';
import { wordsOf } from '../words/words.ts';
import { captionFacts } from './place-facts.ts';

/** The whole text of a target stands at the other side. */
const TARGET_LINES = 3;

export function captions(node: ChartNode, size: Size, { lang, direction, fonts }: Settings): Fact[] {
  const { kind, source, connector, parties } = node;
  if (connector) {
    const text = connectorCaption(connector, lang);
    return text ? captionFacts('target', [text], size, connectorSide(connector, direction), fonts, TARGET_LINES) : [];
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
function isAbove({ kind, host }: ChartNode, direction: Settings['direction']): boolean {
  return kind === 'start' || (direction === 'right' && host?.side === 'left');
}

/** Where the flow would go on behind an exit, or come from before an entry. */
function connectorSide({ side }: Connector, direction: Settings['direction']): Side {
  if (direction === 'right') return side === 'exit' ? 'right' : 'left';
  return side === 'exit' ? 'bottom' : 'top';
}

function connectorCaption({ caption, neighbour, otherPages }: Connector, lang: Settings['lang']): string | null {
  const words = wordsOf(lang);
  if (otherPages.length > 1) return words.pages(otherPages);
  return caption ?? (neighbour === null ? null : words.legend[neighbour]);
}
