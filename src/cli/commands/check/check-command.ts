/** `flowc check`. */
import { choiceOption } from '../../shell/choice.ts';
import type { CliCommand } from '../command.ts';
import type { CheckOptions } from './check.ts';

export const checkCommand: CliCommand = {
  name: 'check',
  summary: { en: 'find mistakes and weak points in .flow files', zh: '检查 .flow 文件中的错误与薄弱之处' },
  group: 'check',
  examples: [
    'flowc check',
    'flowc check quotation.flow --fix',
    'flowc check processes --preset strict --max-warnings 0',
    'flowc check processes --baseline known.json --update-baseline',
    'flowc check --print-config processes/quotation.flow',
    'flowc check --rule ping-pong=warning --rule label-too-long=off',
    'cat quotation.flow | flowc check - --format json',
  ],
  define(command, words) {
    command
      .argument('[paths...]', words('paths'))
      .addOption(
        choiceOption(
          '-f, --format <format>',
          words({
            en: 'pretty, or for machines: json, sarif, github, gitlab, checkstyle, junit',
            zh: 'pretty，或供程序读取的 json、sarif、github、gitlab、checkstyle、junit',
          }),
          ['pretty', 'json', 'sarif', 'github', 'gitlab', 'checkstyle', 'junit'],
        ),
      )
      .option('--fix', words({ en: 'fix what can be fixed safely', zh: '自动修复可安全修复的问题' }))
      .option(
        '--fix-dry-run',
        words({
          en: 'show what --fix would do as a unified diff, and write nothing',
          zh: '以统一差异格式显示 --fix 会做的修改，不写文件',
        }),
      )
      .option(
        '--baseline <file>',
        words({ en: 'file of known problems, which are not reported again', zh: '已知问题的基线文件，其中的问题不再报告' }),
      )
      .option(
        '--update-baseline',
        words({
          en: 'put the problems found into the baseline, and drop those that are gone',
          zh: '把发现的问题写入基线，并删除已不存在的问题',
        }),
      )
      .option(
        '--print-config <file>',
        words({
          en: 'show what holds for a file and where each value comes from, as JSON',
          zh: '以 JSON 显示对某文件生效的配置及每个值的来源',
        }),
      )
      .option('--all', words({ en: 'show every finding, however many one rule has', zh: '列出全部问题，不因同一规则过多而省略' }))
      .option('--stats', words({ en: 'show how long each rule takes', zh: '显示每条规则的耗时' }))
      .option(
        '-j, --jobs <number>',
        words({ en: 'threads that check many files (default: one)', zh: '检查大量文件时使用的线程数（默认一个）' }),
      )
      .option('--max-warnings <number>', words({ en: 'fail where there are more warnings than this', zh: '警告多于此数时失败' }))
      .addOption(
        choiceOption(
          '--preset <preset>',
          words({ en: 'set of rules: minimal, recommended or strict', zh: '规则集：minimal、recommended 或 strict' }),
          ['recommended', 'strict', 'minimal'],
        ),
      )
      .option(
        '--rule <name=severity>',
        words({
          en: 'set a rule to off, info, warning or error; may be repeated',
          zh: '把某条规则设为 off、info、warning 或 error；可重复使用',
        }),
        (value: string, before?: string[]) => [...(before ?? []), value],
      );
  },
  run: async (paths, options: CheckOptions, session) => (await import('./check.ts')).check(paths, options, session),
};
