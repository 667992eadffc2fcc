/** Declared lanes and nodes made into those of the model. */
import { phrase } from '../../diagnostics/phrase.ts';
import type { Span } from '../../source/span.ts';
import type { Flow, Lane, ProcessNode } from '../process.ts';
import { type BlockContext, laneAttributes, nodeAttributes } from './blocks.ts';
import type { DeclaredLane, DeclaredNode } from './names.ts';

export function buildLane({ id, text, parent, from, statement, additions }: DeclaredLane, context: BlockContext): Lane {
  const { keyword, name, title } = statement;
  const blocks = [statement, ...additions].map(({ block }) => block);
  return {
    id,
    name: text,
    parent,
    attributes: laneAttributes(blocks, context),
    imported: from !== null,
    span: { ...keyword.span, end: (title ?? name).span.end },
  };
}

export function buildNode(declared: DeclaredNode, page: number, context: BlockContext): ProcessNode {
  const { id, kind, text, from, statement } = declared;
  const { lane, wrong } = laneOf(declared, context);
  return {
    id,
    kind,
    text,
    textSpan: statement.text?.span ?? null,
    lane,
    laneUnknown: wrong,
    page,
    ...nodeAttributes(kind, statement.block, context),
    imported: from !== null,
    span: { ...statement.keyword.span, end: statement.name.span.end },
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
  if (block !== null && !wrong && id !== block && !errors.any) tellTwoLanes(block, named, report);
  return { lane: id, wrong };
}

function tellTwoLanes(block: string, named: { readonly id: string; readonly span: Span }, report: BlockContext['report']): void {
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
