/**
 * The explanations of rules, for a terminal and as Markdown. Everything comes from the rules' own files, so that what a page says of a
 * rule and what the rule does cannot drift apart.
 */
import wrapAnsi from 'wrap-ansi';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import type { Lang } from '../../diagnostics/message-table.ts';
import { say } from '../../diagnostics/phrase.ts';
import { RULES } from '../catalogue.ts';
import { CATEGORIES, type Category, PRESETS, type Rule } from '../engine/rule.ts';
import { phrase } from './explain-messages.ts';

/** What a rule wants, why, and an example of each kind, as plain text; null where no rule has that name. */
export function explain(name: string, lang: Lang, rules: readonly Rule[] = RULES): string | null {
  const rule = ruleNamed(name, rules);
  if (rule === undefined) return null;
  const sections = sectionsOf(rule, lang).map(
    ({ title, lines }) => `${title}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}`,
  );
  const category = phrase(`category.${rule.category}`);
  const heading = say(phrase('explanation.heading', { rule: rule.name, category }), lang);
  return `${[heading, rule.docs[lang].summary, ...sections].join('\n\n')}\n`;
}

/** All rules in a table of plain text, by category, for a terminal of so many columns; unbroken where there is none. */
export function explainAll(lang: Lang, rules: readonly Rule[] = RULES, columns = Number.POSITIVE_INFINITY): string {
  const width = Math.max(...rules.map(({ name }) => name.length));
  const row = (rule: Rule) => {
    const head = `  ${rule.name.padEnd(width)}  ${letters(rule)} ${rule.fixable === 'yes' ? '*' : ' '}  `;
    const { summary } = rule.docs[lang];
    const beside = columns - head.length;
    if (beside >= NARROWEST) return head + wrapped(summary, beside, head.length);
    return `${head.trimEnd()}\n${' '.repeat(INDENT)}${wrapped(summary, columns - INDENT, INDENT)}`;
  };
  const groups = byCategory(rules).map(({ category, members }) =>
    [say(phrase(`category.${category}`), lang), ...members.map(row)].join('\n'),
  );
  return `${[...groups, wrapped(say(phrase('explanation.legend'), lang), columns, 0)].join('\n\n')}\n`;
}

/** A narrower column beside the names is hard to read: then the text stands below the name. */
const NARROWEST = 36;
const INDENT = 6;

function wrapped(text: string, columns: number, indent: number): string {
  if (!Number.isFinite(columns)) return text;
  return wrapAnsi(text, Math.max(columns, 1), { hard: true }).replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** The same as a section of Markdown; null where no rule has that name. */
export function ruleMarkdown(name: string, lang: Lang, rules: readonly Rule[] = RULES): string | null {
  const rule = ruleNamed(name, rules);
  return rule === undefined ? null : `${sectionMarkdown(rule, lang)}\n`;
}

/** The reference of all rules as Markdown: a table, then a section a rule. */
export function rulesMarkdown(lang: Lang, rules: readonly Rule[] = RULES): string {
  const words = (id: 'explanation.title' | 'explanation.rule' | 'explanation.flags') => capital(say(phrase(id), lang));
  const table = [
    `| ${words('explanation.rule')} | ${PRESETS.join(' | ')} | ${words('explanation.flags')} |`,
    `|---|${PRESETS.map(() => '---|').join('')}---|`,
    ...rules.map((rule) => {
      const levels = PRESETS.map((preset) => say(phrase(`explanation.level-${rule.severity[preset]}`), lang));
      return `| [${rule.name}](#${anchor(rule.name)}) | ${levels.join(' | ')} | ${rule.docs[lang].summary.replaceAll('|', '\\|')} |`;
    }),
  ];
  const groups = byCategory(rules).map(({ category, members }) => {
    const title = `## ${capital(say(phrase(`category.${category}`), lang))}`;
    return [title, ...members.map((rule) => sectionMarkdown(rule, lang))].join('\n\n');
  });
  return `${[`# ${words('explanation.title')}`, table.join('\n'), ...groups].join('\n\n')}\n`;
}

function sectionMarkdown(rule: Rule, lang: Lang): string {
  const sections = sectionsOf(rule, lang).map(({ title, lines, code, isFile }) => {
    const body = code ? ['```flow', ...lines, '```'] : lines.length > 1 ? lines.map((line) => `- ${line}`) : lines;
    return `**${isFile ? `\`${title}\`` : capital(title)}**\n\n${body.join('\n')}`;
  });
  return [`### ${rule.name}`, rule.docs[lang].summary, ...sections].join('\n\n');
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  readonly code: boolean;
  /** Whether the title is the path of a file. */
  readonly isFile: boolean;
}

function sectionsOf(rule: Rule, lang: Lang): Section[] {
  const words = (each: Phrase) => say(each, lang);
  const options = Object.entries(rule.options).map(
    ([name, { about, default: preset }]) =>
      `\`${name}\`: ${words(phrase('explanation.option', { about: about[lang], preset: JSON.stringify(preset) }))}`,
  );
  const text = (title: string, lines: readonly string[]): Section => ({ title, lines, code: false, isFile: false });
  const code = (title: string, body: string, isFile = false): Section => {
    return { title, lines: body.trimEnd().split('\n'), code: true, isFile };
  };
  const levels = PRESETS.map((preset) => `${preset}: ${words(phrase(`explanation.level-${rule.severity[preset]}`))}`);
  return [
    ...(rule.plugin === null ? [] : [text(words(phrase('explanation.from')), [rule.plugin])]),
    ...(rule.docs[lang].why ? [text(words(phrase('explanation.why')), [rule.docs[lang].why])] : []),
    text(words(phrase('explanation.severity')), levels),
    ...(options.length > 0 ? [text(words(phrase('explanation.options')), options)] : []),
    ...(rule.fixable ? [text(words(phrase('explanation.fix')), [words(phrase(`explanation.fix-${rule.fixable}`))])] : []),
    ...(rule.docs.good ? [code(words(phrase('explanation.good')), rule.docs.good)] : []),
    ...(rule.docs.bad ? [code(words(phrase('explanation.bad')), rule.docs.bad)] : []),
    ...Object.entries(rule.docs.beside ?? {}).map(([path, body]) => code(path, body, true)),
    code(words(phrase('explanation.waive')), `# flowc-ignore ${rule.name}: ${words(phrase('explanation.reason'))}`),
  ];
}

function ruleNamed(name: string, rules: readonly Rule[]): Rule | undefined {
  return rules.find((rule) => rule.name === name);
}

function byCategory(rules: readonly Rule[]): { category: Category; members: Rule[] }[] {
  const groups = CATEGORIES.map((category) => ({ category, members: rules.filter((rule) => rule.category === category) }));
  return groups.filter(({ members }) => members.length > 0);
}

const LETTERS = { error: 'E', warning: 'W', info: 'I', off: '-' } as const;

const letters = (rule: Rule) => PRESETS.map((preset) => LETTERS[rule.severity[preset]]).join('');

/** The name of a heading in the address of its section: a slash is dropped. */
const anchor = (name: string) => name.replaceAll('/', '');

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
