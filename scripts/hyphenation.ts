/** The hyphenation patterns of package hyphen as a string: its own module would cost every start the time of building some thousand objects. */
import { createRequire } from 'node:module';

export function hyphenationPatterns(): string {
  const patterns = JSON.stringify(createRequire(import.meta.url)('hyphen/patterns/en-us.js'));
  return `/** Written by scripts/hyphenation.ts from package hyphen; not edited by hand. */\nexport const EN_US = '${patterns.replace(/['\\]/g, '\\$&')}';\n`;
}
