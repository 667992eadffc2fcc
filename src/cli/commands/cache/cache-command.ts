/** `flowc cache`. */
import type { CliCommand } from '../command.ts';

export const cacheCommand: CliCommand = {
  name: 'cache',
  summary: 'cache',
  group: 'setUp',
  examples: ['flowc cache', 'flowc cache dir', 'flowc cache clean'],
  define(command, words) {
    command.argument('[action]', words('cache.action'));
  },
  run: async (args, _options, session) => (await import('./cache.ts')).cache(args[0], session),
};
