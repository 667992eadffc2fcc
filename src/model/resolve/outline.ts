/**
 * A syntax tree laid out flat, in the order of the text: lanes and nodes know the lane block they stand in, nodes and flows the page.
 * A phase begins with each `phase` statement. A page begins with each `page` statement; the first one names page 1 where no node stands before it.
 */
import type {
  ClassStatement,
  FlowStatement,
  LaneStatement,
  NodeStatement,
  NoteStatement,
  PageStatement,
  PhaseStatement,
  ProcessStatement,
  Statement,
  Tree,
  UseStatement,
} from '../../syntax/tree.ts';
import type { Page, Phase } from '../process.ts';
import { type SyntaxErrors, syntaxErrors } from './syntax-errors.ts';

export interface LaneDeclaration {
  readonly kind: 'lane';
  readonly statement: LaneStatement;
  /** Id of the lane whose block it stands in. */
  readonly block: string | null;
}

export interface NodeDeclaration {
  readonly kind: 'node';
  readonly statement: NodeStatement;
  readonly block: string | null;
  readonly page: number;
  readonly phase: number | null;
}

export interface FileOutline {
  readonly file: string;
  readonly processes: readonly ProcessStatement[];
  /** Lanes, nodes and uses, a lane before what its block holds. */
  readonly declarations: readonly (LaneDeclaration | NodeDeclaration | UseStatement)[];
  readonly classes: readonly ClassStatement[];
  readonly flows: readonly { readonly statement: FlowStatement; readonly page: number }[];
  readonly notes: readonly { readonly statement: NoteStatement; readonly page: number }[];
  readonly pages: readonly Page[];
  readonly phases: readonly Phase[];
  readonly errors: SyntaxErrors;
}

/** The outline of a tree. Nested blocks are walked with an own stack, so that no depth overflows. */
export function outlineOf(tree: Tree): FileOutline {
  const of = <Kind extends Statement['kind']>(kind: Kind) =>
    tree.statements.filter((statement): statement is Extract<Statement, { kind: Kind }> => statement.kind === kind);
  const flows: FileOutline['flows'][number][] = [];
  const notes: FileOutline['notes'][number][] = [];
  const declarations: FileOutline['declarations'][number][] = [];
  const pages = new PageCount();
  const phases: Phase[] = [];
  for (const statement of tree.statements) {
    if (statement.kind === 'page') pages.turn(statement);
    else if (statement.kind === 'phase') phases.push(phaseOf(statement, phases.length + 1));
    else if (statement.kind === 'use') declarations.push(statement);
    else if (statement.kind === 'flow') flows.push({ statement, page: pages.number });
    else if (statement.kind === 'note') notes.push({ statement, page: pages.number });
    else if (statement.kind === 'lane' || statement.kind === 'node')
      declare(statement, declarations, pages, phases.length || null);
  }
  return {
    file: tree.file,
    processes: of('process'),
    declarations,
    classes: of('class'),
    flows,
    notes,
    pages: pages.list,
    phases,
    errors: syntaxErrors(tree),
  };
}

function phaseOf({ keyword, title }: PhaseStatement, number: number): Phase {
  return { number, title: title.value, span: { ...keyword.span, end: title.span.end } };
}

function declare(
  statement: LaneStatement | NodeStatement,
  into: FileOutline['declarations'][number][],
  pages: PageCount,
  phase: number | null,
): void {
  const pending = [{ statement, block: null as string | null }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { statement, block } = next;
    if (statement.kind === 'node') {
      pages.used = true;
      into.push({ kind: 'node', statement, block, page: pages.number, phase });
      continue;
    }
    into.push({ kind: 'lane', statement, block });
    for (const item of (statement.block?.items ?? []).toReversed()) {
      if (item.kind === 'lane' || item.kind === 'node') pending.push({ statement: item, block: statement.name.id });
    }
  }
}

class PageCount {
  list: Page[] = [{ number: 1, title: null, span: null }];
  /** Whether a node stands on the page. */
  used = false;

  get number(): number {
    return this.list.length;
  }

  turn({ title, span }: PageStatement): void {
    const isFirst = this.list[0]!.span === null && !this.used && this.list.length === 1;
    const page = { number: isFirst ? 1 : this.number + 1, title: title?.value ?? null, span };
    if (isFirst) this.list = [page];
    else this.list.push(page);
  }
}
