import { describe, expect, it } from 'vitest';
import { runRules } from '../../../src/rules/run/run-rules.ts';
import { resolveSettings } from '../../../src/rules/run/settings.ts';
import { read } from '../support/lint.ts';
import { sketch } from '../support/sketch.ts';

const calling = (path: string, lane: string) =>
  sketch(`subprocess p "P" in a { see: "${path}" }; s -> p -> e`).replace('lane a "A"', lane);

const FILES: Readonly<Record<string, string>> = {
  'a.flow': calling('b.flow', 'lane a "Sales"'),
  'b.flow': calling('sub/c.flow', 'lane a "Sales"'),
  'sub/c.flow': calling('../a.flow', 'lane a "Sales dept"'),
  'sub/d.flow': calling('x.flow', 'lane a "Sales"'),
};

function findings(paths: readonly string[]): string[] {
  const subjects = paths.map((path) => read(path, FILES[path]!, FILES).subject);
  const files = new Map(subjects.map(({ process }) => [process.file, process]));
  const project = { root: '.', files, exists: (path: string) => files.has(path) };
  const { settings } = resolveSettings('strict');
  const told = subjects.flatMap((subject) => runRules(subject, project, settings));
  const across = ['see-missing', 'see-cycle', 'lane-name-drift', 'orphan-file'];
  return told.filter(({ code }) => across.includes(code)).map(({ code, span, message }) => JSON.stringify([code, span, message]));
}

describe('rules across files', () => {
  it('find the same in whatever order the files were read', () => {
    const paths = Object.keys(FILES);
    const found = findings(paths);
    expect(found.map((each) => JSON.parse(each)[0]).sort()).toEqual([
      ...['lane-name-drift', 'orphan-file'],
      ...['see-cycle', 'see-cycle', 'see-cycle', 'see-missing'],
    ]);
    expect(findings(paths.toReversed()).sort()).toEqual(found.sort());
  });
});
