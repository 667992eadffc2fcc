/** `flowc completion`. */
import type { CliCommand } from '../command.ts';

export const completionCommand: CliCommand = {
  name: 'completion',
  summary: 'completion',
  group: 'setUp',
  examples: ['eval "$(flowc completion bash)"', 'flowc completion zsh > ~/.zfunc/_flowc', 'flowc completion fish | source'],
  define(command, words) {
    command.argument('<shell>', words('completion.shell'));
  },
  run: async (args, _options, session, program) => (await import('./completion.ts')).completion(args[0]!, session, program),
};
