/** `flowc stats`. */
import { choiceOption } from '../../shell/choice.ts';
import type { CliCommand } from '../command.ts';
import type { StatsRunOptions } from './stats.ts';

export const statsCommand: CliCommand = {
  name: 'stats',
  summary: {
    en: 'report time, work, cost, handoffs and load of processes',
    zh: '计算流程的周期、工时、成本、交接与负荷，并指出瓶颈',
  },
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
      .addOption(
        choiceOption(
          '-f, --format <format>',
          words({ en: 'table, or json for programs', zh: 'table（表格），或供程序读取的 json' }),
          ['table', 'json'],
        ),
      )
      .option(
        '--assume-equal',
        words({
          en: 'take branches without probability, and starts without volume, as equally frequent',
          zh: '把没有概率的分支、没有数量的开始视为频率相等',
        }),
      );
  },
  run: async (paths, options: StatsRunOptions, session) => (await import('./stats.ts')).stats(paths, options, session),
};
