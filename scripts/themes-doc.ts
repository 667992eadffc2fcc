/** The table of tokens in docs/themes.md. */
import { THEMES } from '../src/themes/themes.ts';
import { TOKENS } from '../src/themes/tokens.ts';

const HEAD = `# Themes

\`theme\` says how a picture looks, in a file (\`process "Order" { theme: brand }\`), in \`flowc.json\` (\`build.theme\`) or on the command line
(\`--theme\`). The same theme holds in SVG, PDF and PNG, and in HTML and the preview
as one of the two looks between which the reader chooses. Letters are a matter of [fonts](fonts.md).

| theme | for |
|---|---|
| \`light\` | screens and paper, unless another is asked for |
| \`dark\` | dark screens |
| \`mono\` | printers and copiers: no tint carries meaning, the flows differ by weight and dash; colours of single nodes are not drawn |
| \`brand\` | handbooks and presentations: one blue leads |

## A theme of your own

\`flowc.json\` names it and says what it changes:

\`\`\`json
{
  "themes": {
    "acme": { "base": "brand", "terminator": "#7a0040", "main-flow": "#7a0040", "header": "#f6e6ee", "corner": 0 }
  },
  "build": { "theme": "acme" }
}
\`\`\`

A configuration that \`extends\` another one has its themes, too. What a theme does not set is that of its \`base\`, the theme \`light\` unless
said. Colours are names of CSS or hexadecimal. Names and values are checked, and so is whether the picture can be read: texts need a
contrast of 4.5 to what they stand on, lines of 3 (WCAG 2.2, success criteria 1.4.3 and 1.4.11).

A colour for some nodes only is a class, which holds in every theme but \`mono\`: \`class urgent { color: "#ffe0e0" }\`, then \`class: urgent\`.

`;

/** The page as Markdown. */
export function themesPage(): string {
  const names = THEMES.map(({ name }) => name);
  const rows = Object.entries(TOKENS).map(([name, token]) => {
    const cells = THEMES.map((theme) => (token.kind === 'color' ? `\`${token.of(theme)}\`` : ''));
    const range = token.kind === 'color' ? '' : ` From ${token.least} to ${token.most}.`;
    return `| \`${name}\` | ${token.about}${range} | ${cells.join(' | ')} |`;
  });
  const head = [`| token | what | ${names.join(' | ')} |`, `|---|---|${names.map(() => '---|').join('')}`];
  return `${HEAD}${[...head, ...rows].join('\n')}\n`;
}
