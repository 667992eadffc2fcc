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

/** A matrix with more columns than this fits on no page: then the parties stand in columns by what they are. */
const MOST_PARTIES = 9;

interface Share {
  readonly party: string;
  /** `, Clerk`: the post in a department, where it is known. */
  readonly post: string;
  readonly role: (typeof ROLES)[number][0];
  readonly letter: string;
  /** ` (above 500)`, or nothing. */
  readonly condition: string;
}

interface Row {
  readonly title: Text;
  readonly shares: readonly Share[];
}

export function raciBlocks(readers: readonly Reader[], words: Words): Block[] {
  const rows = readers.flatMap((reader) =>
    reader.order
      .filter((node) => isStep(node) || node.kind === 'decision')
      .map((node): Row => ({ title: reader.titled(node), shares: sharesOf(node, reader) })),
  );
  const parties = [...new Set(rows.flatMap(({ shares }) => shares.map(({ party }) => party)))];
  if (parties.length === 0) return [];
  return [
    paragraph(words.legendOfRaci),
    ...(parties.length > MOST_PARTIES ? byRole(rows, words) : byParty(rows, parties, words)),
  ];
}

function byParty(rows: readonly Row[], parties: readonly string[], words: Words): Block[] {
  const cell = (shares: readonly Share[]) =>
    [...new Set(shares.map(({ letter, condition }) => `${letter}${condition}`))].join('/');
  const cells = rows.map(({ title, shares }): Text[] => [
    title,
    ...parties.map((party) => cell(shares.filter((each) => each.party === party))),
  ]);
  return table('responsibilities', [words.step, ...parties], cells);
}

function byRole(rows: readonly Row[], words: Words): Block[] {
  const cell = (shares: readonly Share[]) =>
    [...new Set(shares.map(({ party, post, condition }) => `${party}${post}${condition}`))].join('\n');
  const cells = rows.map(({ title, shares }): Text[] => [
    title,
    ...ROLES.map(([role]) => cell(shares.filter((each) => each.role === role))),
  ]);
  return table('responsibilities', [words.step, ...ROLES.map(([role]) => words[role])], cells);
}

function sharesOf(node: ProcessNode, reader: Reader): Share[] {
  const stated = ROLES.flatMap(([role, letter]) =>
    (node.attributes[role] ?? []).map((party) => ({ role, letter, ...conditional(partyName(party, reader), reader.words) })),
  );
  const [lane, role] = [reader.laneOf(node), reader.roleOf(node)];
  const party = oneLine(lane?.name ?? role ?? '');
  const post = lane && role ? `${reader.words.comma}${role}` : '';
  const own: Share[] = node.attributes.responsible ? [] : [{ party, post, role: 'responsible', letter: 'R', condition: '' }];
  return [...own, ...stated].filter((share) => share.party !== '');
}

function conditional(name: string, words: Words): Pick<Share, 'party' | 'post' | 'condition'> {
  const [, party = name, condition = null] = CONDITION.exec(name) ?? [];
  return { party, post: '', condition: condition === null ? '' : `${words.open}${condition}${words.close}` };
}
