/** Lints texts as `RuleTester` does, and reports what is found in the words of tests. */
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { buildProcess } from '../../../src/model/build-process.ts';
import type { Host } from '../../../src/model/host.ts';
import { readMarks } from '../../../src/model/read-marks.ts';
import type { Subject } from '../../../src/rules/engine/rule.ts';
import { positionAt, sourceFile } from '../../../src/source/source-file.ts';
import { parse } from '../../../src/syntax/parse.ts';
import { FILE, fixText, type LintOptions, lintText } from '../../../src/testing/lint-text.ts';

export { FILE, type LintOptions };

export interface Read {
  readonly subject: Subject;
  readonly problems: readonly Diagnostic[];
}

/** A text as the file `path`, with other files beside it. */
export function read(path: string, text: string, files: Readonly<Record<string, string>> = {}): Read {
  const host: Host = { root: '.', read: (other) => files[other] ?? null, exists: (other) => Object.hasOwn(files, other) };
  const source = sourceFile(path, text);
  const { tree, diagnostics } = parse(source);
  const built = buildProcess(tree, host, parse);
  return {
    subject: { process: built.process, marks: readMarks(tree, source) },
    problems: [...diagnostics, ...built.diagnostics],
  };
}

export const lint = lintText;

/** The rules that are reported, in order of place. */
export function codes(text: string, options: LintOptions = {}): string[] {
  return lint(text, options).map(({ code }) => code);
}

/** What is reported, each as its rule and the text it stands at. */
export function told(text: string, options: LintOptions = {}): string[] {
  return lint(text, options).map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

/** The line of a diagnostic in a text. */
export function lineOf(text: string, { span }: Diagnostic): number {
  return positionAt(sourceFile(FILE, text), span.start).line;
}

/** The text with every fix of a rule applied. */
export const fixed = fixText;
