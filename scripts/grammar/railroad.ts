/** The parser's grammar as railroad diagrams: one page of SVG that loads nothing, drawn by the code that comes with Chevrotain. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { ISerializedGast } from 'chevrotain';
import { terminal } from './ebnf.ts';

const DRAWING_CODE = 'node_modules/chevrotain/diagrams';
/** Attributes by which Chevrotain's interactive page finds its way, and no part of SVG. */
const NOTES_FOR_SCRIPTS =
  / (?:class="diagramHeader"|(?:occurrenceIdx|topRuleName|dslRuleName|ruleName|tokenName|label)="[^"]*")/g;
const STYLE = `body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1b1f24; }
h2 { font-size: 1rem; margin: 2rem 0 .25rem; }
svg.railroad-diagram { max-width: 100%; height: auto; }
svg.railroad-diagram path { stroke-width: 2; stroke: #57606a; fill: none; }
svg.railroad-diagram text { font: 13px ui-monospace, monospace; text-anchor: middle; }
svg.railroad-diagram rect { stroke-width: 1.5; stroke: #57606a; fill: #eef4ff; }
svg.railroad-diagram .terminal rect { fill: #eaf6ec; }`;

/** The page's text. */
export function railroad(rules: readonly ISerializedGast[]): string {
  const context = vm.createContext({});
  for (const file of ['vendor/railroad-diagrams.js', 'src/diagrams_builder.js']) {
    vm.runInContext(readFileSync(`${DRAWING_CODE}/${file}`, 'utf8'), context);
  }
  const { diagrams_builder: builder } = context as { diagrams_builder: { buildSyntaxDiagramsText(rules: unknown): string } };
  const diagrams = builder.buildSyntaxDiagramsText(rules.map(withDisplayedTokens)).replace(NOTES_FOR_SCRIPTS, '');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The grammar of .flow files</title>
<style>
${STYLE}
</style>
<h1>The grammar of .flow files</h1>
<p>Made from the parser by <code>npm run generate</code>. Names in capitals are tokens, explained in <a href="flow.ebnf">flow.ebnf</a>.</p>
${diagrams.replace(/<h2>(\w+)<\/h2><svg/g, '\n<h2>$1</h2><svg role="img" aria-label="$1"')}
</html>
`;
}

function withDisplayedTokens(part: ISerializedGast): ISerializedGast {
  const { definition } = part as { definition?: readonly ISerializedGast[] };
  const { type, name } = part as { type: string; name: string };
  return {
    ...part,
    ...(type === 'Terminal' && { label: terminal(name) }),
    ...(definition && { definition: definition.map(withDisplayedTokens) }),
  } as ISerializedGast;
}
