/** The exit status of a run, as scripts and CI read it. */
export const EXIT = {
  /** Nothing at error severity, and no more warnings than allowed. */
  done: 0,
  /** Problems in a `.flow` file, or an output that `--verify` finds stale. */
  problems: 1,
  /** Wrong usage, a file that can't be read or written, or a bad configuration. */
  usage: 2,
  /** A bug in flowc itself (EX_SOFTWARE of sysexits.h). */
  bug: 70,
  /** Ended by Ctrl-C (128 + SIGINT). */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
