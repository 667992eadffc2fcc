/** `flowc completion`. */
import { choiceArgument } from '../../shell/choice.ts';
import type { CliCommand } from '../command.ts';
import type { ShellName } from './completion.ts';

export const completionCommand: CliCommand = {
  name: 'completion',
  summary: { en: 'print a script that completes flowc in a shell', zh: '输出 shell 的命令补全脚本' },
  group: 'setUp',
  examples: ['eval "$(flowc completion bash)"', 'flowc completion zsh > ~/.zfunc/_flowc', 'flowc completion fish | source'],
  define(command, words) {
    command.addArgument(
      choiceArgument('completion', '<shell>', words({ en: 'bash, zsh or fish', zh: 'bash、zsh 或 fish' }), [
        'bash',
        'zsh',
        'fish',
      ]),
    );
  },
  run: async (args, _options, session, program) =>
    (await import('./completion.ts')).completion(args[0] as ShellName, session, program),
};
