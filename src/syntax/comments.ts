/** The comments of a file, in order, for the formatter and for suppressions. */
import type { SourceFile } from '../source/source-file.ts';
import type { Trivia } from './lexer.ts';
import type { Comment } from './tree.ts';

/** Comments of the lexer as parts of the tree. */
export function commentsOf(source: SourceFile, comments: readonly Trivia[]): Comment[] {
  return comments.map(({ start, text }) => {
    const before = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
    return { span: { file: source.path, start, end: start + text.length }, text: text.slice(1), ownLine: before.trim() === '' };
  });
}
