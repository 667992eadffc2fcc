/** The matrix of responsibilities: a row a step, a column a party. Who does a step is responsible for it, unless the file says otherwise. */
import { type Block, paragraph, table } from '../../document/document.ts';
import type { Text } from '../../document/text.ts';
import { isStep } from '../../model/node-kinds.ts';
import type { ProcessNode } from '../../model/process.ts';
import { oneLine, type Reader } from '../reader.ts';
import type { Words } from '../words.ts';
import { partyName } from './steps.ts';

const ROLES = [
  ['responsible', 'R'],
  ['accountable', 'A'],
  ['consulted', 'C'],
  ['informed', 'I'],
] as const;

/** `Purchasing (above 500)` is Purchasing, under a condition. */
const CONDITION = /^(.+?)\s*[(（]([^()（）]+)[)）]$/su;

interface Share {
  readonly party: string;
  /** `R`, or `C (above 500)`. */
  readonly letter: string;
}

export function raciBlocks(readers: readonly Reader[], words: Words): Block[] {
  const rows = readers.flatMap((reader) =>
    reader.order
      .filter((node) => isStep(node) || node.kind === 'decision')
      .map((node) => ({ title: reader.titled(node), shares: sharesOf(node, reader) })),
  );
  const parties = [...new Set(rows.flatMap(({ shares }) => shares.map(({ party }) => party)))];
  if (parties.length === 0) return [];
  const cells = rows.map(({ title, shares }): Text[] => [
    title,
    ...parties.map((party) => [...new Set(shares.filter((each) => each.party === party).map(({ letter }) => letter))].join('/')),
  ]);
  return [paragraph(words.legendOfRaci), ...table('responsibilities', [words.step, ...parties], cells)];
}

function sharesOf(node: ProcessNode, reader: Reader): Share[] {
  const { words } = reader;
  const stated = ROLES.flatMap(([role, letter]) =>
    (node.attributes[role] ?? []).map((party) => shareOf(partyName(party, reader), letter, words)),
  );
  const doer = oneLine(reader.laneOf(node)?.name ?? reader.roleOf(node) ?? '');
  const own = node.attributes.responsible ? [] : [{ party: doer, letter: 'R' }];
  return [...own, ...stated].filter(({ party }) => party !== '');
}

function shareOf(name: string, letter: string, words: Words): Share {
  const [, party = name, condition = null] = CONDITION.exec(name) ?? [];
  return { party, letter: condition === null ? letter : `${letter}${words.open}${condition}${words.close}` };
}
