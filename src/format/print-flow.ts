/**
 * Flows as text: one blank on both sides of an arrow, a line break before an arrow where the author broke the line or where it would get too
 * long. A comment inside a chain stays behind the step that it followed.
 */
import stringWidth from 'string-width';
import type { EndPoint, FlowArrow, FlowStatement } from '../syntax/tree.ts';
import { commentsIn } from './entries.ts';
import { behind, type FormattedLine, LONGEST } from './lines.ts';
import { commented, raw, type Written, wordsText } from './print-value.ts';

/** The lines of a flow statement; continued lines are one deeper. */
export function flowLines(written: Written, { steps, arrows, span }: FlowStatement, depth: number): FormattedLine[] {
  const comments = commentsIn(written.comments, span);
  let lines: FormattedLine[] = [{ depth, text: stepText(written, steps[0]!) }];
  let next = 0;
  arrows.forEach((arrow, i) => {
    const step = steps[i + 1]!;
    const before = steps[i]!.at(-1)!.span.end;
    const own = comments.slice(next, comments.findLastIndex((comment) => comment.span.start < step[0]!.span.start) + 1);
    next += own.length;
    lines = commented(written, lines, own, depth + 1);
    const more = `${arrowText(written, arrow)} ${stepText(written, step)}`;
    const broken = own.length > 0 || written.source.text.slice(before, step[0]!.span.start).includes('\n');
    const last = lines.at(-1)!;
    if (broken || stringWidth(last.text) + 1 + stringWidth(more) > LONGEST) lines.push({ depth: depth + 1, text: more });
    else lines.push(...behind([lines.pop()!], ` ${more}`));
  });
  return commented(written, lines, comments.slice(next), depth + 1);
}

function arrowText(written: Written, { flow, labelSpan }: FlowArrow): string {
  const [line, head] = flow === 'sequence' ? ['-', '->'] : ['~', '~>'];
  return labelSpan === null ? head : `${line}[${raw(written, labelSpan).trim()}]${head}`;
}

const stepText = (written: Written, ends: readonly EndPoint[]) => ends.map((end) => endText(written, end)).join(', ');

function endText(written: Written, end: EndPoint): string {
  if (end.kind === 'missing') return raw(written, end.span);
  if (end.kind === 'connector') return `@${end.letter}${end.page === null ? '' : `/${end.page}`}`;
  const name = raw(written, end.name.span);
  if (end.state === null) return name;
  const state = raw(written, { start: end.name.span.end, end: end.span.end });
  const words = /^\s*[[【［]\s*["“]/.test(state) ? state : wordsText(written, { start: end.name.span.end, end: end.span.end });
  return `${name}[${words.replace(/^\s*[[【［]|[\]】］]\s*$/g, '').trim()}]`;
}
