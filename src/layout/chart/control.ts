/** A key control point as written, `KC-1 every price is approved`: its number, which becomes the badge, and what it ensures. */
import type { ProcessNode } from '../../model/process.ts';

export interface Control {
  /** Null where the text begins without one. */
  readonly number: string | null;
  readonly ensures: string | null;
}

/** A first word that holds a digit, up to a blank or a colon. Ten characters are what a badge can hold. */
const NUMBERED = /^([^\s:：,，、]{0,9}\p{Nd}[^\s:：,，、]{0,9})(?:[\s:：,，、]+(.*))?$/su;

export function controlsOf(node: ProcessNode | null): Control[] {
  return (node?.attributes.control ?? []).map((text) => {
    const [, number = null, ensures = null] = NUMBERED.exec(text.trim()) ?? [null, null, text.trim()];
    return { number, ensures: ensures || null };
  });
}
