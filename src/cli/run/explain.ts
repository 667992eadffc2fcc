/** `flowc explain`. */
import { explainAll, explain as explainRule, RULES } from '../../compile.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** Tells about one rule, or lists them all. */
export async function explain(name: string | undefined, { terminal, lang }: Session): Promise<ExitCode> {
  await terminal.out(name === undefined ? explainAll(lang) : (explainRule(name, lang) ?? unknown(name)));
  return EXIT.done;
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

function unknown(name: string): never {
  if (LANGUAGE_ERRORS.includes(name))
    throw new UsageError(phrase('explain.language', { code: name }), phrase('explain.language.help'));
  const near = nearest(
    name,
    RULES.map((rule) => rule.name),
  );
  const help = near === null ? phrase('explain.list') : phrase('cli.didYouMean', { name: `flowc explain ${near}` });
  throw new UsageError(phrase('explain.unknown', { rule: name }), help);
}
