import { describe, expect, it } from 'vitest';
import { definePlugin, defineRule } from '../../src/entries/plugin.ts';
import { type Cases, RuleTester } from '../../src/entries/testing.ts';

const file = (text: string) => `lane a "A"\nstart s "S" in a\ntask t "${text}" in a\nend e "E" in a\ns -> t -> e\n`;

const short = defineRule({
  name: 'short',
  fixable: true,
  docs: { summary: 'A text is short.', good: file('Go'), bad: file('Go there') },
  options: { max: { type: 'count', default: 5, about: 'how many letters' } },
  *check({ process, options }) {
    for (const node of process.nodes) {
      if (node.text.length <= options.max) continue;
      const edits = [{ span: node.textSpan!, text: `"${node.text.slice(0, options.max)}"` }];
      yield { on: node, message: `"${node.text}" is long`, help: 'cut it', fix: { title: 'cut it', edits } };
    }
  },
});
const plugin = definePlugin({ name: 'house', rules: [short] });

/** Runs the cases at once, as where no framework is. */
function run(cases: Partial<Cases>, name = 'house/short'): void {
  const atOnce = (_: string, body: () => void) => body();
  new RuleTester({ plugin, describe: atOnce, it: atOnce }).run(name, { valid: [], invalid: [], ...cases });
}

describe('RuleTester', () => {
  it('is content where a rule finds what is said', () => {
    const finding = { at: 'task t', line: 3, message: '"Go there" is long', help: /^cut/ };
    run({
      valid: [file('Go'), { text: file('Go there'), options: { max: 8 } }],
      invalid: [
        { text: file('Go there'), findings: 1 },
        { text: file('Go there'), findings: [finding], fixed: file('Go th') },
      ],
    });
  });

  it.each<[string, Partial<Cases>, RegExp]>([
    [
      'something in a valid text',
      { valid: [file('Go there')] },
      /expected 0 findings of house\/short, found 1\n {2}3: house\/short: "Go there"/,
    ],
    [
      'nothing in an invalid one',
      { invalid: [{ text: file('Go'), findings: 1 }] },
      /expected 1 findings of house\/short, found 0/,
    ],
    [
      'it elsewhere',
      { invalid: [{ text: file('Go there'), findings: [{ at: 'end e' }] }] },
      /expected at "end e", found "task t"/,
    ],
    ['it on another line', { invalid: [{ text: file('Go there'), findings: [{ line: 4 }] }] }, /expected line 4, found 3/],
    ['it in other words', { invalid: [{ text: file('Go there'), findings: [{ message: 'long' }] }] }, /expected message "long"/],
    [
      'it with other advice',
      { invalid: [{ text: file('Go there'), findings: [{ help: /split/ }] }] },
      /expected help \/split\/, found "cut it"/,
    ],
    ['another fix', { invalid: [{ text: file('Go there'), findings: 1, fixed: file('Go') }] }, /the fixed text differs/],
    ['nothing in what is no process', { valid: ['lane "'] }, /the text is wrong before any rule looks at it\n {2}1: syntax/],
    ['options that it does not have', { valid: [{ text: file('Go'), options: { most: 3 } }] }, /has no option "most"/],
  ])('fails where a rule finds %s', (_, cases, message) => {
    expect(() => run(cases)).toThrow(message);
  });

  it('tests the examples of the explanation', () => {
    const wrong = definePlugin({ name: 'wrong', rules: [{ ...short, docs: { summary: 'x', good: file('Go there') } }] });
    const atOnce = (_: string, body: () => void) => body();
    const tester = new RuleTester({ plugin: wrong, describe: atOnce, it: atOnce });
    expect(() => tester.run('wrong/short', { valid: [], invalid: [] })).toThrow('expected 0 findings');
  });

  it('refuses a plugin that flowc would refuse, and a rule that there is none of', () => {
    expect(() => new RuleTester({ plugin: { name: 'a b', rules: [] } })).toThrow('expected letters, digits and hyphens');
    expect(() => run({}, 'house/long')).toThrow('no rule is called "house/long"');
  });

  it('names its blocks by the rule and the cases', () => {
    const names: string[] = [];
    const noted = (name: string, body: () => void) => {
      names.push(name);
      body();
    };
    const cases = {
      valid: [{ text: file('Go'), name: 'short text' }],
      invalid: [{ text: file('Go there'), name: 'long text', findings: 1 }],
    };
    new RuleTester({ plugin, describe: noted, it: noted }).run('house/short', cases);
    expect(names).toEqual([
      'house/short',
      'finds nothing in its good example',
      'finds nothing in short text',
      'finds what is wrong in its bad example',
      'finds what is wrong in long text',
    ]);
  });
});
