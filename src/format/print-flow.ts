/**
 * Flows as text: one blank on both sides of an arrow, a line break before an arrow where the author broke the line or where it would get too
 * long. A comment inside a chain stays behind the step that it followed.
 */
import stringWidth from 'string-width';
import type { Arrow, EndPoint, FlowStatement } from '../syntax/tree.ts';
import { commentsIn } from './entries.ts';
import { behind, type Line, LONGEST } from './lines.ts';
import { raw, type Written } from './print-value.ts';

/** The lines of a flow statement; continued lines are one deeper. */
export function flowLines(written: Written, { steps, arrows, span }: FlowStatement, depth: number): Line[] {
  const comments = commentsIn(written.comments, span);
  const lines: Line[] = [{ depth, text: stepText(written, steps[0]!) }];
  let next = 0;
  arrows.forEach((arrow, i) => {
    const step = steps[i + 1]!;
    const before = steps[i]!.at(-1)!.span.end;
    const told = comments.slice(next, comments.findLastIndex((comment) => comment.span.start < step[0]!.span.start) + 1);
    next += told.length;
    for (const comment of told) {
      const text = raw(written, comment.span).trimEnd();
      if (comment.ownLine) lines.push({ depth: depth + 1, text });
      else lines.push(...behind([lines.pop()!], `  ${text}`));
    }
    const more = `${arrowText(written, arrow)} ${stepText(written, step)}`;
    const broken = told.length > 0 || written.source.text.slice(before, step[0]!.span.start).includes('\n');
    const last = lines.at(-1)!;
    if (broken || stringWidth(last.text) + 1 + stringWidth(more) > LONGEST) lines.push({ depth: depth + 1, text: more });
    else lines.push(...behind([lines.pop()!], ` ${more}`));
  });
  const left = comments.slice(next).map((comment) => `  ${raw(written, comment.span).trimEnd()}`);
  return left.length > 1
    ? [...lines, ...left.map((text) => ({ depth: depth + 1, text: text.trim() }))]
    : behind(lines, left.join(''));
}

function arrowText(written: Written, { flow, labelSpan }: Arrow): string {
  const [line, head] = flow === 'sequence' ? ['-', '->'] : ['~', '~>'];
  return labelSpan === null ? head : `${line}[${raw(written, labelSpan).trim()}]${head}`;
}

const stepText = (written: Written, ends: readonly EndPoint[]) => ends.map((end) => endText(written, end)).join(', ');

function endText(written: Written, end: EndPoint): string {
  if (end.kind === 'missing') return raw(written, end.span);
  if (end.kind === 'connector') return `@${end.letter}${end.page === null ? '' : `/${end.page}`}`;
  const name = raw(written, end.name.span);
  if (end.state === null) return name;
  const state = raw(written, { start: end.name.span.end, end: end.span.end }).replace(/^\s*[[【［]|[\]】］]\s*$/g, '');
  return `${name}[${state.trim()}]`;
}
