/** Gathers flows: makes each from its ends and its arrow, and stops where lists multiply into more than any chart can hold. */
import type { Span } from '../../source/source-file.ts';
import { labelWords } from '../../syntax/keywords.ts';
import type { FlowArrow, FlowStatement } from '../../syntax/tree.ts';
import { phrase } from '../model-messages.ts';
import type { Flow, FlowEnd } from '../process.ts';
import type { StatementEnd } from './ends.ts';
import type { Report } from './report-error.ts';

/** `a, b -> c, d` means every pair, so that a short file could mean millions. */
const MOST_FLOWS = 100_000;

export interface Label {
  readonly label: string | null;
  readonly labelSpan: Span | null;
  readonly probability: number | null;
}

export const NO_LABEL: Label = { label: null, labelSpan: null, probability: null };

export class FlowList {
  readonly flows: Flow[] = [];
  readonly #report: Report;
  #isFull = false;

  constructor(report: Report) {
    this.#report = report;
  }

  /** The flows of one statement; `page` is the one it is written on. */
  begin(statement: FlowStatement, page: number, index: number): StatementFlows {
    const { steps, span } = statement;
    const alone = steps.length === 2 && steps.every((step) => step.length === 1);
    return {
      add: (kind, from, to, arrow, label, implied = false) => {
        if (!this.#hasRoom(from.length * to.length, arrow)) return;
        const { answer, late } = answered(kind, label);
        for (const source of from) {
          for (const target of to) {
            if (source.kind === 'broken' && target.kind === 'broken') continue;
            this.flows.push({
              kind,
              from: flowEnd(source, target, page),
              to: flowEnd(target, source, page),
              label: label.label,
              labelSpan: label.labelSpan,
              probability: label.probability,
              answer,
              late,
              span: arrow.span,
              statementSpan: span,
              alone,
              statement: index,
              implied,
            });
          }
        }
      },
    };
  }

  #hasRoom(count: number, { span }: FlowArrow): boolean {
    if (this.#isFull) return false;
    if (this.flows.length + count <= MOST_FLOWS) return true;
    this.#isFull = true;
    this.#report('wrong-value', span, phrase('wrong-value.too-many-flows', { most: MOST_FLOWS }));
    return false;
  }
}

export interface StatementFlows {
  /** A flow from each of `from` to each of `to`. */
  add(
    kind: Flow['kind'],
    from: readonly StatementEnd[],
    to: readonly StatementEnd[],
    arrow: FlowArrow,
    label: Label,
    implied?: boolean,
  ): void;
}

/** A connector stands on the page of the node at its other end. */
function flowEnd(end: StatementEnd, other: StatementEnd, page: number): FlowEnd {
  if (end.kind === 'node') return { kind: 'node', id: end.node.id, state: end.state };
  if (end.kind === 'lane') return { kind: 'lane', id: end.lane.id };
  if (end.kind === 'broken') return { kind: 'broken' };
  const { letter, page: statedPage, span, pageSpan } = end;
  return { kind: 'connector', letter, statedPage, page: other.kind === 'node' ? other.node.page : page, span, pageSpan };
}

function answered(kind: Flow['kind'], { label }: Label): Pick<Flow, 'answer' | 'late'> {
  const known = kind === 'sequence' && label !== null ? labelWords.get(label.normalize('NFKC').trim().toLowerCase()) : undefined;
  const answer: Flow['answer'] = known === 'yes' || known === 'no' ? known : null;
  return { answer, late: known === 'late' };
}

/** The label of an arrow, with its probability checked. */
export function labelOf({ label, labelSpan, probability, span }: FlowArrow, report: Report): Label {
  if (probability === null || probability <= 1) return { label, labelSpan, probability };
  const percent = Math.round(probability * 10_000) / 100;
  report('wrong-value', labelSpan ?? span, phrase('wrong-value.probability', { percent }));
  return { label, labelSpan, probability: null };
}
