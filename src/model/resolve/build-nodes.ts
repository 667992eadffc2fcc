/** Declared lanes and nodes made into those of the model. */
import { groupBy } from '../../diagnostics/group-by.ts';
import type { Span } from '../../source/source-file.ts';
import { phrase } from '../model-messages.ts';
import type { ClassStyle, Flow, Lane, LaneAttributes, ProcessNode } from '../process.ts';
import { type BlockContext, type ContextOf, classAttributes, laneAttributes, nodeAttributes } from './blocks.ts';
import type { DeclaredLane, DeclaredNode } from './names.ts';
import type { Report } from './report-error.ts';
import type { TakenIn } from './take-in.ts';

/** The lane that a declaration means. */
export function buildLane(lane: DeclaredLane, contextOf: ContextOf): Lane {
  const { id, text, parent, from, statement } = lane;
  const { keyword, name, title } = statement;
  return {
    id,
    name: text,
    parent,
    attributes: attributesOf(lane, contextOf),
    imported: from !== null,
    span: { ...keyword.span, end: (title ?? name).span.end },
  };
}

/** A key is given once in a file; what another file adds to a lane replaces what that lane brought along. */
function attributesOf({ statement, from, additions }: DeclaredLane, contextOf: ContextOf): LaneAttributes {
  if (additions.length === 0) return laneAttributes([statement.block], contextOf(from));
  const byFile = groupBy([{ statement, from }, ...additions], (each) => each.from);
  const ownLast = [...byFile].sort(([a], [b]) => Number(a === null) - Number(b === null));
  const read = ownLast.map(([file, statements]) => {
    const blocks = statements.map((each) => each.statement.block);
    return laneAttributes(blocks, contextOf(file));
  });
  return Object.assign({}, ...read);
}

/** The node that a declaration means, on the page where it stands. */
export function buildNode(declared: DeclaredNode, page: number, context: BlockContext): ProcessNode {
  const { id, kind, text, from, statement } = declared;
  const { lane, wrong } = laneOf(declared, context);
  const { file, start } = statement.keyword.span;
  const otherLanes = otherLanesOf(declared, lane, context);
  const { attributes, attributeSpans } = nodeAttributes(kind, statement.block, context);
  return {
    id,
    kind,
    text,
    textSpan: statement.text?.span ?? null,
    lane,
    otherLanes,
    laneUnknown: wrong,
    page,
    phase: declared.phase,
    attributes,
    attributeSpans,
    imported: from !== null,
    span: { file, start, end: statement.name.span.end },
    statementSpan: statement.span,
  };
}

/**
 * The lane after `in`, else that of the block; not both, unless a block was not closed. A taken-in node with a lane of no file has none: that is its
 * file's mistake.
 */
function laneOf({ block, from, statement }: DeclaredNode, { scope, report, errors }: BlockContext) {
  const named = statement.lane;
  const known = (id: string) => scope.peek(id)?.kind === 'lane';
  if (named === null || from !== null) {
    const id = named?.id ?? block;
    if (id === null) return { lane: null, wrong: errors.cutShort(statement.span) };
    if (!known(id)) return { lane: null, wrong: true };
    scope.find(id);
    return { lane: id, wrong: false };
  }
  const after = statement.block?.span.start ?? null;
  if (!known(named.id) && errors.between(named.span.end, after, statement.span)) return { lane: null, wrong: true };
  const { id, wrong } = scope.lane(named.id, named.span);
  if (block !== null && !wrong && id !== block && !errors.any) reportTwoLanes(block, named, report);
  return { lane: id, wrong };
}

/** Each once, and not its own; of a taken-in node only those that there are. */
function otherLanesOf({ from, statement }: DeclaredNode, own: string | null, { scope }: BlockContext): string[] {
  if (statement.otherLanes.length === 0) return [];
  const ids = statement.otherLanes.flatMap(({ id, span }) => {
    if (from === null) return scope.lane(id, span).id ?? [];
    return scope.peek(id)?.kind === 'lane' ? (scope.find(id)?.id ?? []) : [];
  });
  return [...new Set(ids)].filter((id) => id !== own);
}

function reportTwoLanes(
  block: string,
  named: { readonly id: string; readonly span: Span },
  report: BlockContext['report'],
): void {
  const message = phrase('wrong-value.two-lanes', { block, lane: named.id });
  report('wrong-value', named.span, message, { help: phrase('wrong-value.two-lanes-help', { lane: named.id }) });
}

/** The page of each data node taken in: that of the first node it has to do with. */
export function pagesByFlow(flows: readonly Flow[], pageOf: (id: string) => number | undefined): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  for (const { from, to } of flows) {
    if (from.kind !== 'node' || to.kind !== 'node') continue;
    for (const [id, other] of [
      [from.id, to.id],
      [to.id, from.id],
    ] as const) {
      const page = pageOf(other);
      if (page !== undefined && !pages.has(id)) pages.set(id, page);
    }
  }
  return pages;
}

type DeclaredClass = TakenIn['classes'][number];

/**
 * The looks that `class` defines: the file's own, and of the taken-in ones those that are used. Each class once: own ones hide taken-in
 * ones, a second own one of a name is reported.
 */
export function classesOf(declared: readonly DeclaredClass[], report: Report): readonly DeclaredClass[] {
  const byId = new Map<string, DeclaredClass>();
  for (const each of declared) {
    const { id, span } = each.statement.name;
    const before = byId.get(id);
    if (!before) byId.set(id, each);
    else if (each.from === null) {
      const related = [{ span: before.statement.name.span, message: phrase('duplicate-name.first') }];
      report('duplicate-name', span, phrase('duplicate-name.class', { name: id }), { related, subject: id });
    }
  }
  return [...byId.values()];
}

/** The class that a declaration means. */
export function buildClass({ statement }: DeclaredClass, context: BlockContext): ClassStyle {
  const { keyword, name, block } = statement;
  return { id: name.id, ...classAttributes(block, context), span: { ...keyword.span, end: name.span.end } };
}
