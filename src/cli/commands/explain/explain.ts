/** `flowc explain`. */
import {
  explainAll,
  explain as explainRule,
  glossaryEntry,
  glossaryWords,
  type Rule,
  ruleMarkdown,
  rulesMarkdown,
} from '../../../api.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import { reportDiagnostics } from '../../project/print-diagnostics.ts';
import { inLangOf, openProject } from '../../project/project.ts';
import { Sources } from '../../project/sources.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import { shellPhrase } from '../../shell/shell-messages.ts';
import { UsageError } from '../../shell/usage-error.ts';

const phrase = phrasesOf({
  'explain.language': {
    en: '"{code}" is no rule but an error of the language, which no configuration turns off',
    zh: '“{code}”不是规则，而是语言本身的错误，任何配置都不能关闭',
  },
  'explain.language.help': { en: 'the message itself says what to write', zh: '报错信息本身已说明应如何书写' },
});

export interface ExplainOptions {
  readonly format?: keyof typeof FORMATS;
}

/** How all rules, and how one of them, are described in each format. */
const FORMATS = { text: { all: explainAll, one: explainRule }, md: { all: rulesMarkdown, one: ruleMarkdown } };

/** Explains one rule or word of the language, or lists all rules. */
export async function explain(name: string | undefined, { format }: ExplainOptions, asked: Session): Promise<ExitCode> {
  const { all, one } = FORMATS[format ?? 'text'];
  const sources = new Sources();
  const { project, problems } = await openProject(asked.terminal.cwd, {}, asked, sources);
  const session = inLangOf([project], asked);
  const rules = [...project.settings.rules.values()];
  const { terminal, lang } = session;
  await terminal.out(
    name === undefined
      ? all(lang, rules, terminal.outColumns)
      : (one(name, lang, rules) ?? glossaryEntry(name.normalize('NFC'), lang) ?? unknown(name, rules)),
  );
  await reportDiagnostics(problems, session, sources);
  return problems.length > 0 ? EXIT.usage : EXIT.done;
}

/** Codes of diagnostics that are no rules: what is wrong with the text itself. */
const LANGUAGE_ERRORS = [
  'syntax',
  'unknown-name',
  'unknown-key',
  'wrong-value',
  'duplicate-name',
  'wrong-end',
  'missing-file',
  'too-large',
];

function unknown(name: string, rules: readonly Rule[]): never {
  if (LANGUAGE_ERRORS.includes(name))
    throw new UsageError(phrase('explain.language', { code: name }), phrase('explain.language.help'));
  const names = rules.map((rule) => rule.name);
  const near = names.find((known) => known.endsWith(`/${name}`)) ?? nearest(name, [...names, ...glossaryWords]);
  const help = near === null ? shellPhrase('explain.list') : shellPhrase('cli.didYouMean', { name: `flowc explain ${near}` });
  throw new UsageError(shellPhrase('explain.unknown', { rule: name }), help);
}
