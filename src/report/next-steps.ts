/** Where the work of a step comes from and goes on to, in words; forks and joins only pass it on. */
import { joined, type Text } from '../document/text.ts';
import { probabilityText } from '../layout/words/figure-words.ts';
import type { ProcessNode } from '../model/process.ts';
import { isListed, type ReportReader } from './reader.ts';
import type { AdjacentFlow } from './ways.ts';

/** One line a way, with its condition before it: `no (20%): 5 Mend it`. */
export function goesOnTo(node: ProcessNode, reader: ReportReader): Text[] {
  const lines = nextOf(node, reader, new Set([node]));
  return lines.length === 0 && node.kind !== 'end' && reader.numberOf(node) !== null && node.attributes.see === undefined
    ? [reader.words.nothingAfter]
    : lines;
}

function nextOf(node: ProcessNode, reader: ReportReader, passed: Set<ProcessNode>): Text[] {
  const { words } = reader;
  return reader.out(node).flatMap((way): Text[] => {
    const before = way.label === null ? '' : `${way.label}${shareOf(way, reader)}${words.colon}`;
    if (isListed(way.node)) return [joined([before, reader.titled(way.node)], '')];
    if (passed.has(way.node)) return [];
    passed.add(way.node);
    const behind = nextOf(way.node, reader, passed);
    if (behind.length === 0) return [];
    const all = joined(behind, words.semicolon);
    const isJoin = way.node.kind === 'join';
    const manner = isJoin ? words.together : behind.length > 1 ? words.atOnce : '';
    return [joined([before, manner, all], '')];
  });
}

/** One line a way, with the condition behind it: `4 Clear? (no)`. */
export function comesFrom(node: ProcessNode, reader: ReportReader): Text[] {
  return previousOf(node, reader, new Set([node]));
}

function previousOf(node: ProcessNode, reader: ReportReader, passed: Set<ProcessNode>): Text[] {
  const { words } = reader;
  return reader.into(node).flatMap((way): Text[] => {
    const label = way.label === null ? '' : `${words.open}${way.label}${words.close}`;
    if (isListed(way.node)) return [joined([reader.titled(way.node), label], '')];
    if (passed.has(way.node)) return [];
    passed.add(way.node);
    const behind = previousOf(way.node, reader, passed);
    return way.node.kind === 'join' && behind.length > 1
      ? [joined([words.together, joined(behind, words.semicolon)], '')]
      : behind;
  });
}

function shareOf({ probability }: AdjacentFlow, { words }: ReportReader): string {
  return probability === null ? '' : `${words.open}${probabilityText(probability)}${words.close}`;
}
