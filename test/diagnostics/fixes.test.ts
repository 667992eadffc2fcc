import { describe, expect, it } from 'vitest';
import type { Diagnostic, Edit } from '../../src/diagnostics/diagnostic.ts';
import { applyFixes } from '../../src/diagnostics/fixes.ts';
import { finding, oneFile, words } from './example.ts';

const { source } = oneFile('0123456789');

const edit = (start: number, end: number, text: string, file = 'a.flow'): Edit => ({ span: { file, start, end }, text });
const fixing = (...edits: Edit[]): Diagnostic => finding(edits[0]!.span, { fix: { title: words('mend'), edits } });

const fix = (...diagnostics: Diagnostic[]) => {
  const { texts, applied } = applyFixes(diagnostics, source);
  return { text: texts.get('a.flow'), applied: applied.length };
};

describe('applyFixes', () => {
  it('applies fixes in any order of telling', () => {
    expect(fix(fixing(edit(8, 9, '')), fixing(edit(0, 1, 'zero'), edit(4, 4, '-')))).toEqual({
      text: 'zero123-45679',
      applied: 2,
    });
  });

  it('leaves a fix whole for the next run where another stands in its way', () => {
    expect(fix(fixing(edit(2, 5, 'x')), fixing(edit(4, 6, 'y'), edit(8, 9, 'z')))).toEqual({ text: '01x56789', applied: 1 });
    expect(fix(fixing(edit(2, 2, 'x')), fixing(edit(2, 2, 'x')))).toMatchObject({ applied: 1 });
  });

  it('changes nothing in a file that cannot be read', () => {
    expect(fix(fixing(edit(0, 1, 'x'), edit(0, 1, 'x', 'gone.flow')))).toEqual({ text: undefined, applied: 0 });
  });
});
