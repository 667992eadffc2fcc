/** Plugins in words: what is wrong with a team's own rules. */
import type { MessageTable } from '../message-table.ts';

export const pluginMessages = {
  'plugin.noPackage': { en: 'no package "{name}" is installed here', zh: '此处没有安装软件包“{name}”' },
  'plugin.package.help': {
    en: 'install it beside this configuration; a file is named by its path, such as "./rules.js"',
    zh: '请在本配置所在的项目中安装它；引用文件请写路径，如 "./rules.js"',
  },
  'plugin.broken': { en: 'plugin "{module}" can\'t be loaded: {error}', zh: '无法加载插件“{module}”：{error}' },
  'plugin.syntax.help': { en: '`node --check {file}` shows where', zh: '用 `node --check {file}` 可查看位置' },
  'plugin.typescript.help': {
    en: 'this Node does not run TypeScript; compile the plugin to JavaScript, or use Node 22.18 or later',
    zh: '当前的 Node 不能直接运行 TypeScript；请把插件编译为 JavaScript，或使用 Node 22.18 及以上版本',
  },
  'plugin.name-taken': { en: 'plugin "{module}" has the name "{name}", too', zh: '插件“{module}”也叫“{name}”' },
  'plugin.shape': {
    en: 'expected a plugin as the default export, an object with "name" and "rules", found {found}',
    zh: '插件的默认导出应为含 "name" 和 "rules" 的对象，实为 {found}',
  },
  'plugin.name': {
    en: 'expected letters, digits and hyphens for "name" of the plugin, found {found}',
    zh: '插件的 "name" 应由字母、数字和连字符组成，实为 {found}',
  },
  'plugin.rules': {
    en: 'expected a list for "rules" of plugin "{plugin}", found {found}',
    zh: '插件“{plugin}”的 "rules" 应为列表，实为 {found}',
  },
  'plugin.rule': { en: 'rule "{rule}" of plugin "{plugin}": {problem}', zh: '插件“{plugin}”的规则“{rule}”：{problem}' },
  'plugin.expected': { en: 'expected {expected} for "{key}", found {found}', zh: '"{key}" 应为{expected}，实为 {found}' },
  'plugin.twice': { en: 'an earlier rule has the same name', zh: '前面已有同名的规则' },
  'plugin.a-name': { en: 'letters, digits and hyphens', zh: '字母、数字和连字符' },
  'plugin.a-function': { en: 'a function', zh: '函数' },
  'plugin.words': { en: 'a text, or one in each language as { "en", "zh" }', zh: '文本，或含两种语言的 { "en", "zh" }' },
  'plugin.severity': {
    en: '"error", "warning", "info" or "off", or one of them for each preset',
    zh: ' "error"、"warning"、"info" 或 "off"，或每个预设各一个',
  },
  'plugin.findings': { en: 'a list of findings or a generator', zh: '发现的列表或生成器' },
  'plugin.an-element': { en: 'the process, or one of its lanes, nodes or flows', zh: '流程，或其中的泳道、节点、流程线' },
  'plugin.a-span': { en: 'a span of the text', zh: '文本中的一段' },
  'plugin.finding': {
    en: 'expected {expected} for "{key}" of a finding, found {found}',
    zh: '发现的 "{key}" 应为{expected}，实为 {found}',
  },
  'plugin.failed': {
    en: 'rule "{rule}" of plugin "{module}" failed: {error}',
    zh: '插件“{module}”的规则“{rule}”运行失败：{error}',
  },
  'plugin.misused': {
    en: 'rule "{rule}" of plugin "{module}" failed: {problem}',
    zh: '插件“{module}”的规则“{rule}”运行失败：{problem}',
  },
  'plugin.failed.help': {
    en: 'the fault is in the plugin; until it is mended, turn the rule off with `"{rule}": "off"`',
    zh: '问题出在插件；修好之前可用 `"{rule}": "off"` 关闭该规则',
  },
} as const satisfies MessageTable;
