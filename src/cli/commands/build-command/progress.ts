/** How far a build has come, in one line of the terminal that is wiped out at the end; only for runs that last. */
import { phrasesOf, say } from '../../../diagnostics/phrase.ts';
import type { Session } from '../../shell/session.ts';

const phrase = phrasesOf({ 'build.progress': { en: '{done} of {all} files', zh: '{done} / {all} 个文件' } });

/** Seconds before anything is shown, and between two changes. */
const PATIENCE = 1;
const PACE = 0.1;

const WIPE = '\r\u001B[K';

export interface Progress {
  /** One more input is done. */
  step(): Promise<void>;
  /** Leaves the line as if nothing had been there. */
  end(): Promise<void>;
}

export function progressOf(all: number, { terminal, lang, quiet }: Session): Progress {
  const isShown = terminal.errIsTerminal && !quiet && terminal.env.TERM !== 'dumb' && !terminal.env.CI;
  // The clock of `performance` takes Node as long to load as a small file takes to be read.
  const begin = process.uptime();
  let done = 0;
  let last: number | null = null;
  return {
    async step() {
      done++;
      const now = process.uptime();
      if (!isShown || now - begin < PATIENCE || now - (last ?? 0) < PACE) return;
      last = now;
      await terminal.err(`${WIPE}${say(phrase('build.progress', { done, all }), lang)}`);
    },
    async end() {
      if (last !== null) await terminal.err(WIPE);
    },
  };
}
