/** Text → syntax tree and everything that is wrong with its form. Never throws, whatever the text holds. */
import type { IToken } from 'chevrotain';
import type { Diagnostic, Phrase } from '../diagnostics/diagnostic.ts';
import type { SourceFile, Span } from '../source/source-file.ts';
import { arrange } from './arrange.ts';
import { fullWidthOf } from './full-width-places.ts';
import { joinWords } from './joined-words.ts';
import { type Trivia, tokenize } from './lexer.ts';
import { LOOKAHEAD } from './lookahead.generated.ts';
import { placeLabels } from './misplaced-labels.ts';
import { FlowParser } from './parser.ts';
import { Problems } from './problems.ts';
import { phrase } from './syntax-messages.ts';
import { reportHidden, reportSlashes } from './token-problems.ts';
import type { Comment, Statement, Tree, Unread } from './tree.ts';

let parser: FlowParser | null = null;

/** Reads a file. The tree holds whatever could be read; the diagnostics are sorted by place, and all have the code `syntax`. */
export function parse(source: SourceFile): { tree: Tree; diagnostics: Diagnostic[] } {
  parser ??= new FlowParser(LOOKAHEAD);
  const problems = new Problems(source.path, source.text);
  const foreign = otherNotation(source);
  if (foreign) problems.report(foreign.span, foreign.message, { help: foreign.help });
  const lexed = tokenize(foreign ? '' : source.text);
  for (const hidden of lexed.hidden) reportHidden(problems, hidden);
  const arranged = arrange(placeLabels(joinWords(lexed.tokens, source.text)), source.text);
  for (const { start, text } of lexed.comments) if (text.startsWith('//')) reportSlashes(problems, start);
  for (const remedy of arranged.remedies) problems.remedy(remedy);
  const statements = parser.read(source, arranged, problems);
  checkProcess(statements, problems);
  const diagnostics = problems.all();
  const tree: Tree = {
    file: source.path,
    statements,
    comments: commentsOf(source, lexed.comments),
    fullWidth: fullWidthOf(source, lexed, arranged.joinedWords),
    errors: problems.unreadPlaces(),
    unread: [...parser.unread, ...lost(arranged.unnamed, problems), ...(foreign ? [{ span: foreign.span, lost: true }] : [])],
    span: problems.span(0, source.text.length),
  };
  return { tree, diagnostics };
}

/** Statements that the flows may call by another name than the one that was made for them. */
function lost(unnamed: readonly IToken[], problems: Problems): Unread[] {
  return unnamed.map(({ startOffset }) => ({ span: problems.span(startOffset, startOffset), lost: true }));
}

/** A file holds at most one `process`, and that comes first. */
function checkProcess(statements: readonly Statement[], problems: Problems): void {
  const [first, ...more] = statements.filter((statement) => statement.kind === 'process');
  if (first && first !== statements[0]) problems.report(first.keyword.span, phrase('syntax.lateProcess'));
  for (const second of more) {
    const related = [{ message: phrase('syntax.first'), span: first!.keyword.span }];
    problems.report(second.keyword.span, phrase('syntax.secondProcess'), { related });
  }
}

/** The comments of a file, in order, for the formatter and for suppressions. Comments of the lexer as parts of the tree. */
function commentsOf(source: SourceFile, comments: readonly Trivia[]): Comment[] {
  return comments.map(({ start, text }) => {
    const before = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
    return { span: { file: source.path, start, end: start + text.length }, text: text.slice(1), ownLine: before.trim() === '' };
  });
}

/** The first line that says something, and whose it is; the last column says whether `flowc import` reads it. */
const BEGINNINGS: readonly (readonly [begins: RegExp, notation: string, imported: boolean])[] = [
  [/^(?:```mermaid|(?:flowchart|graph)(?:-elk)?[ \t]+(?:TD|TB|BT|LR|RL)\b|graph[ \t]*;?$)/, 'Mermaid', true],
  [/^(?:sequenceDiagram|stateDiagram|classDiagram|erDiagram|journey|gantt|mindmap|swimlane-beta)\b/, 'Mermaid', false],
  [/^@start(?:uml|activity)\b/, 'PlantUML', true],
  [/^@start\w+/, 'PlantUML', false],
  [/^(?:strict[ \t]+)?(?:di)?graph\b[^{\n]*\{/, 'Graphviz', false],
  [/^<mxfile\b|^<mxGraphModel\b/, 'draw.io', true],
  [/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:\w+:)?definitions\b/, 'BPMN', true],
  [/^<\?xml\b|^<!DOCTYPE\b|^<html\b/i, 'XML', false],
  [/^\{\s*"/, 'JSON', false],
  [/^PK\W{2}/, 'ZIP (docx, xlsx, vsdx)', false],
];
/** What each of them begins with: for most files their first sign is enough to know. */
const FIRST_SIGNS = '`fgscejmd@<{P';
/** Blank lines, comments of the other notations and the front matter of Mermaid. */
const BEFORE = /^\uFEFF?(?:\s|%%[^\n]*\n|'[^\n]*\n|\/\/[^\n]*\n|---\n[\s\S]*?\n---\n)*/;

/**
 * Files of other notations, by how they begin: read as a `.flow` file, each of their lines would be a mistake. What a file of another
 * notation is reported as, or null.
 */
function otherNotation({ path, text }: SourceFile): { span: Span; message: Phrase; help: Phrase } | null {
  const start = BEFORE.exec(text)![0].length;
  const head = text.slice(start, start + 2000);
  const lineEnd = head.search(/\n|$/);
  const found = FIRST_SIGNS.includes(head.charAt(0)) ? BEGINNINGS.find(([begins]) => begins.test(head)) : undefined;
  if (!found) return null;
  const [, notation, imported] = found;
  return {
    span: { file: path, start, end: start + lineEnd },
    message: phrase('syntax.otherNotation', { notation }),
    help: imported ? phrase('syntax.help.import', { file: path }) : phrase('syntax.help.reference'),
  };
}
