/** What a run that fails reports. This stands apart because it needs the messages, which most runs of the command line itself do without. */
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { printErrors, printMessage, type Session } from './session.ts';
import { shellPhrase } from './shell-messages.ts';
import { isOutputError } from './terminal.ts';
import { isUsageError } from './usage-error.ts';
import { version } from './version.ts';

const phrase = phrasesOf({
  'cli.outputFailed': { en: "can't write to standard output: {reason}", zh: '无法写到标准输出：{reason}' },
  'cli.bug': {
    en: 'this is a bug in flowc {version}, not in your file; please report it with the lines below and the file that causes it',
    zh: '这是 flowc {version} 自身的缺陷，不是您的文件有误；请附上以下内容和引发问题的文件予以报告',
  },
});

/** Reports why a run ended; gives its exit status. */
export async function reportFailure(error: unknown, session: Pick<Session, 'terminal' | 'lang'>): Promise<ExitCode> {
  if (isUsageError(error)) {
    await printErrors(session, error.messages, error.help);
    return EXIT.usage;
  }
  if (isOutputError(error)) {
    if (!error.quiet) await printErrors(session, [phrase('cli.outputFailed', { reason: error.message })], null);
    return EXIT.usage;
  }
  await printMessage(session, shellPhrase('cli.error', { text: phrase('cli.bug', { version }) }));
  await session.terminal.err(`\n${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.bug;
}
