/** The marks of a file, taken from its tree and text. */
import { positionAt, type SourceFile, type Span } from '../source/source-file.ts';
import { kindWords, statementWords } from '../syntax/keywords.ts';
import type { BraceBlock, EndPoint, FlowStatement, Statement, Tree } from '../syntax/tree.ts';
import type { ChainMark, EndMark, Marks } from './marks.ts';

export function readMarks(tree: Tree, source: SourceFile): Marks {
  const { comments, fullWidth } = tree;
  const all: Statement[] = [];
  for (const statement of tree.statements) addStatements(statement, all);
  const chains = tree.statements.filter((statement) => statement.kind === 'flow').map(chainOf);
  const unreadParts = [...tree.errors, ...tree.unread.map(({ span }) => span)];
  const unreadLines = linesOf(unreadParts, source);
  const wrongKeys = linesOf(all.flatMap(wrongKeysOf), source);
  const unread = wordsOn(new Set([...unreadLines, ...wrongKeys]), tree, source);
  const isChinese = isChineseThroughout(all);
  return {
    source,
    comments,
    fullWidth,
    isChinese,
    statements: all.map(({ span }) => span),
    chains,
    unreadLines,
    unreadParts,
    unread,
  };
}

/** A statement, then those in its block. */
function addStatements(statement: Statement, into: Statement[]): void {
  into.push(statement);
  for (const item of itemsOf(statement)) if (item.kind !== 'attribute') addStatements(item, into);
}

const CHINESE = /^\p{Script=Han}/u;

/** Whether all keywords, and all keys that are flowc's own, are Chinese; not where there is none. */
function isChineseThroughout(all: readonly Statement[]): boolean {
  let hasWord = false;
  for (const word of ownWordsOf(all)) {
    if (!CHINESE.test(word)) return false;
    hasWord = true;
  }
  return hasWord;
}

function* ownWordsOf(all: readonly Statement[]): Iterable<string> {
  for (const statement of all) {
    if ('keyword' in statement) yield statement.keyword.text;
    for (const item of itemsOf(statement)) if (item.kind === 'attribute' && item.key.canonical) yield item.key.text;
  }
}

/** The attributes whose key means nothing, so that what they name is not taken in. */
function wrongKeysOf(statement: Statement): Span[] {
  const items = itemsOf(statement);
  if (items.length === 0) return NO_SPANS;
  const wrong = items.filter(
    (item) => item.kind === 'attribute' && item.key.canonical === null && !item.key.text.startsWith('x-'),
  );
  return wrong.map(({ span }) => span);
}

function itemsOf(statement: Statement): BraceBlock['items'] {
  return ('block' in statement && statement.block?.items) || NO_ITEMS;
}

const NO_ITEMS: BraceBlock['items'] = [];
const NO_SPANS: Span[] = [];
const NO_WORDS: ReadonlySet<string> = new Set();

function chainOf({ span, steps, arrows }: FlowStatement): ChainMark {
  return { span, steps: steps.map((step) => step.map(endOf)), arrows: arrows.map((arrow) => arrow.span) };
}

function endOf(end: EndPoint): EndMark {
  const name = end.kind === 'name' ? end.name.id : end.kind === 'connector' ? `@${end.letter}` : null;
  return { span: end.span, name };
}

function linesOf(spans: readonly Span[], source: SourceFile): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { start, end } of spans) {
    const last = positionAt(source, Math.max(start, end - 1)).line;
    for (let { line } = positionAt(source, start); line <= last; line++) lines.add(line);
  }
  return lines;
}

const WORD_OR_TEXT = /"[^"\n]*"|@?[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*|@/gu;

/** The words on some lines outside texts and comments, keywords also in English. */
function wordsOn(lines: ReadonlySet<number>, { comments }: Tree, source: SourceFile): ReadonlySet<string> {
  if (lines.size === 0) return NO_WORDS;
  const commentOn = new Map(comments.map(({ span }) => [positionAt(source, span.start).line, span.start]));
  const words = new Set<string>();
  for (const line of lines) {
    const end = commentOn.get(line) ?? source.lineStarts[line] ?? source.text.length;
    for (const [word] of source.text.slice(source.lineStarts[line - 1], end).matchAll(WORD_OR_TEXT)) {
      words.add(word.normalize('NFC'));
      const keyword = kindWords.get(word) ?? statementWords.get(word);
      if (keyword) words.add(keyword);
    }
  }
  return words;
}
