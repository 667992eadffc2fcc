/** Everything under `grammar` that is made from the parser and the table of keywords, as texts, so that a test can hold the files to it. */
import { readFileSync } from 'node:fs';
import { FlowParser } from '../../src/syntax/parser.ts';
import { ebnf } from './ebnf.ts';
import { railroad } from './railroad.ts';
import { withTables } from './reference.ts';
import { textMate } from './text-mate.ts';

/** Paths from the project's root, and what belongs there. */
export function grammarFiles(): readonly (readonly [path: string, text: string])[] {
  const rules = new FlowParser().getSerializedGastProductions();
  return [
    ['grammar/flow.ebnf', ebnf(rules)],
    ['grammar/railroad.html', railroad(rules)],
    ['grammar/flow.tmLanguage.json', `${JSON.stringify(textMate(), null, 2)}\n`],
    ['grammar/README.md', withTables(readFileSync('grammar/README.md', 'utf8'))],
  ];
}
