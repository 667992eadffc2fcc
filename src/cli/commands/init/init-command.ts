/** `flowc init`. */

import type { CliCommand } from '../command.ts';
import type { InitOptions } from './init.ts';

export const initCommand: CliCommand = {
  name: 'init',
  summary: 'init',
  group: 'draw',
  examples: ['flowc init', 'flowc init processes --template approval', 'flowc init --ci github --pre-commit'],
  define(command, words) {
    command
      .argument('[folder]', words('init.folder'))
      .option('--template <name>', words('init.template'))
      .option('--ci <system>', words('init.ci'))
      .option('--pre-commit', words('init.preCommit'));
  },
  run: async (args, options: InitOptions, session) => (await import('./init.ts')).init(args[0], options, session),
};
