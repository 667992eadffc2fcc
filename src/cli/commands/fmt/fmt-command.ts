/** `flowc fmt`. */

import type { CliCommand } from '../command.ts';
import type { FormatOptions } from './fmt.ts';

export const fmtCommand: CliCommand = {
  name: 'fmt',
  summary: 'fmt',
  group: 'draw',
  examples: ['flowc fmt', 'flowc fmt quotation.flow --diff', 'flowc fmt --check', 'cat quotation.flow | flowc fmt -'],
  define(command, words) {
    command
      .argument('[paths...]', words('paths'))
      .option('--check', words('fmt.check'))
      .option('--diff', words('fmt.diff'))
      .option('--lines <first-last>', words('fmt.lines'));
  },
  run: async (paths, options: FormatOptions, session) => (await import('./fmt.ts')).fmt(paths, options, session),
};
