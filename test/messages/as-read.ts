/** What a person reads of a file's findings: each in one line, most severe first, with its place, its help and its fix. */

import { applyFixes } from '../../src/diagnostics/fixes.ts';
import { say } from '../../src/diagnostics/phrase.ts';
import { gravestFirst } from '../../src/diagnostics/pretty/pretty.ts';
import { positionAt, sourceFile } from '../../src/source/source-file.ts';
import { FILE, type LintOptions, lintText } from '../../src/testing/lint-text.ts';

export interface AsReadOptions extends LintOptions {
  readonly lang?: 'en' | 'zh';
}

/** `line: message (help)`, one entry a finding. */
export function asRead(text: string, { lang = 'en', ...options }: AsReadOptions = {}): string[] {
  const source = sourceFile(FILE, text);
  return gravestFirst(lintText(text, options)).map(({ code, message, help, span, related }) => {
    const places = related.length > 0 ? ` +${related.length}` : '';
    return `${positionAt(source, span.start).line}${places} ${code}: ${say(message, lang)}${help ? ` (${say(help, lang)})` : ''}`;
  });
}

/** The text after every fix, also of what a fix brings to light. */
export function mended(text: string, options: LintOptions = {}): string {
  let result = text;
  for (let round = 0; round < 10; round++) {
    const { texts } = applyFixes(lintText(result, options), (path) => (path === FILE ? sourceFile(FILE, result) : undefined));
    if (!texts.has(FILE)) return result;
    result = texts.get(FILE)!;
  }
  throw new Error(`the fixes never end:\n${result}`);
}
