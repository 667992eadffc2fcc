/** What `--help` says. Only the command line reads it, so it stands apart from the messages. */
import type { MessageTable } from '../../diagnostics/message-table.ts';

export const HELP_WORDS = {
  usage: { en: 'Usage:', zh: '用法：' },
  arguments: { en: 'Arguments:', zh: '参数：' },
  options: { en: 'Options:', zh: '选项：' },
  globalOptions: { en: 'Global options:', zh: '通用选项：' },
  commands: { en: 'Commands:', zh: '命令：' },
  'group.draw': { en: 'Draw and write:', zh: '绘制与编写：' },
  'group.check': { en: 'Check and understand:', zh: '检查与分析：' },
  'group.setUp': { en: 'Set up:', zh: '设置：' },
  seeCommand: {
    en: '`flowc init` begins a project; `flowc COMMAND --help` shows options and examples',
    zh: '用 `flowc init` 开始一个项目；用 `flowc 命令 --help` 查看选项与示例',
  },
  helpCommand: { en: 'show the options and examples of a command', zh: '显示某个命令的选项与示例' },
  examples: { en: 'Examples:', zh: '示例：' },
  flowc: {
    en: 'draw and check business process flowcharts that are written as text',
    zh: '把文本写成的业务流程编译成泳道流程图，并检查其中的问题',
  },
  help: { en: 'show this help', zh: '显示本帮助' },
  version: { en: 'show the version', zh: '显示版本号' },
  lang: { en: 'language of messages: en or zh (default: from the locale)', zh: '消息语言：en 或 zh（默认取自系统区域设置）' },
  color: { en: 'colour the messages or not (default: on a terminal)', zh: '消息是否用彩色（默认在终端中用）' },
  noColor: { en: 'no colour', zh: '不用彩色' },
  quiet: { en: 'report errors only', zh: '只报告错误' },
  config: { en: 'use this configuration, not the nearest flowc.json', zh: '使用指定的配置，而不是最近的 flowc.json' },
  noPlugins: { en: 'run no code of the project: none of its plugins', zh: '不运行项目中的任何代码，即不用其插件' },
  paths: {
    en: 'files, folders or globs; "-" is standard input (default: this folder)',
    zh: '文件、文件夹或通配符；"-" 为标准输入（默认为当前文件夹）',
  },
  'build.font': { en: 'draw with a font of your own, .ttf or .otf', zh: '用自己的字体（.ttf 或 .otf）绘制' },
  'build.fontBold': { en: 'its bold (default: the same file)', zh: '该字体的粗体文件（默认用同一文件）' },
  'build.ownFonts': {
    en: 'let no font of the system fill in: same file anywhere',
    zh: '不用本机字体补缺字，使各机器输出相同的文件',
  },
  'build.embedFonts': { en: 'put the letters they show into SVG and HTML', zh: '把用到的字形嵌入 SVG 与 HTML' },
  'build.pdfa': { en: 'keep PDF to PDF/A-2b, for archives', zh: 'PDF 符合 PDF/A-2b（归档用）' },
  'build.show': { en: 'list of what stands at the boxes, such as number,time', zh: '在图形上标注的内容，如 number,time' },
  'build.direction': { en: 'direction of the flow: down or right', zh: '流程方向：down（向下）或 right（向右）' },
  'build.columns': { en: 'lanes, or ipo for input, process, output', zh: 'lanes（泳道）或 ipo（输入、流程、输出三栏）' },
  'build.theme': {
    en: 'light, dark, mono, brand, or one of flowc.json',
    zh: 'light（浅色）、dark（深色）、mono（黑白）、brand（品牌），或 flowc.json 中的主题',
  },
} as const satisfies MessageTable;

export type HelpWord = keyof typeof HELP_WORDS;
