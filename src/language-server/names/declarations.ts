/** What a file may name: the lanes and nodes that it declares, and the lanes and data nodes of the files that it takes in, used or not. */
import { kindTable, type NodeKindKeyword } from '../../syntax/keywords.ts';
import type { BraceBlock, ClassStatement, LaneStatement, NodeStatement, Statement, Tree } from '../../syntax/tree.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';

export interface NamedDeclaration {
  readonly kind: NodeKindKeyword | 'lane';
  readonly id: string;
  /** What the picture shows. */
  readonly text: string;
  readonly statement: LaneStatement | NodeStatement;
  /** The file that it is taken in from, or null. */
  readonly from: string | null;
}

/** Own ones first, each name once. */
export function declarationsFor(path: string, view: ProjectView): NamedDeclaration[] {
  const reading = view.reading(path);
  if (reading === null) return [];
  const taken = reading.process.uses.flatMap((use) => {
    const tree = view.reading(use.path)?.tree;
    return tree === undefined ? [] : declarationsIn(tree, use.path).filter(isShared);
  });
  const byId = new Map<string, NamedDeclaration>();
  for (const each of [...declarationsIn(reading.tree, null), ...taken]) if (!byId.has(each.id)) byId.set(each.id, each);
  return [...byId.values()];
}

/** In order of place; a `lane` again adds no declaration. */
export function declarationsIn({ statements }: Tree, from: string | null): NamedDeclaration[] {
  return statements.flatMap((statement) => declarationsOf(statement, from));
}

/** The names of the classes that a file may use. */
export function classesFor({ tree, process }: FileReading, view: ProjectView): string[] {
  const trees = [tree, ...process.uses.flatMap(({ path }) => view.reading(path)?.tree ?? [])];
  const classes = trees.flatMap(({ statements }) => statements.filter((each): each is ClassStatement => each.kind === 'class'));
  return [...new Set(classes.map(({ name }) => name.id))];
}

/** The names of nodes that are documents, data, systems or archives. */
export function isDataKind(kind: NamedDeclaration['kind']): boolean {
  return kind !== 'lane' && kindTable[kind].data;
}

function isShared({ kind }: NamedDeclaration): boolean {
  return kind === 'lane' || isDataKind(kind);
}

function declarationsOf(statement: Statement, from: string | null): NamedDeclaration[] {
  if (statement.kind !== 'lane' && statement.kind !== 'node') return [];
  const inside = statement.block === null ? [] : inBlock(statement.block, from);
  if (statement.kind === 'lane' && statement.title === null) return inside;
  const title = statement.kind === 'lane' ? statement.title : statement.text;
  const kind = statement.kind === 'lane' ? 'lane' : (statement.keyword.canonical as NodeKindKeyword);
  return [{ kind, id: statement.name.id, text: title?.value ?? statement.name.id, statement, from }, ...inside];
}

function inBlock({ items }: BraceBlock, from: string | null): NamedDeclaration[] {
  return items.flatMap((item) => (item.kind === 'attribute' ? [] : declarationsOf(item, from)));
}
