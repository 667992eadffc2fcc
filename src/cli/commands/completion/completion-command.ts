/** `flowc completion`. */
import type { CliCommand } from '../command.ts';

export const completionCommand: CliCommand = {
  name: 'completion',
  summary: { en: 'print a script that completes flowc in a shell', zh: '输出 shell 的命令补全脚本' },
  group: 'setUp',
  examples: ['eval "$(flowc completion bash)"', 'flowc completion zsh > ~/.zfunc/_flowc', 'flowc completion fish | source'],
  define(command, words) {
    command.argument('<shell>', words({ en: 'bash, zsh or fish', zh: 'bash、zsh 或 fish' }));
  },
  run: async (args, _options, session, program) => (await import('./completion.ts')).completion(args[0]!, session, program),
};
