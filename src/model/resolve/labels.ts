/** The label of an arrow, with its probability checked. */
import type { FlowArrow } from '../../syntax/tree.ts';
import { phrase } from '../model-messages.ts';
import type { Label } from './flow-list.ts';
import type { Report } from './report.ts';

export function labelOf({ label, labelSpan, probability, span }: FlowArrow, report: Report): Label {
  if (probability === null || probability <= 1) return { label, labelSpan, probability };
  const percent = Math.round(probability * 10_000) / 100;
  report('wrong-value', labelSpan ?? span, phrase('wrong-value.probability', { percent }));
  return { label, labelSpan, probability: null };
}
