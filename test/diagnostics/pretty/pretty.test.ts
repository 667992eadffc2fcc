import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { type PrettyOptions, prettyReport } from '../../../src/diagnostics/pretty/pretty.ts';
import { prettySummary } from '../../../src/diagnostics/pretty/pretty-summary.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { growth } from '../../support/growth.ts';
import { finding, oneFile, spanOf, words } from '../example.ts';

const ESC = '\u001b';

function pretty(diagnostics: Diagnostic[], options: Partial<PrettyOptions> & Pick<PrettyOptions, 'source'>): string[] {
  return prettyReport(diagnostics, { lang: 'en', colorLevel: 0, ...options }).split('\n');
}

/** The line and its underline for the span of `part` in a one-line file. */
function underlined(text: string, part: string): string[] {
  const { file, source } = oneFile(text);
  return pretty([finding(spanOf(file, part))], { source }).slice(1, 3);
}

describe('prettyReport', () => {
  it('shows place, severity, code, message, line and span', () => {
    const { file, source } = oneFile('lane sales "Sales"\ntask fill "Fill in" in sale\n');
    expect(pretty([finding(spanOf(file, 'sale', { nth: 1 }), { code: 'unknown-name' })], { source })).toMatchInlineSnapshot(`
      [
        "a.flow:2:24 error[unknown-name] something is wrong",
        " 2 | task fill "Fill in" in sale",
        "   |                        ^^^^",
        "",
        "",
      ]
    `);
  });

  it('underlines exactly under double-width signs', () => {
    expect(underlined('任务 填表 "填写" 在 业务', '业务')).toMatchInlineSnapshot(`
      [
        " 1 | 任务 填表 "填写" 在 业务",
        "   |                     ^^^^",
      ]
    `);
  });

  it('underlines exactly under emoji and combining marks', () => {
    expect(underlined('task a "👩‍👩‍👧 café́" in b', 'in')).toMatchInlineSnapshot(`
      [
        " 1 | task a "👩‍👩‍👧 café́" in b",
        "   |                  ^^",
      ]
    `);
  });

  it('expands tabs', () => {
    expect(underlined('\ttask\ta "x" in b', 'a "')).toMatchInlineSnapshot(`
      [
        " 1 |     task    a "x" in b",
        "   |             ^^^",
      ]
    `);
  });

  it('marks an empty span at the end of a line', () => {
    const { file, source } = oneFile('a ->\n');
    expect(pretty([finding({ file: file.path, start: 4, end: 4 })], { source }).slice(1, 3)).toMatchInlineSnapshot(`
      [
        " 1 | a ->",
        "   |     ^",
      ]
    `);
  });

  it('marks the end of a file without a last line end, and an empty file', () => {
    const { file, source } = oneFile('a ->');
    expect(pretty([finding({ file: file.path, start: 4, end: 4 })], { source }).slice(0, 3)).toMatchInlineSnapshot(`
      [
        "a.flow:1:5 error[some-rule] something is wrong",
        " 1 | a ->",
        "   |     ^",
      ]
    `);
    expect(pretty([finding({ file: 'a.flow', start: 0, end: 0 })], { source: oneFile('').source })).toMatchInlineSnapshot(`
      [
        "a.flow:1:1 error[some-rule] something is wrong",
        " 1 |",
        "   | ^",
        "",
        "",
      ]
    `);
  });

  it('does not show the carriage return of a line end', () => {
    expect(underlined('a -> b\r\nc', 'b')).toEqual([' 1 | a -> b', '   |      ^']);
  });

  it('shows short spans of several lines in full, long ones by their ends', () => {
    const { file, source } = oneFile('a\nprocess {\n  owner: "x"\n}\nb\n');
    expect(pretty([finding(spanOf(file, 'process', { until: '}' }))], { source }).slice(1, -2)).toMatchInlineSnapshot(`
      [
        " 2 | process {",
        "   | ^^^^^^^^^",
        " 3 |   owner: "x"",
        "   |   ^^^^^^^^^^",
        " 4 | }",
        "   | ^",
      ]
    `);
    const long = oneFile(`process {\n${'  owner: "x"\n'.repeat(9)}}\n`);
    expect(
      pretty([finding(spanOf(long.file, 'process', { until: '}' }))], { source: long.source }).slice(1, -2),
    ).toMatchInlineSnapshot(`
      [
        "  1 | process {",
        "    | ^^^^^^^^^",
        "    ...",
        " 11 | }",
        "    | ^",
      ]
    `);
  });

  it('clips a long line around the span', () => {
    const { file, source } = oneFile(`start ${'x'.repeat(5000)} here ${'y'.repeat(5000)} end`);
    const rows = (part: string) => pretty([finding(spanOf(file, part))], { source, columns: 60 }).slice(1, 3);
    expect(rows('here')).toMatchInlineSnapshot(`
      [
        " 1 | ...xxxxxxxxxxxxxxxxxxxxx here yyyyyyyyyyyyyyyyyyyyy...",
        "   |                          ^^^^",
      ]
    `);
    expect(rows('start')).toMatchInlineSnapshot(`
      [
        " 1 | start xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...",
        "   | ^^^^^",
      ]
    `);
    expect(rows('end')).toMatchInlineSnapshot(`
      [
        " 1 | ...yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy end",
        "   |                                                 ^^^",
      ]
    `);
    expect(rows('x'.repeat(5000))).toMatchInlineSnapshot(`
      [
        " 1 | ...xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...",
        "   |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      ]
    `);
  });

  it('keeps every row within the columns of the terminal', () => {
    const { file, source } = oneFile(`泳道 ${'宽'.repeat(300)} 这里 ${'宽'.repeat(300)}`);
    const rows = pretty([finding(spanOf(file, '这里'))], { source, columns: 60 });
    expect(rows[1]!.replace(/[^ -~]/g, 'xx').length).toBeLessThanOrEqual(60);
  });

  it('shows related places in the same excerpt and those of other files below', () => {
    const { file } = oneFile('task fill\ntask b\n\ndocument fill\n');
    const other = sourceFile('org.flow', '\nlane fill "Filling"\n');
    const source = (path: string) => (path === 'a.flow' ? file : path === 'org.flow' ? other : undefined);
    const related = [
      { span: spanOf(file, 'fill'), message: words('first declared here') },
      { span: spanOf(other, 'fill'), message: words('and here') },
      { span: { file: 'gone.flow', start: 3, end: 4 }, message: words('and there') },
    ];
    expect(pretty([finding(spanOf(file, 'fill', { nth: 1 }), { related })], { source })).toMatchInlineSnapshot(`
      [
        "a.flow:4:10 error[some-rule] something is wrong",
        " 1 | task fill",
        "   |      ---- first declared here",
        "   ...",
        " 4 | document fill",
        "   |          ^^^^",
        "  --> org.flow:2:6",
        " 2 | lane fill "Filling"",
        "   |      ---- and here",
        "  --> gone.flow: and there",
        "",
        "",
      ]
    `);
  });

  it('counts related places past the sixth', () => {
    const { file, source } = oneFile('a\n'.repeat(9));
    const related = Array.from({ length: 8 }, (_, i) => ({ span: spanOf(file, 'a', { nth: i + 1 }), message: words('here') }));
    expect(pretty([finding(spanOf(file, 'a'), { related })], { source }).at(-3)).toBe('   = and 2 more places');
  });

  it('shows help of several lines and that a fix is there', () => {
    const { file, source } = oneFile('a -> b');
    const fix = { title: words('remove it'), edits: [] };
    expect(
      pretty([finding(spanOf(file, 'b'), { help: words('write\n  c -> d'), fix })], { source }).slice(3),
    ).toMatchInlineSnapshot(`
      [
        "   = help: write",
        "       c -> d",
        "   = fixable: remove it (\`flowc check --fix\`)",
        "",
        "",
      ]
    `);
  });

  it('tells what has no text to show', () => {
    expect(pretty([finding({ file: 'gone.flow', start: 5, end: 9 })], { source: () => undefined })).toEqual([
      'gone.flow: error[some-rule] something is wrong',
      '',
      '',
    ]);
  });

  it('never sends control characters or direction marks of a file to the terminal', () => {
    const nasty = `a${ESC}[31m\u009b\u202ered\u0000\u2066\u007f\u2028b`;
    const { file, source } = oneFile(`task "${nasty}" oops\n`, `${ESC}]0;x\u0007.flow`);
    const report = pretty([finding(spanOf(file, 'oops'), { message: words(nasty), help: words(nasty) })], { source }).join('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    expect(report).toContain('a\\u{1b}[31m\\u{9b}\\u{202e}red\\u{0}\\u{2066}\\u{7f}\\u{2028}b');
  });

  it('keeps the message on one line', () => {
    const { file, source } = oneFile('a');
    expect(pretty([finding(spanOf(file, 'a'), { message: words('one\ntwo') })], { source })[0]).toMatch(/one\\ntwo$/);
  });

  it('colours only when asked to', () => {
    const { file, source } = oneFile('a -> b');
    const report = (colorLevel: 0 | 1) => prettyReport([finding(spanOf(file, 'b'))], { lang: 'en', colorLevel, source });
    expect(report(1)).toContain(`${ESC}[31m`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(report(1).replace(/\u001b\[\d+m/g, '')).toBe(report(0));
  });

  it('speaks Chinese', () => {
    const { file, source } = oneFile('a -> b');
    const report = pretty([finding(spanOf(file, 'b'), { severity: 'warning', help: words('x') })], { source, lang: 'zh' });
    expect(report[0]).toBe('a.flow:1:6 警告[some-rule] something is wrong');
    expect(report[3]).toBe('   = 建议：x');
  });

  it('takes no longer than a line is long, up to a megabyte', () => {
    const work = (length: number) => {
      const { file, source } = oneFile(`${'字'.repeat(length)}here`);
      return () => void pretty([finding(spanOf(file, 'here')), finding({ file: 'a.flow', start: 0, end: length })], { source });
    };
    expect(growth(work, 500_000)).toBeLessThan(2.5);
  });
});

function many(counts: Partial<Record<Diagnostic['severity'], number>>): Diagnostic[] {
  const { file } = oneFile('a\n'.repeat(99));
  const severities = Object.entries(counts).flatMap(([severity, count]) => Array<string>(count).fill(severity));
  return severities.map((severity, nth) => {
    return finding({ file: file.path, start: 2 * nth, end: 2 * nth + 1 }, { severity: severity as Diagnostic['severity'] });
  });
}

describe('the order of a report', () => {
  it('tells the errors of a file before its warnings and infos', () => {
    const { source } = oneFile('a\n'.repeat(9));
    const heads = pretty(many({ info: 1, warning: 1, error: 1 }), { source }).filter((line) => line.startsWith('a.flow'));
    expect(heads.map((line) => line.split(' ')[1])).toEqual(['error[some-rule]', 'warning[some-rule]', 'info[some-rule]']);
  });

  it('tells five of more than twenty findings of one rule, unless asked for all', () => {
    const { source } = oneFile('a\n'.repeat(99));
    const report = pretty(many({ info: 21 }), { source });
    expect(report.filter((line) => line.startsWith('a.flow'))).toHaveLength(5);
    expect(report).toContain('16 more [some-rule] (`flowc check --all`)');
    expect(pretty(many({ info: 21 }), { source, all: true }).filter((line) => line.startsWith('a.flow'))).toHaveLength(21);
    expect(pretty(many({ info: 20 }), { source }).filter((line) => line.startsWith('a.flow'))).toHaveLength(20);
  });
});

describe('prettySummary', () => {
  const line = (errors: number, warnings: number, files: number, lang: 'en' | 'zh' = 'en') =>
    prettySummary(many({ error: errors, warning: warnings }), files, { lang, colorLevel: 0 });

  it('counts errors, warnings and files', () => {
    expect(line(2, 1, 3)).toBe('2 errors, 1 warning in 3 files');
    expect(line(1, 0, 1)).toBe('1 error in 1 file');
    expect(line(0, 2, 1)).toBe('2 warnings in 1 file');
    expect(line(0, 0, 2)).toBe('no problems in 2 files');
    expect(prettySummary(many({ error: 1, info: 84 }), 1, { lang: 'en', colorLevel: 0 })).toBe('1 error, 84 infos in 1 file');
    expect(prettySummary(many({ info: 2 }), 1, { lang: 'zh', colorLevel: 0 })).toBe('1 个文件，没有问题，2 条提示');
    expect(line(2, 1, 3, 'zh')).toBe('3 个文件，2 个错误，1 个警告');
  });
});
