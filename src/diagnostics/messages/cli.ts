/** The command line in words. */
import type { MessageTable } from '../message-table.ts';

export const cliMessages = {
  'cli.error': { en: 'error: {text}', zh: '错误：{text}' },
  'cli.help': { en: 'help: {text}', zh: '建议：{text}' },
  'cli.didYouMean': { en: 'did you mean `{name}`?', zh: '是否想写 `{name}`？' },
  'cli.seeHelp': { en: 'see `{command} --help`', zh: '参见 `{command} --help`' },
  'cli.unknownOption': { en: 'unknown option "{option}"', zh: '未知选项 "{option}"' },
  'cli.unknownCommand': { en: 'unknown command "{command}"', zh: '未知命令 "{command}"' },
  'cli.missingValue': { en: 'option "{option}" needs a value', zh: '选项 "{option}" 缺少值' },
  'cli.missingArgument': { en: 'missing argument "{argument}"', zh: '缺少参数 "{argument}"' },
  'cli.excessArguments': { en: 'too many arguments', zh: '参数过多' },
  'cli.wrongChoice': {
    en: 'option "{option}" expects {choices}, found "{value}"',
    zh: '选项 "{option}" 应为 {choices}，实为 "{value}"',
  },
  'cli.notBuilt': { en: 'flowc is not built', zh: 'flowc 尚未构建' },
  'cli.outputFailed': { en: "can't write to standard output: {reason}", zh: '无法写到标准输出：{reason}' },
  'cli.bug': {
    en: 'this is a bug in flowc {version}, not in your file; please report it with the lines below and the file that causes it',
    zh: '这是 flowc {version} 自身的缺陷，不是您的文件有误；请附上以下内容和引发问题的文件予以报告',
  },
} as const satisfies MessageTable;
