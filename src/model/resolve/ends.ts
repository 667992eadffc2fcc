/** The ends of arrows with their names looked up. Each end is looked up once, so that a wrong one is reported once. */
import type { Span } from '../../source/source-file.ts';
import type { EndPoint, FlowArrow, FlowStatement } from '../../syntax/tree.ts';
import { phrase } from '../model-messages.ts';
import { isDataNode, isStore } from '../node-kinds.ts';
import type { DeclaredLane, DeclaredNode } from './names.ts';
import type { Report } from './report-error.ts';
import type { Scope } from './scope.ts';
import type { SyntaxErrors } from './syntax-errors.ts';

export interface NodeEnd {
  readonly kind: 'node';
  readonly node: DeclaredNode;
  readonly state: string | null;
  /** What was written as the state of a flow node, and reported: probably the label of its arrow. */
  readonly meantLabel: string | null;
  readonly span: Span;
}

export interface LaneEnd {
  readonly kind: 'lane';
  readonly lane: DeclaredLane;
  readonly span: Span;
}

export type ConnectorEnd = EndPoint & { readonly kind: 'connector' };

export type StatementEnd = NodeEnd | LaneEnd | ConnectorEnd | { readonly kind: 'broken' };

/** The ends of a statement, step by step. */
export function endsOf(statement: FlowStatement, scope: Scope, errors: SyntaxErrors, report: Report): StatementEnd[][] {
  const { steps, arrows, span } = statement;
  const points = allOf(steps);
  let index = 0;
  const isInformation = (arrow: FlowArrow | undefined) => arrow?.flow === 'information';
  return steps.map((step, i) => {
    const wanted = isInformation(arrows[i - 1]) || isInformation(arrows[i]) ? 'end' : 'node';
    return step.map((point) => {
      const before = points[index - 1]?.span.end ?? span.start;
      const after = points[++index]?.span.start ?? null;
      return endOf(point, errors.between(before, after, span) ? null : wanted, scope, report);
    });
  });
}

/** Written out, since `flat` is many times as slow, and every flow comes by here. */
function allOf(steps: FlowStatement['steps']): EndPoint[] {
  const points: EndPoint[] = [];
  for (const step of steps) for (const point of step) points.push(point);
  return points;
}

/** `wanted` is null beside a syntax error, where a word may be anything. */
function endOf(point: EndPoint, wanted: 'end' | 'node' | null, scope: Scope, report: Report): StatementEnd {
  if (point.kind === 'missing') return { kind: 'broken' };
  if (point.kind === 'connector') return point;
  const { name, span } = point;
  const found = scope.find(name.id) ?? (wanted === null ? undefined : scope.meant(name.id, name.span, wanted));
  if (!found) return { kind: 'broken' };
  const state = stateOf(point, found, report);
  if (found.kind === 'lane') return { kind: 'lane', lane: found, span };
  return { kind: 'node', node: found, state, meantLabel: state === null ? point.state : null, span };
}

/** The state of a document or data; nothing else has one. */
function stateOf(point: EndPoint & { readonly kind: 'name' }, found: DeclaredLane | DeclaredNode, report: Report): string | null {
  const { state, span } = point;
  if (state === null || (found.kind !== 'lane' && isDataNode({ kind: found.kind }) && !isStore({ kind: found.kind })))
    return state;
  const message = phrase('wrong-end.state', { kind: phrase(`kind.${found.kind}`), name: found.id });
  report('wrong-end', span, message, { help: phrase('wrong-end.state-help', { name: found.id, state }), subject: found.id });
  return null;
}

/** Whether a statement ends at information. */
export function isData(end: StatementEnd): end is NodeEnd {
  return end.kind === 'node' && isDataNode(end.node);
}

/** Whether an end names what does not exist, which has been reported. */
export function isBroken(end: StatementEnd): boolean {
  return end.kind === 'broken';
}
