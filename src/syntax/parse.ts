/** Text → syntax tree and everything that is wrong with its form. Never throws, whatever the text holds. */
import type { IToken } from 'chevrotain';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { arrange } from './arrange.ts';
import { commentsOf } from './comments.ts';
import { fullWidthOf } from './full-width-places.ts';
import { tokenize } from './lexer.ts';
import { LOOKAHEAD } from './lookahead.generated.ts';
import { placeLabels } from './misplaced-labels.ts';
import { otherNotation } from './other-notation.ts';
import { FlowParser } from './parser.ts';
import { Problems } from './problems.ts';
import { phrase } from './syntax-messages.ts';
import { tellHidden } from './token-problems.ts';
import type { Statement, Tree, Unread } from './tree.ts';

let parser: FlowParser | null = null;

/** Reads a file. The tree holds whatever could be read; the diagnostics are sorted by place, and all have the code `syntax`. */
export function parse(source: SourceFile): { tree: Tree; diagnostics: Diagnostic[] } {
  parser ??= new FlowParser(LOOKAHEAD);
  const problems = new Problems(source.path, source.text);
  const foreign = otherNotation(source);
  if (foreign) problems.tell(foreign.span, foreign.message, { help: foreign.help });
  const lexed = tokenize(foreign ? '' : source.text);
  for (const hidden of lexed.hidden) tellHidden(problems, hidden);
  const arranged = arrange(placeLabels(lexed.tokens), source.text);
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
  if (first && first !== statements[0]) problems.tell(first.keyword.span, phrase('syntax.lateProcess'));
  for (const second of more) {
    const related = [{ message: phrase('syntax.first'), span: first!.keyword.span }];
    problems.tell(second.keyword.span, phrase('syntax.secondProcess'), { related });
  }
}
