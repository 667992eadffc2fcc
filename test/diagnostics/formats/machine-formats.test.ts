import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { MACHINE_FORMATS } from '../../../src/diagnostics/formats/formats.ts';
import { finding, oneFile, spanOf, words } from '../example.ts';

const text = 'lane sales "Sales"\ntask fill "填写 & check"\ntask copy "Copy"\n';
const path = 'flows/报价: a,b.flow';
const { file, source } = oneFile(text, path);
const unowned = finding(spanOf(file, 'task fill'), {
  code: 'unowned-task',
  subject: 'fill',
  message: words('task "填写 & check" is <in> no lane\u0007'),
  help: words('add `in sales`, 100%'),
  related: [{ span: spanOf(file, 'sales'), message: words('a lane') }],
  fix: { title: words('put it in'), edits: [{ span: { file: path, start: 41, end: 41 }, text: ' in sales' }] },
});
const note = finding(spanOf(file, 'task copy'), { code: 'unquantified-io', severity: 'info', subject: 'copy' });
const options = { lang: 'en', checked: [path, 'clean.flow'], source, version: '1.2.3' } as const;

const write = (format: string, diagnostics: readonly Diagnostic[] = [note, unowned], more = {}) =>
  MACHINE_FORMATS[format]!(diagnostics, { ...options, ...more });

const xml = (written: string) => {
  expect(XMLValidator.validate(written)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name, _path, _leaf, isAttribute) => !isAttribute && name !== 'failure',
  });
  return parser.parse(written);
};

describe('sarif', () => {
  const schemaFile = createRequire(import.meta.url)
    .resolve('@microsoft/jest-sarif')
    .replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const validate = new Ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

  it('is valid against the schema, with and without findings', () => {
    for (const diagnostics of [[], [note, unowned]]) {
      expect(validate(JSON.parse(write('sarif', diagnostics))), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('tells place, related places, fix and rule', () => {
    const describeRule = (code: string) => (code === 'unowned-task' ? 'every step has an owner' : null);
    const [run] = JSON.parse(write('sarif', [unowned], { describe: describeRule })).runs;
    expect(run.tool.driver).toMatchObject({ semanticVersion: '1.2.3', rules: [{ id: 'unowned-task' }] });
    expect(run.tool.driver.rules[0].shortDescription.text).toBe('every step has an owner');
    const [{ physicalLocation }] = run.results[0].locations;
    expect(decodeURIComponent(physicalLocation.artifactLocation.uri)).toBe(path);
    expect(physicalLocation.region).toEqual({ startLine: 2, startColumn: 1, endLine: 2, endColumn: 10 });
    expect(run.results[0].relatedLocations[0].message.text).toBe('a lane');
    const [{ replacements }] = run.results[0].fixes[0].artifactChanges;
    expect(replacements).toEqual([
      { deletedRegion: { startLine: 2, startColumn: 23, endLine: 2, endColumn: 23 }, insertedContent: { text: ' in sales' } },
    ]);
  });

  it('keeps the fingerprint of a finding when lines move', () => {
    const prints = (moved: string) => {
      const there = oneFile(moved, path);
      const found = ['task fill', 'lane sales'].map((part, i) =>
        finding(spanOf(there.file, part), { ...(i === 0 ? { subject: 'fill' } : {}) }),
      );
      const { results } = JSON.parse(write('sarif', found, { source: there.source })).runs[0];
      return results.map((result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0]).sort();
    };
    expect(prints(`# moved\n\n${text}`)).toEqual(prints(text));
    expect(new Set(prints(text)).size).toBe(2);
  });
});

describe('github', () => {
  it('writes one command a finding, escaped as the runner reads it', () => {
    expect(write('github').split('\n')).toEqual([
      '::error file=flows/报价%3A a%2Cb.flow,line=2,endLine=2,col=1,endColumn=9,title=unowned-task::task "填写 & check" is <in> no lane\\u{7}%0Aadd `in sales`, 100%25',
      '::notice file=flows/报价%3A a%2Cb.flow,line=3,endLine=3,col=1,endColumn=9,title=unquantified-io::something is wrong',
      '',
    ]);
  });

  it('is empty without a finding', () => expect(write('github', [])).toBe(''));
});

describe('gitlab', () => {
  it('holds the keys that a merge request reads, each fingerprint once', () => {
    const report = JSON.parse(write('gitlab', [unowned, { ...unowned, message: words('again') }]));
    expect(report[0]).toMatchObject({
      check_name: 'unowned-task',
      severity: 'major',
      location: { path, lines: { begin: 2, end: 2 } },
    });
    expect(new Set(report.map((entry: { fingerprint: string }) => entry.fingerprint)).size).toBe(2);
  });

  it('is an empty array without a finding', () => expect(JSON.parse(write('gitlab', []))).toEqual([]));
});

describe('checkstyle', () => {
  it('is XML with an element a file, whatever the texts hold', () => {
    const [{ file: files }] = xml(write('checkstyle')).checkstyle;
    expect(files.map(({ name }: { name: string }) => name)).toEqual(['clean.flow', path]);
    expect(files[1].error[0]).toMatchObject({ line: '2', column: '1', severity: 'error', source: 'flowc.unowned-task' });
    expect(files[1].error[0].message).toBe('task "填写 & check" is <in> no lane\uFFFD');
  });
});

describe('junit', () => {
  it('counts errors as failures, lets the rest pass', () => {
    const [suites] = xml(write('junit')).testsuites;
    expect(suites).toMatchObject({ tests: '3', failures: '1', errors: '0' });
    const cases = suites.testsuite.flatMap((suite: { testcase: { failure?: { type: string } }[] }) => suite.testcase);
    expect(cases.map((each: { failure?: { type: string } }) => each.failure?.type)).toEqual([
      undefined,
      'unowned-task',
      undefined,
    ]);
  });
});
