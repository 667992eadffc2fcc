/** `flowc explain`. */
import type { CliCommand } from './command.ts';

export const explainCommand: CliCommand = {
  name: 'explain',
  summary: 'explain',
  examples: ['flowc explain', 'flowc explain dead-end'],
  define(command, words) {
    command.argument('[rule]', words('explain.rule'));
  },
  run: async (args, _options, session) => (await import('../run/explain.ts')).explain(args[0], session),
};
