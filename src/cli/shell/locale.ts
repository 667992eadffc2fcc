/** The language of messages: what `--lang` says, else the locale of the environment, else English. */
import type { Lang } from '../../diagnostics/message-table.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** In the order of POSIX: the first one that is set decides. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'];

/** Messages are written in UTF-8: Chinese would be unreadable on a terminal that expects one of these, English is not. */
const OTHER_ENCODING = /\.(gb|big5|euc)/i;

/** The language of a locale such as `zh_CN.UTF-8`, or of the environment's; systems without such a variable are asked through Intl. */
export function langOf(env: Environment): Lang {
  const locale = VARIABLES.map((name) => env[name]).find((value) => value) ?? systemLocale();
  return /^zh\b|^zh_/i.test(locale) && !OTHER_ENCODING.test(locale) ? 'zh' : 'en';
}

/** Unix says what it wants in the environment; Windows never does, and a program that a macOS desktop starts gets none either. */
function systemLocale(): string {
  return process.platform === 'win32' || process.platform === 'darwin' ? Intl.DateTimeFormat().resolvedOptions().locale : '';
}

/** What `--lang` asks for, read before anything else so that errors of usage come in that language too. */
export function langOption(argv: readonly string[]): string | undefined {
  for (const [i, argument] of argv.entries()) {
    if (argument === '--') return undefined;
    if (argument === '--lang') return argv[i + 1];
    if (argument.startsWith('--lang=')) return argument.slice('--lang='.length);
  }
  return undefined;
}
