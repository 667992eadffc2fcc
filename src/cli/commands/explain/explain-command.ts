/** `flowc explain`. */

import type { CliCommand } from '../command.ts';
import type { ExplainOptions } from './explain.ts';

export const explainCommand: CliCommand = {
  name: 'explain',
  summary: 'explain',
  group: 'check',
  examples: ['flowc explain', 'flowc explain dead-end', 'flowc explain --format md > rules.md'],
  define(command, words) {
    command.argument('[rule]', words('explain.rule')).option('-f, --format <format>', words('explain.format'));
  },
  run: async (args, options: ExplainOptions, session) => (await import('./explain.ts')).explain(args[0], options, session),
};
