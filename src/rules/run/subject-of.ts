/** The key under which a baseline remembers a finding: it must outlive a change of line numbers, so it is made of ids. */
import type { Flow, FlowEnd, Process } from '../../model/process.ts';
import type { Element } from '../engine/rule.ts';

/** The id of a node or lane, `@A` of a connector, `from->to` of a flow; null for the process and for marks of the text. */
export function subjectOf(element: Element, process: Process): string | null {
  if (element === process) return null;
  if ('id' in element && typeof element.id === 'string') return element.id;
  if ('letter' in element) return `@${element.letter}`;
  if ('from' in element && 'to' in element) {
    const { from, to, kind } = element as Flow;
    return `${endKey(from)}${kind === 'sequence' ? '->' : '~>'}${endKey(to)}`;
  }
  return null;
}

function endKey(end: FlowEnd): string {
  if (end.kind === 'connector') return `@${end.letter}`;
  return end.kind === 'broken' ? '' : end.id;
}
