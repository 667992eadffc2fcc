/** The words of the language as completions, in the language that the file speaks; those of the other one come behind. */
import type { Lang } from '../../diagnostics/message-table.ts';
import type { Tree } from '../../syntax/tree.ts';

/** The language of a file's keywords, or what is given where it has none yet. */
export function spokenIn(tree: Tree, otherwise: Lang): Lang {
  let chinese = 0;
  let english = 0;
  for (const statement of tree.statements) {
    if (statement.kind === 'flow') continue;
    if (statement.keyword.text > '\x7F') chinese++;
    else english++;
  }
  if (chinese === english) return otherwise;
  return chinese > english ? 'zh' : 'en';
}

/** A word and its first alias of the other language, the one of the language first. Further aliases are accepted, but not taught. */
export function inOrder(own: string, aliases: readonly string[], lang: Lang): readonly string[] {
  const chinese = aliases.find((alias) => alias > '\x7F');
  if (chinese === undefined) return [own];
  return lang === 'zh' ? [chinese, own] : [own, chinese];
}
