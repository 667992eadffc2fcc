/**
 * Tests of lint rules, of flowc's own and of plugins', in any framework: files in which a rule must find nothing, and files in which it must
 * find just what is said. A text that flowc can't read proves nothing, so that fails, too.
 */
import { type Plugin, RULES, type Rule, readPlugin } from '../api.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { say } from '../diagnostics/phrase.ts';
import { positionAt, sourceFile } from '../source/source-file.ts';
import { FILE, fixText, type LintOptions, lintText } from './lint-text.ts';

export interface ValidCase {
  /** A whole file, `example.flow`. */
  readonly text: string;
  /** What the case is about; its first line by default. */
  readonly name?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** The other files of the project, by path. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Severities of other rules, as in a configuration. */
  readonly rules?: Readonly<Record<string, unknown>>;
}

export interface InvalidCase extends ValidCase {
  /** How many findings there are, or what is to be said of each, in order of place. */
  readonly findings: number | readonly ExpectedFinding[];
  /** The file when every fix is applied. */
  readonly fixed?: string;
}

/** Whatever stands here must hold. */
export interface ExpectedFinding {
  /** The text that the finding stands at. */
  readonly at?: string;
  /** From 1. */
  readonly line?: number;
  /** The message in English, or a part of it as a pattern. */
  readonly message?: string | RegExp;
  readonly help?: string | RegExp;
}

export interface Cases {
  readonly valid: readonly (string | ValidCase)[];
  readonly invalid: readonly InvalidCase[];
}

type TestBlock = (name: string, body: () => void) => unknown;

export interface RuleTesterOptions {
  /** The plugin whose rules are tested; flowc's own rules by default. */
  readonly plugin?: Plugin;
  /** The functions of a test framework; the global ones by default, and without any each case runs at once and throws. */
  readonly describe?: TestBlock;
  readonly it?: TestBlock;
}

const atOnce: TestBlock = (_name, body) => body();

export class RuleTester {
  readonly #plugin: { readonly rules: readonly Rule[] };
  readonly #describe: TestBlock;
  readonly #it: TestBlock;

  /** Throws where the plugin would be refused. */
  constructor({ plugin, describe, it }: RuleTesterOptions = {}) {
    const read = plugin === undefined ? { rules: [], problems: [] } : readPlugin(plugin, 'plugin');
    if (read.problems.length > 0) throw new Error(read.problems.map((problem) => say(problem, 'en')).join('\n'));
    this.#plugin = read;
    const globals = globalThis as { describe?: TestBlock; it?: TestBlock };
    this.#describe = describe ?? globals.describe ?? atOnce;
    this.#it = it ?? globals.it ?? atOnce;
  }

  /** Tests a rule, named as in a configuration: the cases given, and the examples in the rule's own explanation. */
  run(name: string, { valid, invalid }: Cases): void {
    const rule = [...RULES, ...this.#plugin.rules].find((each) => each.name === name);
    if (rule === undefined) throw new Error(`no rule is called "${name}"`);
    const { good, bad, beside = {} } = rule.docs;
    const goods = good ? [{ name: 'its good example', text: good, beside }] : [];
    const bads = bad ? [{ name: 'its bad example', text: bad, beside, findings: 1 }] : [];
    this.#describe(name, () => {
      for (const each of [...goods, ...valid.map(caseOf)]) {
        this.#it(`finds nothing in ${titleOf(each)}`, () => this.#expect(rule, each, []));
      }
      for (const each of [...bads, ...invalid]) {
        this.#it(`finds what is wrong in ${titleOf(each)}`, () => this.#expect(rule, each, each.findings));
      }
    });
  }

  #expect(rule: Rule, each: ValidCase & Partial<InvalidCase>, expected: InvalidCase['findings']): void {
    const options = this.#optionsFor(rule, each);
    const reported = lintText(each.text, options);
    const isRule = (code: string) => [...RULES, ...this.#plugin.rules].some((known) => known.name === code);
    const unread = reported.filter(({ code }) => !isRule(code));
    if (unread.length > 0) fail('the text is wrong before any rule looks at it', unread, each.text);
    const found = reported.filter(({ code }) => code === rule.name);
    const count = typeof expected === 'number' ? expected : expected.length;
    if (found.length !== count) fail(`expected ${count} findings of ${rule.name}, found ${found.length}`, found, each.text);
    for (const [i, one] of (typeof expected === 'number' ? [] : expected).entries()) compare(one, found[i]!, each.text);
    if (each.fixed === undefined) return;
    const fixed = fixText(each.text, rule.name, options);
    if (fixed !== each.fixed) throw new Error(`the fixed text differs; it is\n\n${fixed}`);
  }

  /** The rule is on whatever the preset says, at its highest severity. */
  #optionsFor(rule: Rule, { options, beside, rules }: ValidCase): LintOptions {
    const { strict, recommended } = rule.severity;
    const level = [strict, recommended].find((each) => each !== 'off') ?? 'warning';
    return {
      preset: 'strict',
      beside: beside ?? {},
      plugin: this.#plugin,
      rules: { ...rules, [rule.name]: options === undefined ? level : [level, options] },
    };
  }
}

const caseOf = (each: string | ValidCase): ValidCase => (typeof each === 'string' ? { text: each } : each);

const titleOf = ({ name, text }: ValidCase) => name ?? JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text);

function compare({ at, line, message, help }: ExpectedFinding, found: Diagnostic, text: string): void {
  const { start, end } = found.span;
  equal('at', at, text.slice(start, end));
  equal('line', line, positionAt(sourceFile(FILE, text), start).line);
  equal('message', message, say(found.message, 'en'));
  equal('help', help, found.help === null ? '' : say(found.help, 'en'));
}

function equal(what: string, expected: string | number | RegExp | undefined, found: string | number): void {
  if (expected === undefined) return;
  const fits = expected instanceof RegExp ? expected.test(`${found}`) : expected === found;
  if (!fits)
    throw new Error(
      `expected ${what} ${expected instanceof RegExp ? expected : JSON.stringify(expected)}, found ${JSON.stringify(found)}`,
    );
}

function fail(message: string, reported: readonly Diagnostic[], text: string): never {
  const source = sourceFile(FILE, text);
  const lines = reported.map((each) => `  ${positionAt(source, each.span.start).line}: ${each.code}: ${say(each.message, 'en')}`);
  throw new Error([message, ...lines, '', text].join('\n'));
}
