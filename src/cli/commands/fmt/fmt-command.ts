/** `flowc fmt`. */
import type { CliCommand } from '../command.ts';
import type { FmtOptions } from './fmt.ts';

export const fmtCommand: CliCommand = {
  name: 'fmt',
  summary: { en: 'bring files into their canonical form; every comment stays', zh: '把 .flow 文件整理成统一格式；注释都保留' },
  group: 'draw',
  examples: ['flowc fmt', 'flowc fmt quotation.flow --diff', 'flowc fmt --check', 'cat quotation.flow | flowc fmt -'],
  define(command, words) {
    command
      .argument('[paths...]', words('paths'))
      .option(
        '--check',
        words({ en: 'write nothing; list the files that would change and fail', zh: '不写文件；列出会改变的文件并以失败结束' }),
      )
      .option(
        '--diff',
        words({ en: 'write nothing; show what would change and fail', zh: '不写文件；显示会有的改动并以失败结束' }),
      )
      .option(
        '--lines <first-last>',
        words({ en: 'change only these lines of one file, such as 12-30', zh: '只整理一个文件的这些行，如 12-30' }),
      );
  },
  run: async (paths, options: FmtOptions, session) => (await import('./fmt.ts')).fmt(paths, options, session),
};
