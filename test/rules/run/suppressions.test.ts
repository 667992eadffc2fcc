import { describe, expect, it } from 'vitest';
import { say } from '../../../src/diagnostics/phrase.ts';
import { codes, fixed, lint, told } from '../support/lint.ts';

const HEAD = 'lane a "A"\nstart s "Start" in a\nend e "End" in a\n';
const FLOW = 's -> t -> e\n';
const file = (...lines: string[]) => `${HEAD}${lines.join('\n')}\n${FLOW}`;

describe('a waiver', () => {
  it.each([
    ['above the statement', file('# flowc-ignore unowned-task: shared', 'task t "Pack"')],
    [
      'above it, with a blank line and another comment between',
      file('# flowc-ignore unowned-task: shared', '', '# more', 'task t "Pack"'),
    ],
    ['behind the statement', file('task t "Pack" # flowc-ignore unowned-task: shared')],
    ['behind its first line', file('task t "Pack" { # flowc-ignore unowned-task: shared', '  time: 3m', '}')],
    ['inside its block', file('task t "Pack" {', '  # flowc-ignore unowned-task: shared', '  time: 3m', '}')],
    ['behind its last line', file('task t "Pack" {', '  time: 3m', '} # flowc-ignore unowned-task: shared')],
    ['as the last line of its block', file('task t "Pack" {', '  time: 3m', '  # flowc-ignore unowned-task: shared', '}')],
    ['without a reason', file('# flowc-ignore unowned-task', 'task t "Pack"')],
    ['with Chinese punctuation', file('# flowc-ignore empty-label，unowned-task：共用', 'task t ""')],
    ['for the file, anywhere', file('task t "Pack"', '# flowc-ignore-file unowned-task: shared')],
  ])('%s hides the finding', (_, text) => {
    expect(codes(text)).toEqual([]);
  });

  it('reaches one statement only', () => {
    const text = `${HEAD}# flowc-ignore unowned-task: shared\ntask t "Pack"\ntask u "Ship"\ns -> t -> u -> e\n`;
    expect(told(text)).toEqual(['unowned-task: task u']);
  });

  it('reaches a node in a lane’s block', () => {
    const text =
      'lane a "A" {\n  start s "Start"\n  # flowc-ignore empty-label: to come\n  task t ""\n  end e "End"\n}\ns -> t -> e\n';
    expect(codes(text)).toEqual([]);
  });

  it('at the end of a file hides nothing', () => {
    const text = `${HEAD}task t "Pack"\n${FLOW}# flowc-ignore unowned-task: shared\n`;
    expect(codes(text)).toEqual(['unowned-task', 'unused-suppression']);
  });

  it('reaches every statement on its line', () => {
    const text = `${HEAD}task t "Pack"; task u "Ship" # flowc-ignore unowned-task: shared\ns -> t -> u -> e\n`;
    expect(codes(text)).toEqual([]);
  });

  it('reaches a flow', () => {
    const text = `${HEAD}task t "Pack" in a\n${FLOW}# flowc-ignore duplicate-flow: twice on purpose\ns -> t\n`;
    expect(codes(text)).toEqual([]);
  });

  it('of the whole file is needed for what is said of the whole file', () => {
    const text = '# flowc-ignore missing-start: begins elsewhere\nlane a "A"\ntask t "Pack" in a\nend e "End" in a\nt -> e\n';
    expect(codes(text)).toEqual(['missing-start', 'unused-suppression']);
    expect(codes(text.replace('ignore', 'ignore-file'))).toEqual([]);
  });

  it('at the process statement hides what is said of the process', () => {
    const text =
      '# flowc-ignore missing-start: begins elsewhere\nprocess "P"\nlane a "A"\ntask t "Pack" in a\nend e "End" in a\nt -> e\n';
    expect(codes(text)).toEqual([]);
  });

  it('cannot hide what the compiler tells', () => {
    const text = file('# flowc-ignore unknown-name: really', 'task t "Pack" in nowhere');
    expect(codes(text)).toEqual(['unused-suppression', 'unknown-name']);
  });

  it('is no waiver where the word only begins like one', () => {
    expect(codes(file('# flowc-ignores nothing', 'task t "Pack"'))).toEqual(['unowned-task']);
  });
});

describe('an unused waiver', () => {
  it('is told at the rule it names', () => {
    expect(told(file('# flowc-ignore unowned-task: shared', 'task t "Pack" in a'))).toEqual(['unused-suppression: unowned-task']);
  });

  it('is not told of a rule that another finding holds back', () => {
    const text = 'lane a "A"\n# flowc-ignore dead-end: open\ntask t "Pack" in a\nstart s "Start" in a\ns -> t\n';
    expect(codes(text)).toEqual(['missing-end']);
  });

  it('is not told where part of the file could not be understood', () => {
    expect(codes(file('# flowc-ignore deadlock: shared', 'task t "Pack" in a', 't -> nowhere'))).toEqual(['unknown-name']);
  });

  it('suggests the rule that was meant', () => {
    const [found] = lint(file('# flowc-ignore dead-ends: open', 'task t "Pack" in a'));
    expect(found?.help && say(found.help, 'en')).toBe('did you mean "dead-end"?');
  });

  it('can itself be waived', () => {
    const text = `# flowc-ignore-file unused-suppression: kept for later\n${file('# flowc-ignore unowned-task', 'task t "Pack" in a')}`;
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['a line', '# flowc-ignore unowned-task: why\ntask t "Pack" in a', 'task t "Pack" in a'],
    ['the rest of a line', 'task t "Pack" in a # flowc-ignore unowned-task: why', 'task t "Pack" in a'],
    [
      'the first of several rules',
      'task t "" in a # flowc-ignore unowned-task, empty-label: why',
      'task t "" in a # flowc-ignore empty-label: why',
    ],
    [
      'the last of several rules',
      'task t "" in a # flowc-ignore empty-label, unowned-task: why',
      'task t "" in a # flowc-ignore empty-label: why',
    ],
    ['all of several rules', 'task t "Pack" in a # flowc-ignore empty-label, unowned-task: why', 'task t "Pack" in a'],
    ['a waiver of nothing', 'task t "Pack" in a # flowc-ignore', 'task t "Pack" in a'],
  ])('is removed by its fix: %s', (_, before, after) => {
    expect(fixed(file(before), 'unused-suppression')).toBe(file(after));
  });
});
