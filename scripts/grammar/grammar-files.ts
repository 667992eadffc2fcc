/** Everything that is made from the parser and the table of keywords, as texts, so that a test can hold the files to it. */
import { readFileSync } from 'node:fs';
import { type Lookahead, lookaheadOf } from '../../src/syntax/lookahead.ts';
import { FlowParser } from '../../src/syntax/parser.ts';
import { ebnf } from './ebnf.ts';
import { railroad } from './railroad.ts';
import { withTables } from './reference.ts';
import { symbolFiles } from './symbols.ts';
import { textMate } from './text-mate.ts';

/** Paths from the project's root, and what belongs there. */
export function grammarFiles(): readonly (readonly [path: string, text: string])[] {
  const parser = new FlowParser(null);
  const rules = parser.getSerializedGastProductions();
  return [
    ['grammar/flow.ebnf', ebnf(rules)],
    ['grammar/railroad.html', railroad(rules)],
    ['grammar/flow.tmLanguage.json', `${JSON.stringify(textMate(), null, 2)}\n`],
    ['src/syntax/lookahead.generated.ts', lookaheadModule(lookaheadOf(parser))],
    ...symbolFiles(),
    ['grammar/README.md', withTables(readFileSync('grammar/README.md', 'utf8'))],
    ['grammar/README.zh.md', withTables(readFileSync('grammar/README.zh.md', 'utf8'), 'zh')],
  ];
}

function lookaheadModule(lookahead: Lookahead): string {
  const places = Object.entries(lookahead).map(([place, choices]) => `  ${place}: ${JSON.stringify(choices)},\n`);
  return `/** Made of the grammar by \`npm run generate\`. */\nexport const LOOKAHEAD = {\n${places.join('')}};\n`;
}
