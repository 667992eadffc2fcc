/**
 * Information flow: a flow node writes or reads a data node, a document or data is kept in a store, a message goes from node to node, and
 * a lane stands for a party without a step. Only between two documents or data nothing can flow.
 */
import type { FlowArrow } from '../../syntax/tree.ts';
import { phrase } from '../model-messages.ts';
import { isStore } from '../node-kinds.ts';
import { isData, type NodeEnd, type StatementEnd } from './ends.ts';
import { labelOf, type StatementFlows } from './flow-list.ts';
import type { Report } from './report-error.ts';

export function addInformation(
  from: readonly StatementEnd[],
  to: readonly StatementEnd[],
  arrow: FlowArrow,
  flows: StatementFlows,
  report: Report,
): void {
  const label = labelOf(arrow, report);
  const sources = withoutConnectors(from, report);
  const targets = withoutConnectors(to, report);
  const paper = sources.find(isPaper);
  const wrong = paper ? targets.filter(isPaper) : [];
  for (const target of wrong) reportPapers(paper!, target, report);
  flows.add('information', sources, wrong.length > 0 ? targets.filter((end) => !isPaper(end)) : targets, arrow, label);
  if (wrong.length > 0) {
    const others = sources.filter((end) => !isPaper(end));
    flows.add('information', others, wrong, arrow, label);
  }
}

/** A document or data: it does nothing itself and keeps nothing. */
function isPaper(end: StatementEnd): end is NodeEnd {
  return isData(end) && !isStore(end.node);
}

function reportPapers({ node: source }: NodeEnd, { node: target, span }: NodeEnd, report: Report): void {
  const names = { name: source.id, other: target.id };
  const kinds = { kind: phrase(`kind.${source.kind}`), otherKind: phrase(`kind.${target.kind}`) };
  const help = phrase('wrong-end.two-data-help', names);
  report('wrong-end', span, phrase('wrong-end.two-data', { ...names, ...kinds }), { help, subject: target.id });
}

function withoutConnectors(ends: readonly StatementEnd[], report: Report): StatementEnd[] {
  return ends.map((end) => {
    if (end.kind !== 'connector') return end;
    const { letter, span } = end;
    const help = phrase('wrong-end.connector-information-help');
    report('wrong-end', span, phrase('wrong-end.connector-information', { letter }), { help, subject: `@${letter}` });
    return { kind: 'broken' };
  });
}
