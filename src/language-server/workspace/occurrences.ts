/** Every name in a file: where something is declared and where it is meant. */
import type { Span } from '../../source/source-file.ts';
import { type AttributeKey, type KeyEntry, keyTable } from '../../syntax/keywords.ts';
import type { Attribute, BraceBlock, EndPoint, FlowStatement, Name, Statement, Tree, Value } from '../../syntax/tree.ts';

/** Lanes and nodes share one space of names; classes have their own, and so have the letters of connectors. */
export type Space = 'name' | 'class' | 'connector';

export interface Occurrence {
  readonly space: Space;
  /** NFC-normalised; the letter of a connector. */
  readonly name: string;
  readonly span: Span;
  /** An addition is a `lane` again, without its name; at the entry of a connector the flow goes on. */
  readonly role: 'declaration' | 'addition' | 'reference';
}

/** In order of place. */
export function occurrencesOf(tree: Tree): Occurrence[] {
  const found: Occurrence[] = [];
  for (const statement of tree.statements) addStatement(statement, found);
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The name at an offset, also right behind its last letter. */
export function occurrenceAt(occurrences: readonly Occurrence[], offset: number): Occurrence | null {
  return occurrences.find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}

function addStatement(statement: Statement, found: Occurrence[]): void {
  switch (statement.kind) {
    case 'lane':
      add('name', statement.name, statement.title === null ? 'addition' : 'declaration', found);
      break;
    case 'node':
      add('name', statement.name, 'declaration', found);
      if (statement.lane !== null) add('name', statement.lane, 'reference', found);
      for (const lane of statement.otherLanes) add('name', lane, 'reference', found);
      break;
    case 'note':
      for (const name of statement.on) add('name', name, 'reference', found);
      break;
    case 'class':
      add('class', statement.name, 'declaration', found);
      break;
    case 'flow':
      addFlow(statement, found);
      break;
  }
  if ('block' in statement && statement.block !== null) addBlock(statement.block, found);
}

function addFlow({ steps }: FlowStatement, found: Occurrence[]): void {
  steps.forEach((step, i) => {
    for (const end of step) addEnd(end, i === 0 && steps.length > 1, found);
  });
}

function addEnd(end: EndPoint, isFirst: boolean, found: Occurrence[]): void {
  if (end.kind === 'name') add('name', end.name, 'reference', found);
  if (end.kind !== 'connector') return;
  const start = end.span.start + 1;
  const span = { ...end.span, start, end: start + end.letter.length };
  found.push({ space: 'connector', name: end.letter, span, role: isFirst ? 'declaration' : 'reference' });
}

function addBlock({ items }: BraceBlock, found: Occurrence[]): void {
  for (const item of items) {
    if (item.kind === 'attribute') addAttribute(item, found);
    else addStatement(item, found);
  }
}

/** Keys whose values name something: words without quotes are a name first. */
function addAttribute({ key, value }: Attribute, found: Occurrence[]): void {
  const space = key.canonical === null ? null : spaceOf(key.canonical);
  if (value === null || space === null) return;
  const values: readonly Value[] = value.type === 'list' ? value.items : [value];
  for (const each of values) {
    if (each.type !== 'text' || each.quoted || /\s/.test(each.text)) continue;
    found.push({ space, name: each.text.normalize('NFC'), span: each.span, role: 'reference' });
  }
}

const NAMING: readonly KeyEntry['type'][] = ['party', 'step'];

/** What the values of a key name, or null where they name nothing. */
export function spaceOf(key: string): Space | null {
  if (key === 'class') return 'class';
  if (key === 'system') return 'name';
  return Object.hasOwn(keyTable, key) && NAMING.includes(keyTable[key as AttributeKey].type) ? 'name' : null;
}

function add(space: Space, { id, span }: Name, role: Occurrence['role'], found: Occurrence[]): void {
  found.push({ space, name: id, span, role });
}
