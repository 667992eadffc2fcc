/**
 * Reads an arrow with a label, `-[yes 80%]->`, as one token: an unquoted label is plain text to its `]`, where commas, hashes and quotes
 * mean nothing. Also reads the arrows of other notations, so that the message can say what to write instead.
 */
import { scanText } from './scan-text.ts';

/** An arrow as it was scanned. Offsets count from the file's start. */
export interface ScannedArrow {
  readonly end: number;
  readonly flow: 'sequence' | 'information';
  /** Where the label stands, without brackets and outer blanks; null for a plain arrow. */
  readonly label: { readonly start: number; readonly end: number } | null;
  /** End of the quoted text that begins the label; null for an unquoted label. */
  readonly quotedEnd: number | null;
  /** Where the closing bracket begins, if there is one. */
  readonly close: number | null;
  /**
   * `bracket`, `head`, `quote`: the closing bracket, the arrow's head or the closing quote of the label is missing; `mixed`: `-[…]~>`;
   * `foreign`: of another notation; `misplaced`: the label stands outside of the arrow.
   */
  readonly problem: 'bracket' | 'head' | 'quote' | 'mixed' | 'foreign' | 'misplaced' | null;
  /** The range that a label outside of its arrow takes with its marks. */
  readonly outside?: { readonly start: number; readonly end: number };
}

const OPENING = /[-－~～][[【［]/y;
const BLANKS = /[ \t\u3000]*/y;
/** `->` or `~>` in any width, or, in the third group, the head of another notation. */
const HEAD = /[ \t]*(?:([-－~～])[>＞》](?![>＞》])|(→)|([-~=—–─－～]{0,8}[>＞》]{1,2}|[-~](?=\s)))/y;
const PROBABILITY_THEN_CLOSE = /\s*(?:\d+(?:\.\d+)?[ \t]?[%％]\s*)?(?=[\]】］])/y;
/** What can end an unquoted label on its own line, and what shows on later lines that the bracket was forgotten. */
const END_ON_LINE = /[\]\n]|[】］](?=[ \t]*(?:[-－~～][>＞》]|→))|[-－~～][[【［]/g;
const END_ON_LATER_LINE = /\]|[】］](?=[ \t]*(?:[-－~～][>＞》]|→))|[-－~～][>＞》[【［]|→|["“”{}｛｝[【［]/g;
const HEAD_OR_BRACE = /[-－~～][>＞》]|→|[{}｛｝\n]/g;
const FOREIGN =
  /(?:--|==|-\.)[ \t]*([^\s\->|=.](?:[^\n\->|=]{0,80}[^\s\->|=.])?)[ \t]*(?:-->|==+>|\.-+>)|[-－~～]["“(|]?([^\s\->|=~.－～＞》"“([【［\d](?:[^\n\->|=~－～＞》"”)\]】］]{0,80}[^\s\->|=~－～＞》"”)\]】］])?)["”)|]?[-－~～][>＞》](?![>＞》])|(?:<[-~]+>?|<=+>|[-~=.—–─－～]+[>＞》]{1,2}|[←⇐⇒⇢⇨➔➙➜➝➞➡⟵⟶⟹])(?:[ \t]?\|([^|\n]{1,80})\|)?/y;
const PLAIN = /^(?:[-－~～][>＞》]|→)$/;

/** The labelled arrow that begins at `start`, or null. */
export function scanLabelledArrow(source: string, start: number): ScannedArrow | null {
  if (!matchAt(OPENING, source, start)) return null;
  const flow = flowOf(source[start]!);
  const labelStart = skipBlanks(source, start + 2);
  const quotedEnd = quotedLabel(source, labelStart);
  const close = quotedEnd === null ? closingBracket(source, labelStart) : PROBABILITY_THEN_CLOSE.lastIndex;
  if (close === null) return unclosedLabel(source, flow, labelStart);
  const label = trimmed(source, labelStart, close);
  const head = matchAt(HEAD, source, close + 1);
  const end = head ? HEAD.lastIndex : close + 1;
  const lonelyQuote = quotedEnd === null && /^(?:"[^"]*|“[^”]*)$/.test(source.slice(label.start, label.end));
  const problem = !head || head[3] ? 'head' : flowOf(head[1] ?? '-') !== flow ? 'mixed' : lonelyQuote ? 'quote' : null;
  return { end, flow, label, quotedEnd, close, problem };
}

/** An arrow of another notation (`-->`, `=>`, `<-`, `-->|yes|`) that begins at `start`, or null. */
export function scanForeignArrow(source: string, start: number): ScannedArrow | null {
  const match = matchAt(FOREIGN, source, start);
  if (!match || PLAIN.test(match[0])) return null;
  const text = match[1] ?? match[2] ?? match[3];
  const labelStart = text === undefined ? -1 : source.indexOf(text, start);
  const label = text === undefined ? null : { start: labelStart, end: labelStart + text.length };
  const flow = /^(?:[~～]|<~|-?\.)/.test(match[0]) ? 'information' : 'sequence';
  return { end: start + match[0].length, flow, label, quotedEnd: null, close: null, problem: 'foreign' };
}

/** `->` and `~>` in whatever width they were typed. */
export function flowOf(arrow: string): 'sequence' | 'information' {
  return arrow.startsWith('~') || arrow.startsWith('～') ? 'information' : 'sequence';
}

/** End of a quoted label that only a probability may follow before the bracket; sets PROBABILITY_THEN_CLOSE to that bracket. */
function quotedLabel(source: string, start: number): number | null {
  const scanned = scanText(source, start);
  return scanned?.problem === null && matchAt(PROBABILITY_THEN_CLOSE, source, scanned.end) ? scanned.end : null;
}

function closingBracket(source: string, start: number): number | null {
  const onLine = search(END_ON_LINE, source, start);
  if (onLine === null || isClosing(source, onLine)) return onLine;
  if (source[onLine] !== '\n') return null;
  const later = search(END_ON_LATER_LINE, source, onLine);
  return later !== null && isClosing(source, later) ? later : null;
}

function isClosing(source: string, at: number): boolean {
  return ']】］'.includes(source[at]!);
}

/** Without its bracket a label ends at the next arrow head, brace or line end. */
function unclosedLabel(source: string, flow: ScannedArrow['flow'], start: number): ScannedArrow {
  const at = search(HEAD_OR_BRACE, source, start) ?? source.length;
  const end = matchAt(HEAD, source, at) ? HEAD.lastIndex : at;
  return { end, flow, label: trimmed(source, start, at), quotedEnd: null, close: null, problem: 'bracket' };
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function search(pattern: RegExp, source: string, from: number): number | null {
  return matchAt(pattern, source, from)?.index ?? null;
}

function skipBlanks(source: string, from: number): number {
  matchAt(BLANKS, source, from);
  return BLANKS.lastIndex;
}

/** The range without outer white space. */
function trimmed(source: string, from: number, to: number): { start: number; end: number } {
  const text = source.slice(from, to);
  const end = from + text.trimEnd().length;
  return { start: Math.min(end, to - text.trimStart().length), end };
}
