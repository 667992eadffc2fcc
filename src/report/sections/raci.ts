/**
 * The matrix of responsibilities: a row a step, a column a party. Who does a step is responsible for it, unless the file says otherwise. Where
 * nobody is named accountable, it is who decides, for all else the owner of the process: worked out, and marked so.
 */
import { type DocumentBlock, paragraph, type Table, table } from '../../document/document.ts';
import type { Text } from '../../document/text.ts';
import { isStep } from '../../model/node-kinds.ts';
import type { ProcessNode } from '../../model/process.ts';
import { oneLine, type ReportReader } from '../reader.ts';
import type { ReportWords } from '../report-words.ts';
import { partyName } from './steps.ts';

const ROLES = [
  ['responsible', 'R'],
  ['accountable', 'A'],
  ['consulted', 'C'],
  ['informed', 'I'],
] as const;

/** `Purchasing (above 500)` is Purchasing, under a condition. */
const CONDITION = /^(.+?)\s*[(（]([^()（）]+)[)）]$/su;

/** More columns than this fit on no page: then the matrix is cut into several, each with the steps that concern its parties. */
const MOST_PARTIES = 8;

/** Marks what is not stated but worked out. */
const INFERRED = '*';

interface Share {
  readonly party: string;
  readonly letter: string;
  readonly isInferred: boolean;
  /** ` (above 500)`, or nothing. */
  readonly condition: string;
}

interface RaciRow {
  readonly title: Text;
  readonly shares: readonly Share[];
}

/** The table of who is responsible, accountable, consulted and informed at which step. */
export function raciBlocks(readers: readonly ReportReader[], words: ReportWords): DocumentBlock[] {
  const { rows, parties } = matrixOf(readers);
  if (parties.length === 0) return [];
  const parts = Math.ceil(parties.length / MOST_PARTIES);
  const width = Math.ceil(parties.length / parts);
  const cut = Array.from({ length: parts }, (_, i) => parties.slice(i * width, (i + 1) * width));
  const legend = paragraph(legendOf(rows, words));
  if (parts === 1) return [legend, ...matrix('responsibilities', rows, parties, words)];
  return [legend, ...cut.flatMap((some) => matrix(null, rows.filter(concerning(some)), some, words))];
}

/** The matrix in one piece, for formats that hold only tables, where the text has it in several. */
export function wholeMatrix(readers: readonly ReportReader[], words: ReportWords): Table[] {
  const { rows, parties } = matrixOf(readers);
  return parties.length > MOST_PARTIES ? matrix('responsibilities', rows, parties, words) : [];
}

function matrixOf(readers: readonly ReportReader[]): { readonly rows: readonly RaciRow[]; readonly parties: readonly string[] } {
  const rows = readers.flatMap((reader) =>
    reader.order
      .filter((node) => isStep(node) || node.kind === 'decision')
      .map((node): RaciRow => ({ title: reader.titled(node), shares: sharesOf(node, reader) })),
  );
  return { rows, parties: [...new Set(rows.flatMap(({ shares }) => shares.map(({ party }) => party)))] };
}

const concerning = (parties: readonly string[]) => {
  const wanted = new Set(parties);
  return ({ shares }: RaciRow) => shares.some(({ party }) => wanted.has(party));
};

function matrix(name: string | null, rows: readonly RaciRow[], parties: readonly string[], words: ReportWords): Table[] {
  const cell = (shares: readonly Share[]) => [...new Set(shares.map(letters))].join('/');
  const cells = rows.map(({ title, shares }): Text[] => [
    title,
    ...parties.map((party) => cell(shares.filter((each) => each.party === party))),
  ]);
  const head = [words.step, ...parties];
  return name === null ? [{ kind: 'table', head, rows: cells }] : table(name, head, cells);
}

const letters = ({ letter, isInferred, condition }: Share) => `${letter}${isInferred ? INFERRED : ''}${condition}`;

/** Only the letters that occur. */
function legendOf(rows: readonly RaciRow[], words: ReportWords): string {
  const shares = rows.flatMap((row) => row.shares);
  const meanings = ROLES.filter(([, letter]) => shares.some((share) => share.letter === letter)).map(
    ([role, letter]) => `${letter} ${words[`${role}Means`]}`,
  );
  const inferred = shares.some(({ isInferred }) => isInferred) ? [`A${INFERRED} ${words.inferredMeans}`] : [];
  return [...meanings, ...inferred].join(' · ');
}

function sharesOf(node: ProcessNode, reader: ReportReader): Share[] {
  const stated = ROLES.flatMap(([role, letter]) =>
    (node.attributes[role] ?? []).map(
      (party): Share => ({ letter, isInferred: false, ...conditional(partyName(party, reader), reader.words) }),
    ),
  );
  const doer = oneLine(reader.laneOf(node)?.name ?? reader.roleOf(node) ?? '');
  const share = (party: string, letter: string, isInferred: boolean): Share => ({ party, letter, isInferred, condition: '' });
  const together = node.otherLanes.flatMap((id) => reader.process.lanes.find((lane) => lane.id === id) ?? []);
  const performers = [doer, ...together.map(({ name }) => oneLine(name))];
  const own = node.attributes.responsible ? [] : performers.map((each) => share(each, 'R', false));
  const answers = node.kind === 'decision' ? doer : oneLine(reader.process.attributes.owner ?? '');
  const inferred = node.attributes.accountable ? [] : [share(answers, 'A', true)];
  return [...own, ...inferred, ...stated].filter(({ party }) => party !== '');
}

function conditional(name: string, words: ReportWords): Pick<Share, 'party' | 'condition'> {
  const [, party = name, condition = null] = CONDITION.exec(name) ?? [];
  return { party, condition: condition === null ? '' : `${words.open}${condition}${words.close}` };
}
