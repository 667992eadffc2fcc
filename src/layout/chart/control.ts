/** A key control point as written, `KC-1 every price is approved`: its number, which becomes the badge, and what it ensures. */
import type { Process, ProcessNode } from '../../model/process.ts';
import { stepNumbers } from '../../model/step-numbers.ts';

export interface Control {
  /** Null where the text begins without one. */
  readonly number: string | null;
  readonly ensures: string | null;
}

/** A first word that holds a digit, up to a blank or a colon. Ten characters are what a badge can hold. */
const NUMBERED = /^([^\s:：,，、]{0,9}\p{Nd}[^\s:：,，、]{0,9})(?:[\s:：,，、]+(.*))?$/su;

function controlsOf(node: ProcessNode | null): Control[] {
  return (node?.attributes.control ?? []).map((text) => {
    const [, number = null, ensures = null] = NUMBERED.exec(text.trim()) ?? [null, null, text.trim()];
    return { number, ensures: ensures || null };
  });
}

/**
 * The same in a picture into which called processes are drawn: where two processes number a control alike, one in a called process has the
 * number of the step that calls it before its own, `4/KC-1`.
 */
export function controlsIn(process: Process): (node: ProcessNode | null) => Control[] {
  const groups = process.groups ?? [];
  if (groups.length === 0) return controlsOf;
  const numbers = stepNumbers(process);
  const inside = new Set(groups.flatMap(({ nodes }) => nodes));
  const callOf = ({ id }: ProcessNode) => (inside.has(id) ? (numbers.get(id)?.replace(/\.\d+$/, '') ?? '') : '');
  const callers = new Map<string, Set<string>>();
  for (const node of process.nodes)
    for (const { number } of controlsOf(node))
      if (number !== null) callers.set(number, (callers.get(number) ?? new Set()).add(callOf(node)));
  return (node) =>
    controlsOf(node).map((control) => {
      const { number } = control;
      const call = node === null ? '' : callOf(node);
      return number === null || call === '' || callers.get(number)!.size < 2
        ? control
        : { ...control, number: `${call}/${number}` };
    });
}
