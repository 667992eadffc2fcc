/** `flowc stats`. */

import type { CliCommand } from '../command.ts';
import type { StatsOptions } from './stats.ts';

export const statsCommand: CliCommand = {
  name: 'stats',
  summary: 'stats',
  group: 'check',
  examples: [
    'flowc stats quotation.flow',
    'flowc stats quotation.flow --assume-equal',
    'flowc stats processes --format json > figures.json',
    'cat quotation.flow | flowc stats -',
  ],
  define(command, words) {
    command
      .argument('[paths...]', words('paths'))
      .option('-f, --format <format>', words('stats.format'))
      .option('--assume-equal', words('stats.assumeEqual'));
  },
  run: async (paths, options: StatsOptions, session) => (await import('./stats.ts')).stats(paths, options, session),
};
