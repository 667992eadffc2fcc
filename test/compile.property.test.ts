/** Whatever the text: the compiler throws nothing, ends soon, gives the same answer twice and points only at places of the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, compile, read } from '../src/compile.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { say } from '../src/diagnostics/phrase.ts';
import { NO_FILES } from '../src/model/host.ts';
import { projectOf } from '../src/rules/engine/rule.ts';
import { resolveSettings } from '../src/rules/run/settings.ts';
import { sourceFile } from '../src/source/source-file.ts';
import { runs } from './support/fuzz.ts';
import { anyText, mutatedExample, tokenSoup } from './support/mutations.ts';

const TEXTS = { 'an example with random edits': mutatedExample, 'a soup of tokens': tokenSoup, 'any text': anyText };

const { settings } = resolveSettings('strict');

function everythingWrongWith(text: string): Diagnostic[] {
  const reading = read(sourceFile('a.flow', text), NO_FILES);
  return check(reading, projectOf([reading.process]), settings);
}

function expectGood(diagnostics: readonly Diagnostic[], text: string): void {
  const length = sourceFile('a.flow', text).text.length;
  for (const { span, message, help, related, fix } of diagnostics) {
    const spans = [span, ...related.map((each) => each.span), ...(fix?.edits ?? []).map((each) => each.span)];
    for (const { file, start, end } of spans) {
      expect(file).toBe('a.flow');
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(length);
    }
    for (const said of [message, help].filter((each) => each !== null)) {
      for (const lang of ['en', 'zh'] as const) expect(say(said, lang)).not.toMatch(/^$|\{[a-z]+\}|undefined|NaN/);
    }
  }
}

describe.each(Object.entries(TEXTS))('%s', (_, texts) => {
  it('is read and checked', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const told = everythingWrongWith(text);
        expectGood(told, text);
        expect(everythingWrongWith(text)).toEqual(told);
      }),
      runs(60),
    );
  });

  it('is drawn as far as it can be read', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { diagram } = await compile(sourceFile('a.flow', text), NO_FILES, { check: false });
        for (const page of diagram?.pages ?? []) expect([page.width, page.height].every(Number.isFinite)).toBe(true);
      }),
      runs(8),
    );
  });
});
