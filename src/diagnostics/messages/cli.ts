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
  'cli.noSuchFile': { en: 'no such file or folder: "{path}"', zh: '没有这样的文件或文件夹："{path}"' },
  'cli.noMatch': { en: 'no .flow file matches "{pattern}"', zh: '没有与 "{pattern}" 匹配的 .flow 文件' },
  'cli.emptyFolder': { en: 'no .flow file in "{path}"', zh: '"{path}" 中没有 .flow 文件' },
  'cli.unreadable': { en: 'can\'t read "{path}": {reason}', zh: '无法读取 "{path}"：{reason}' },
  'cli.unwritable': { en: 'can\'t write "{path}": {reason}', zh: '无法写入 "{path}"：{reason}' },

  'reason.missing': { en: 'no such file or folder', zh: '文件或文件夹不存在' },
  'reason.forbidden': { en: 'permission denied', zh: '没有权限' },
  'reason.folder': { en: 'it is a folder', zh: '它是文件夹' },
  'reason.notAFolder': { en: 'part of the path is a file, not a folder', zh: '路径中有一段是文件而不是文件夹' },
  'reason.full': { en: 'no space left', zh: '磁盘空间不足' },
  'reason.readOnly': { en: 'the disk is read-only', zh: '磁盘为只读' },
  'reason.longName': { en: 'the name is too long', zh: '文件名过长' },
  'reason.other': { en: 'the system says {code}', zh: '系统返回 {code}' },

  'file.tooLarge': { en: 'the file is larger than {limit} MiB', zh: '文件超过 {limit} MiB' },
  'file.tooLarge.help': {
    en: "a process of this size can't be drawn; split it into subprocesses",
    zh: '这样大的流程无法绘制，请拆分为子流程',
  },
  'file.utf16': { en: 'the file is in UTF-16, expected UTF-8', zh: '文件编码为 UTF-16，应为 UTF-8' },
  'file.notUtf8': { en: 'the text is not UTF-8 from here on', zh: '从此处起不是 UTF-8 文本' },
  'file.encoding.help': {
    en: "save the file as UTF-8; text editors call this the file's encoding",
    zh: '请在编辑器中把文件另存为 UTF-8 编码（常见的原因是保存成了 GBK）',
  },
  'file.binary': { en: 'this is no text: it holds a zero byte', zh: '这不是文本：其中含有零字节' },
  'file.binary.help': { en: 'a .flow file is plain text', zh: '.flow 文件是纯文本' },
} as const satisfies MessageTable;
