/**
 * What each name of a process is declared as. Lanes and nodes share one space; a name of the file itself hides one taken in by `use`, and
 * of two taken in the first counts. Nothing is declared twice in one file.
 */
import type { LaneStatement, NodeStatement } from '../../syntax/tree.ts';
import { phrase } from '../model-messages.ts';
import { isJunction } from '../node-kinds.ts';
import type { NodeKind } from '../process.ts';
import type { FileOutline } from './outline.ts';
import type { Report } from './report-error.ts';
import type { Declaration } from './take-in.ts';

interface Declared {
  readonly id: string;
  /** What the picture shows: the text, else the id; nothing in a fork, join or merge without a text. */
  readonly text: string;
  /** The file it was taken in from, or null. */
  readonly from: FileOutline | null;
}

export interface DeclaredLane extends Declared {
  readonly kind: 'lane';
  readonly statement: LaneStatement;
  /** `lane id { … }` again, without a name, and the file it stands in. */
  readonly additions: { readonly statement: LaneStatement; readonly from: FileOutline | null }[];
  parent: string | null;
}

export interface DeclaredNode extends Declared {
  readonly kind: NodeKind;
  readonly statement: NodeStatement;
  readonly block: string | null;
  readonly page: number;
  readonly phase: number | null;
}

export interface Names {
  readonly byId: ReadonlyMap<string, DeclaredLane | DeclaredNode>;
  /** In the order of the text. */
  readonly inOrder: readonly (DeclaredLane | DeclaredNode)[];
  /** Declared though the name was taken: nothing refers to them, but what stands in them can still be wrong. */
  readonly duplicates: readonly (DeclaredLane | DeclaredNode)[];
  /** Additions to lanes that are declared nowhere. Each stands for its lane, so that one mistake is one error. */
  readonly laneless: readonly DeclaredLane[];
}

type ById = Map<string, DeclaredLane | DeclaredNode>;

export function namesOf(declarations: readonly Declaration[], report: Report): Names {
  const byId: ById = new Map();
  const duplicates: (DeclaredLane | DeclaredNode)[] = [];
  const own = declarations.filter(({ from }) => from === null);
  const takenIn = declarations.filter(({ from }) => from !== null);
  for (const declared of [...own, ...takenIn].filter((each) => !isAddition(each)).map(declaredBy)) {
    const before = byId.get(declared.id);
    if (!before) byId.set(declared.id, declared);
    else if (declared.from === null) {
      duplicates.push(declared);
      reportDuplicate(declared, before, report);
    }
  }
  const laneless = addToLanes(declarations.filter(isAddition), byId);
  breakCircles(byId);
  return { byId, inOrder: inOrder(declarations, byId), duplicates, laneless };
}

type LaneAddition = Declaration & { readonly kind: 'lane' };

function isAddition(declaration: Declaration): declaration is LaneAddition {
  return declaration.kind === 'lane' && declaration.statement.title === null;
}

function declaredBy(declaration: Declaration): DeclaredLane | DeclaredNode {
  return declaration.kind === 'lane' ? declaredLane(declaration) : declaredNode(declaration);
}

function declaredLane({ statement, block, from }: Declaration & { readonly kind: 'lane' }): DeclaredLane {
  const { id } = statement.name;
  return { kind: 'lane', id, text: statement.title?.value ?? id, from, statement, additions: [], parent: block };
}

function declaredNode({ statement, block, page, phase, from }: Declaration & { readonly kind: 'node' }): DeclaredNode {
  const { id } = statement.name;
  const kind = statement.keyword.canonical as NodeKind;
  const unnamed = isJunction({ kind }) ? '' : id;
  return { kind, id, text: statement.text?.value ?? unnamed, from, statement, block, page, phase };
}

function reportDuplicate(
  { id, statement }: DeclaredLane | DeclaredNode,
  before: DeclaredLane | DeclaredNode,
  report: Report,
): void {
  const message = phrase('duplicate-name.name', { name: id, kind: phrase(`kind.${before.kind}`) });
  const related = [{ span: before.statement.name.span, message: phrase('duplicate-name.first') }];
  report('duplicate-name', statement.name.span, message, { related, help: phrase('duplicate-name.rename'), subject: id });
}

/** Joins each addition to its lane, and gives those that add to nothing. A taken-in file adds to taken-in lanes only. */
function addToLanes(additions: readonly LaneAddition[], byId: ById): DeclaredLane[] {
  const laneless: DeclaredLane[] = [];
  for (const addition of additions) {
    const lane = byId.get(addition.statement.name.id);
    if (!lane && addition.from === null) {
      const declared = declaredLane(addition);
      byId.set(declared.id, declared);
      laneless.push(declared);
    } else if (lane?.kind === 'lane' && (addition.from === null || lane.from !== null)) {
      lane.additions.push(addition);
      if (lane.parent === null && addition.block !== null) lane.parent = addition.block;
    } else if (lane && addition.from === null) {
      laneless.push(declaredLane(addition));
    }
  }
  return laneless;
}

/** A lane lies in a lane, and never, over however many others, in itself. */
function breakCircles(byId: ById): void {
  const sound = new Set<DeclaredLane>();
  for (const declared of byId.values()) {
    const way = new Set<DeclaredLane>();
    let at: DeclaredLane | DeclaredNode | undefined = declared;
    while (at?.kind === 'lane' && !sound.has(at)) {
      way.add(at);
      const parent: DeclaredLane | DeclaredNode | undefined = at.parent === null ? undefined : byId.get(at.parent);
      if (parent?.kind !== 'lane' || way.has(parent)) at.parent = null;
      at = at.parent === null ? undefined : parent;
    }
    for (const lane of way) sound.add(lane);
  }
}

function inOrder(declarations: readonly Declaration[], byId: ById): (DeclaredLane | DeclaredNode)[] {
  const found: (DeclaredLane | DeclaredNode)[] = [];
  for (const { statement } of declarations) {
    const declared = byId.get(statement.name.id);
    if (declared?.statement === statement) found.push(declared);
  }
  return found;
}
