/** Whether problems are printed in colour. */
import type { Terminal } from './terminal.ts';

/** A level as chalk counts it: 0 none, 1 the sixteen colours that the user's own palette sets, which is all that flowc uses. */
export type ColorLevel = 0 | 1;

/**
 * `--color` and `--no-color` decide, then `NO_COLOR` (no-color.org: set and not empty), then `FORCE_COLOR` (0 and `false` mean none), then
 * whether a terminal listens.
 */
export function colorLevel(
  option: boolean | undefined,
  { env, errIsTerminal }: Pick<Terminal, 'env' | 'errIsTerminal'>,
): ColorLevel {
  if (option !== undefined) return option ? 1 : 0;
  if (env.NO_COLOR) return 0;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? 0 : 1;
  return errIsTerminal && env.TERM !== 'dumb' ? 1 : 0;
}
