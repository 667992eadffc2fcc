/** The looks that `class` defines: the file's own, and of the taken-in ones those that are used. */

import { phrase } from '../model-messages.ts';
import type { ClassStyle } from '../process.ts';
import { type BlockContext, classAttributes } from './blocks.ts';
import type { Report } from './report.ts';
import type { TakenIn } from './take-in.ts';

type DeclaredClass = TakenIn['classes'][number];

/** Each class once: own ones hide taken-in ones, a second own one of a name is told. */
export function classesOf(declared: readonly DeclaredClass[], report: Report): readonly DeclaredClass[] {
  const byId = new Map<string, DeclaredClass>();
  for (const each of declared) {
    const { id, span } = each.statement.name;
    const before = byId.get(id);
    if (!before) byId.set(id, each);
    else if (each.from === null) {
      const related = [{ span: before.statement.name.span, message: phrase('duplicate-name.first') }];
      report('duplicate-name', span, phrase('duplicate-name.class', { name: id }), { related, subject: id });
    }
  }
  return [...byId.values()];
}

export function buildClass({ statement }: DeclaredClass, context: BlockContext): ClassStyle {
  const { keyword, name, block } = statement;
  return { id: name.id, ...classAttributes(block, context), span: { ...keyword.span, end: name.span.end } };
}
