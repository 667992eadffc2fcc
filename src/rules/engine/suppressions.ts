/**
 * Waivers in comments: `# flowc-ignore a, b: reason` on the line of a statement or above it, `# flowc-ignore-file a: reason` anywhere.
 * A comment on a line of its own is about the statement it stands in or, between statements, of the next one; a comment behind code
 * is about the statements on its line.
 */
import type { Edit } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { CommentMark, Marks } from '../../model/marks.ts';
import { lineText, positionAt, type Span } from '../../source/source-file.ts';

/** One rule's name in one comment. */
export interface Suppression {
  readonly comment: CommentMark;
  /** As written; empty where the comment names no rule. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The statements it covers, or the whole file. */
  readonly covers: readonly Span[] | 'file';
  /** Whether it hid a finding; null where nobody looked, because there is no such rule, it is off or it could not judge. */
  used: boolean | null;
  readonly isKnown: boolean;
  /** The rule that an unknown name was probably meant for. */
  readonly near: string | null;
}

const WAIVER = /^(\s*flowc-ignore(-file)?)(?=$|[\s:：])([^:：]*)/;
const NAME = /[^\s,，、]+/g;

/** The waivers of a file, in the order they were written; none is used yet. */
export function suppressionsOf(marks: Marks, rules: readonly string[]): Suppression[] {
  return marks.comments.flatMap((comment) => {
    const match = WAIVER.exec(comment.text);
    if (match === null) return [];
    const [, opening, wholeFile, names] = match as unknown as [string, string, string | undefined, string];
    const covers = wholeFile ? ('file' as const) : coveredBy(comment, marks);
    const firstName = comment.span.end - comment.text.length + opening.length;
    const waiver = (name: string, nameSpan: Span): Suppression => {
      const isKnown = rules.includes(name);
      return { comment, name, nameSpan, covers, used: null, isKnown, near: isKnown ? null : nearest(name, rules) };
    };
    const named = [...names.matchAll(NAME)].map(({ 0: name, index }) => {
      const start = firstName + index;
      return waiver(name, { ...comment.span, start, end: start + name.length });
    });
    return named.length > 0 ? named : [waiver('', comment.span)];
  });
}

/** The innermost statement at an offset. */
export function statementAt(marks: Marks, offset: number): Span | undefined {
  return marks.statements.findLast(({ start, end }) => start <= offset && offset < end);
}

function coveredBy(comment: CommentMark, marks: Marks): Span[] {
  const { line } = positionAt(marks.source, comment.span.start);
  if (!comment.ownLine) return onLine(line, marks);
  const around = statementAt(marks, comment.span.start);
  const next = marks.statements.find(({ start }) => start > comment.span.start);
  const covered = next !== undefined && (around === undefined || next.start < around.end) ? next : around;
  return covered ? [covered] : [];
}

/** The statements that begin on a line, and the one that goes on there. */
function onLine(line: number, marks: Marks): Span[] {
  const { source } = marks;
  const start = source.lineStarts[line - 1]!;
  const end = source.lineStarts[line] ?? source.text.length + 1;
  const firstWord = start + lineText(source, line).search(/\S|$/);
  const going = statementAt(marks, firstWord);
  const beginning = marks.statements.filter((statement) => statement.start >= start && statement.start < end);
  return going && !beginning.includes(going) ? [going, ...beginning] : beginning;
}

/** Takes a rule's name out of its comment, and the whole comment where it is the only one. */
export function withoutName({ comment, nameSpan }: Suppression, all: readonly Suppression[], { source }: Marks): Edit {
  const names = all.filter((each) => each.comment === comment).map((each) => each.nameSpan);
  const i = names.indexOf(nameSpan);
  const [before, after] = [names[i - 1], names[i + 1]];
  if (after) return cut(nameSpan, nameSpan.start, after.start);
  if (before) return cut(nameSpan, before.end, nameSpan.end);
  const { start, end } = comment.span;
  const { line } = positionAt(source, start);
  if (comment.ownLine) return cut(nameSpan, source.lineStarts[line - 1]!, source.lineStarts[line] ?? source.text.length);
  return cut(nameSpan, start - /[ \t]*$/.exec(source.text.slice(0, start))![0].length, end);
}

const cut = (span: Span, start: number, end: number): Edit => ({ span: { ...span, start, end }, text: '' });
