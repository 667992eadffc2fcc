import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { jsonReport } from '../../../src/diagnostics/formats/formats.ts';
import { finding, oneFile, spanOf, words } from '../example.ts';

function report(diagnostics: Diagnostic[], text: string, checked = ['a.flow']) {
  const { source } = oneFile(text);
  return JSON.parse(jsonReport(diagnostics, { lang: 'en', checked, source }));
}

describe('jsonReport', () => {
  it('writes version, files, findings and summary', () => {
    const text = 'lane sales "Sales"\n任务 fill "😀" in sales\n';
    const { file } = oneFile(text);
    const unowned = finding(spanOf(file, 'in sales'), {
      code: 'unowned-task',
      message: words('task "fill" belongs to no lane'),
      help: words('add `in <lane>`'),
      related: [{ span: spanOf(file, 'sales'), message: words('here') }],
      fix: { title: words('say it'), edits: [{ span: spanOf(file, 'fill'), text: 'full' }] },
    });
    expect(report([unowned], text)).toEqual({
      version: 1,
      files: [
        {
          path: 'a.flow',
          diagnostics: [
            {
              rule: 'unowned-task',
              severity: 'error',
              message: 'task "fill" belongs to no lane',
              range: { start: { line: 2, column: 14 }, end: { line: 2, column: 22 } },
              help: 'add `in <lane>`',
              related: [
                { message: 'here', range: { start: { line: 1, column: 6 }, end: { line: 1, column: 11 } }, path: 'a.flow' },
              ],
              fix: {
                title: 'say it',
                edits: [{ range: { start: { line: 2, column: 4 }, end: { line: 2, column: 8 } }, text: 'full' }],
              },
              link: null,
            },
          ],
        },
      ],
      summary: { files: 1, errors: 1, warnings: 0 },
    });
  });

  it('says null where there is no help and no fix', () => {
    const [entry] = report([finding({ file: 'a.flow', start: 0, end: 1 })], 'a').files[0].diagnostics;
    expect(entry).toMatchObject({ help: null, related: [], fix: null });
  });

  it('lists every checked file by path, counts no infos', () => {
    const at = { file: 'a.flow', start: 0, end: 1 };
    const found = [finding(at, { severity: 'info' }), finding(at, { code: 'other', severity: 'warning' })];
    const { files, summary } = report(found, 'a', ['b.flow', 'a.flow', 'B.flow']);
    expect(files.map((file: { path: string }) => file.path)).toEqual(['B.flow', 'a.flow', 'b.flow']);
    expect(summary).toEqual({ files: 3, errors: 0, warnings: 1 });
  });

  it('adds a file that was only read', () => {
    const { files } = report([finding({ file: 'org.flow', start: 4, end: 9 })], 'a');
    expect(files.map((file: { path: string }) => file.path)).toEqual(['a.flow', 'org.flow']);
    expect(files[1].diagnostics[0].range.start).toEqual({ line: 1, column: 1 });
  });

  it('is told once and in the same order however it was found', () => {
    const { source } = oneFile('abc');
    const found = [0, 1, 2, 1].map((start) => finding({ file: 'a.flow', start, end: 3 }));
    const write = (list: Diagnostic[]) => jsonReport(list, { lang: 'en', checked: ['a.flow'], source });
    expect(write([...found].reverse())).toBe(write(found));
    expect(JSON.parse(write(found)).summary.errors).toBe(3);
  });

  it('escapes what a terminal would act on', () => {
    const { source } = oneFile('a');
    const nasty = 'x\u001b[31m\u009b\u202e\u2028';
    const text = jsonReport([finding({ file: 'a.flow', start: 0, end: 1 }, { message: words(nasty) })], {
      lang: 'en',
      checked: [],
      source,
    });
    expect(text).toContain('x\\u001b[31m\\u009b\\u202e\\u2028');
    expect(JSON.parse(text).files[0].diagnostics[0].message).toBe(nasty);
  });
});
