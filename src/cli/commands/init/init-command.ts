/** `flowc init`. */
import { choiceOption } from '../../shell/choice.ts';
import type { CliCommand } from '../command.ts';
import type { InitOptions } from './init.ts';

export const initCommand: CliCommand = {
  name: 'init',
  summary: { en: 'make a configuration and a first process that builds', zh: '创建配置和第一个可绘制的流程' },
  group: 'draw',
  examples: ['flowc init', 'flowc init processes --template approval', 'flowc init --ci github --pre-commit'],
  define(command, words) {
    command
      .argument('[folder]', words({ en: 'where to begin (default: this folder)', zh: '在哪里创建（默认为当前文件夹）' }))
      .addOption(
        choiceOption(
          '--template <name>',
          words({ en: 'first process: empty, approval or order-to-cash', zh: '第一个流程：empty、approval 或 order-to-cash' }),
          ['empty', 'approval', 'order-to-cash'],
        ),
      )
      .addOption(
        choiceOption(
          '--ci <system>',
          words({ en: 'add a workflow for github or gitlab', zh: '添加 github 或 gitlab 的 CI 配置' }),
          ['github', 'gitlab'],
        ),
      )
      .option('--pre-commit', words({ en: 'add hooks for the framework pre-commit', zh: '添加 pre-commit 框架的钩子配置' }));
  },
  run: async (args, options: InitOptions, session) => (await import('./init.ts')).init(args[0], options, session),
};
