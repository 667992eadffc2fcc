/**
 * Finds where a quoted text ends. A text that is never closed must not swallow what stands behind it, else one forgotten quote breaks the
 * block, the lane and every later line: such a text ends where its writer most likely meant it to. No input makes the scan quadratic:
 * nesting is bounded, and what a failed search walked over is either consumed or holds nothing that could start the next search.
 */
import type { Str } from './tree.ts';

export interface ScannedText {
  /** Offset after the closing quote, or after the last character taken for an unclosed text. */
  readonly end: number;
  readonly quote: Str['quote'];
  /** `mispaired`: begun with one kind of quote, ended with another. */
  readonly problem: 'unclosed' | 'mispaired' | null;
}

const DEEPEST_QUOTE = 16;
const QUOTE_OR_LINE_END = /["“”\n]/g;
const BRACKET = /[{}[\]｛｝]/;
/** Before a line that is no part of a forgotten text block: it declares something, closes a block or holds an arrow. */
const CODE_LINE = /\n(?=[ \t]*(?:[}｝]|[\p{L}-]+[ \t]+(?:[\p{L}\p{N}_-]+[ \t]*)?["“])|[^\n]*[-~]>)/gu;

/** The text that begins at `start`, or null where no quote stands there. */
export function scanText(source: string, start: number): ScannedText | null {
  if (source.startsWith('"""', start)) return scanBlock(source, start);
  const first = source[start];
  if (first === '"') return scanLine(source, start, 'straight');
  if (first === '“') return scanLine(source, start, 'curly');
  return first === '”' ? unclosed(source, start, 'curly') : null;
}

function scanBlock(source: string, start: number): ScannedText {
  let escapes = false;
  for (let at = start + 3; at < source.length; at++) {
    if (source[at] === '\\') {
      at++;
      escapes = true;
    } else if (source.startsWith('"""', at)) return { end: at + 3, quote: 'block', problem: null };
  }
  CODE_LINE.lastIndex = start + 3;
  const end = escapes ? source.length : (CODE_LINE.exec(source)?.index ?? source.length);
  return { end, quote: 'block', problem: 'unclosed' };
}

function scanLine(source: string, start: number, quote: 'straight' | 'curly'): ScannedText {
  const closing = quote === 'straight' ? '"' : '”';
  let depth = 1;
  let escapes = false;
  for (let at = start + 1; at < source.length && source[at] !== '\n' && depth <= DEEPEST_QUOTE; at++) {
    if (source[at] === '\\' && source[at + 1] !== '\n') {
      at++;
      escapes = true;
    } else if (source[at] === closing) depth--;
    else if (quote === 'curly' && source[at] === '“') depth++;
    if (depth === 0) return { end: at + 1, quote, problem: null };
  }
  return escapes
    ? { end: trimmedEnd(source, start, lineEnd(source, start)), quote, problem: 'unclosed' }
    : unclosed(source, start, quote);
}

/** A text whose own closing quote is missing from its line: another kind of quote closes it, else it ends before a bracket. */
function unclosed(source: string, start: number, quote: 'straight' | 'curly'): ScannedText {
  QUOTE_OR_LINE_END.lastIndex = start + 1;
  const at = QUOTE_OR_LINE_END.exec(source)?.index ?? source.length;
  if (at < source.length && source[at] !== '\n') return { end: at + 1, quote, problem: 'mispaired' };
  const bracket = source.slice(start, at).search(BRACKET);
  return { end: trimmedEnd(source, start, bracket < 0 ? at : start + bracket), quote, problem: 'unclosed' };
}

function lineEnd(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at;
}

/** `end` without the blanks before it, but after at least the opening quote. */
function trimmedEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && /\s/.test(source[at - 1]!)) at--;
  return at;
}
