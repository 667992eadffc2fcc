/**
 * How rules are written, flowc's own and those of plugins: plain data and a function, so that a plugin can be written without importing
 * anything. What is not as it should be in a plugin is reported when it is loaded or run.
 */
import type { Edit, Phrase } from '../../diagnostics/diagnostic.ts';
import { type OptionDefinition, type OptionDefinitions, type OptionsOf, optionSpec } from './options.ts';
import type { Category, Element, Finding, Preset, Rule, RuleContext, RuleDocs, RuleLevel } from './rule.ts';
import { bilingual, phraseIn, type RuleWords } from './rule-words.ts';

export interface RuleFinding {
  /** What it is about: the process, or one of its lanes, nodes or flows. It says where the finding stands. */
  readonly on: Element;
  readonly message: RuleWords | Phrase;
  /** What to do about it. */
  readonly help?: RuleWords | Phrase | null;
  /** Other places that matter. */
  readonly related?: readonly { readonly on: Element; readonly message: RuleWords | Phrase }[];
  /** A change that is safe to make unseen: `flowc check --fix` makes it. */
  readonly fix?: { readonly title: RuleWords | Phrase; readonly edits: readonly Edit[] } | null;
  /** What else a picture of the finding shows, such as the steps of a run. */
  readonly shows?: readonly Element[];
  /** Lowers the finding to an info, where the rule can only say that it does not know. */
  readonly unsure?: boolean;
  /** Findings with the same key that no comment waives are reported as what `merge` makes of them. */
  readonly group?: { readonly key: string; merge(findings: readonly Finding[]): RuleFinding };
}

export interface RuleDefinition<Definitions extends OptionDefinitions = OptionDefinitions> {
  /** Without the plugin's name. */
  readonly name: string;
  /** Its group in the reference of the rules; those of a plugin are a group of their own. */
  readonly category?: Category;
  /** How severe a finding is: one level, or one by preset; a warning by default. */
  readonly severity?: RuleLevel | Readonly<Record<Preset, RuleLevel>>;
  readonly docs: {
    /** One line: what the rule asks for. */
    readonly summary: RuleWords;
    /** Why that matters to those who read the chart. */
    readonly why?: RuleWords;
    /** A whole file with which the rule is content, and one in which it finds exactly one fault. */
    readonly good?: string;
    readonly bad?: string;
    /** The files that stand beside either, by path. */
    readonly beside?: Readonly<Record<string, string>>;
  };
  readonly options?: Definitions;
  /** Whether findings may carry a fix; `suggestion` where the help says what to write. */
  readonly fixable?: boolean | 'suggestion';
  /** One cause, one report: the rule is silent in a file in which one of these rules finds fault. */
  readonly behind?: readonly string[];
  /** Which other files it sees: all, or only those joined with the file by `see` and `use`, as flowc's own do by default. */
  readonly scope?: 'joined' | 'project';
  /** Whether the rule judges the findings of others, and so runs after them. */
  readonly last?: boolean;
  check(context: RuleContext<OptionsOf<Definitions>>): Iterable<RuleFinding>;
}

// biome-ignore lint/suspicious/noExplicitAny: rules with different options stand in one list
export type AnyRule = RuleDefinition<any>;

/** A rule, with the types of its options worked out. */
export function defineRule<const Definitions extends OptionDefinitions = Record<never, OptionDefinition>>(
  rule: RuleDefinition<Definitions>,
): RuleDefinition<Definitions> {
  return rule;
}

/** A definition as the engine runs it, with what it leaves out filled in. */
export function ruleOf(definition: AnyRule): Rule {
  const { name, category = 'plugin', severity = 'warning', options = {}, fixable = false } = definition;
  const { behind = [], scope = 'joined', last = false } = definition;
  let docs: RuleDocs | undefined;
  return {
    name,
    category,
    severity: typeof severity === 'string' ? { recommended: severity, strict: severity, minimal: severity } : severity,
    fixable: fixable === 'suggestion' ? fixable : fixable ? 'yes' : null,
    options: Object.fromEntries(Object.entries(options as OptionDefinitions).map(([key, option]) => [key, optionSpec(option)])),
    behind,
    scope,
    last,
    get docs() {
      docs ??= docsOf(definition);
      return docs;
    },
    plugin: null,
    check(context) {
      const found: Finding[] = [];
      for (const finding of definition.check(context)) found.push(findingOf(finding));
      return found;
    },
  };
}

function docsOf({ docs: { summary, why = '', good = '', bad = '', beside = {} } }: AnyRule): RuleDocs {
  const text = (lang: 'en' | 'zh') => ({ summary: bilingual(summary)[lang], why: bilingual(why)[lang] });
  return { en: text('en'), zh: text('zh'), good, bad, beside };
}

function findingOf({ on, message, help, related, fix, shows, unsure, group }: RuleFinding): Finding {
  return {
    on,
    message: phraseIn(message),
    help: help ? phraseIn(help) : null,
    related: related?.map((place) => ({ on: place.on, message: phraseIn(place.message) })) ?? [],
    fix: fix ? { title: phraseIn(fix.title), edits: fix.edits } : null,
    ...(shows ? { shows } : {}),
    ...(unsure ? { unsure } : {}),
    ...(group ? { group: { key: group.key, merge: (findings) => findingOf(group.merge(findings)) } } : {}),
  };
}

/** A `.flow` text inside a rule's file: without the indentation of the code around it, with one line end at its end. */
export function flow({ raw }: TemplateStringsArray): string {
  const lines = raw[0]!.split('\n').slice(1, -1);
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}
