/**
 * Tables of messages and what the reference says of each rule, in two languages, are a third of what a bundle would do when it is loaded, and a
 * run without findings reads none of them. In bundles each is made when it is first asked for: V8 then keeps its code and its texts out of the
 * cache, too.
 */
import { readFileSync } from 'node:fs';

/** Every phrase of a file comes from one table. */
const PHRASES = /^((?:export )?const \w+ = )phrasesOf\((\{\n[\s\S]*?\n\}|\{ .* \})\);$/gm;
const RULE = /[/\\]src[/\\]rules[/\\][^/\\]+\.ts$/;
const DOCS = /^ {2}docs: (\{\n[\s\S]*?\n {2}\}),$/gm;

export const lateTables = {
  name: 'late-tables',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^late-table$/ }, () => ({ path: 'late-table', namespace: 'late-table' }));
    onLoad({ filter: /.*/, namespace: 'late-table' }, () => ({
      contents: 'export const lateTable = (make) => { let made; return (...given) => (made ??= make())(...given); };',
    }));
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
      const written = readFileSync(path, 'utf8');
      const contents = latePhrases(RULE.test(path) ? written.replace(DOCS, '  get docs() { return $1; },') : written);
      return contents === written ? undefined : { contents, loader: 'ts' };
    });
  },
};

function latePhrases(written) {
  const contents = written.replace(PHRASES, '$1lateTable(() => phrasesOf($2));');
  return contents === written ? contents : `import { lateTable } from 'late-table';${contents}`;
}
