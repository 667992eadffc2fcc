/** The script and the style sheet of HTML pages as modules of texts, so that a page is made without reading files. */
import { buildSync } from 'esbuild';

/** Browsers of the last four years. */
const TARGET = ['chrome105', 'firefox121', 'safari15.4'];

/** The modules' paths and texts. */
export function clientFiles(): readonly (readonly [path: string, text: string])[] {
  return [
    ['src/render/html/client.generated.ts', moduleOf({ CLIENT: 'src/client/main.ts', STYLE: 'src/client/style.css' })],
    [
      'src/render/html/preview-client.generated.ts',
      moduleOf({ PREVIEW_CLIENT: 'src/client/preview/main.ts', PREVIEW_STYLE: 'src/client/preview/style.css' }),
    ],
    ['src/document/html/style.generated.ts', moduleOf({ DOCUMENT_STYLE: 'src/client/document/style.css' })],
  ];
}

function moduleOf(entries: Readonly<Record<string, string>>): string {
  const constants = Object.entries(entries).map(([name, entry]) => `export const ${name} = ${JSON.stringify(bundled(entry))};\n`);
  return `/** Made of src/client by \`npm run generate\`. */\n${constants.join('')}`;
}

function bundled(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    target: TARGET,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]!.text.trim();
}
