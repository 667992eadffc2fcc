/** The paths that a file names in `use` and `see`, and its addresses in `link`. */
import type { Span } from '../../source/source-file.ts';
import type { Attribute, Statement, Tree } from '../../syntax/tree.ts';

export interface WrittenPath {
  readonly of: 'use' | 'see' | 'link';
  readonly path: string;
  /** With its quotes, where it has them. */
  readonly span: Span;
}

export function pathsIn(tree: Tree): WrittenPath[] {
  return tree.statements.flatMap(ofStatement);
}

function ofStatement(statement: Statement): WrittenPath[] {
  if (statement.kind === 'use') return [{ of: 'use', path: statement.path.value, span: statement.path.span }];
  const items = ('block' in statement && statement.block?.items) || [];
  return items.flatMap((item) => (item.kind === 'attribute' ? ofAttribute(item) : ofStatement(item)));
}

function ofAttribute({ key, value }: Attribute): WrittenPath[] {
  const of = key.canonical;
  if ((of !== 'see' && of !== 'link') || value?.type !== 'text') return [];
  return [{ of, path: value.text, span: value.span }];
}
