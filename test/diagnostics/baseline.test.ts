import { describe, expect, it } from 'vitest';
import { baselineFor, baselineOf, baselineText, withoutKnown } from '../../src/diagnostics/baseline.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { finding, oneFile, spanOf } from './example.ts';

const text = 'task fill "Fill"\ntask copy "Copy"\nlane a "A"\n';

/** Findings about two nodes, and one about a line that names no node. */
function found(written = text) {
  const { file, source } = oneFile(written);
  const on = (part: string, subject?: string): Diagnostic =>
    finding(spanOf(file, part), { code: 'unowned-task', ...(subject === undefined ? {} : { subject }) });
  return { source, diagnostics: [on('task fill', 'fill'), on('task copy', 'copy'), on('lane a')], on };
}

const known = (() => {
  const { diagnostics, source } = found();
  return baselineOf(JSON.parse(baselineText(baselineFor(diagnostics, { source }))))!;
})();

describe('a baseline', () => {
  it('hides what it knows, also after lines moved', () => {
    const { diagnostics, source } = found(`# moved\n\n${text}`);
    expect(withoutKnown(diagnostics, known, { checked: ['a.flow'], source })).toEqual({ fresh: [], gone: [] });
  });

  it('tells what is new, also about a node it knows', () => {
    const { diagnostics, source, on } = found();
    const again = { ...on('task fill', 'fill'), span: { file: 'a.flow', start: 5, end: 9 } };
    const { fresh } = withoutKnown([...diagnostics, again], known, { checked: ['a.flow'], source });
    expect(fresh).toEqual([again]);
  });

  it('tells what is gone, of checked files only', () => {
    const { diagnostics, source } = found();
    const gone = (checked: string[]) => withoutKnown(diagnostics.slice(1), known, { checked, source }).gone;
    expect(gone(['a.flow'])).toEqual([{ file: 'a.flow', rule: 'unowned-task', node: 'fill' }]);
    expect(gone(['b.flow'])).toEqual([]);
  });

  it('has the same text however the findings came', () => {
    const { diagnostics, source } = found();
    const textOf = (all: Diagnostic[]) => baselineText(baselineFor(all, { source }));
    expect(textOf([...diagnostics].reverse())).toBe(textOf(diagnostics));
  });

  it('knows names that every object has', () => {
    const { source } = oneFile('x', 'constructor');
    const odd = [finding({ file: 'constructor', start: 0, end: 1 }, { code: 'toString', subject: '__proto__' })];
    const baseline = baselineOf(JSON.parse(baselineText(baselineFor(odd, { source }))))!;
    expect(withoutKnown(odd, baseline, { checked: ['constructor'], source })).toEqual({ fresh: [], gone: [] });
    expect(withoutKnown(odd, {}, { checked: [], source }).fresh).toEqual(odd);
  });

  it('is not read from anything else', () => {
    for (const value of [null, [], {}, { version: 2, problems: {} }, { version: 1, problems: { a: { b: { c: 'x' } } } }])
      expect(baselineOf(value)).toBeUndefined();
  });
});
