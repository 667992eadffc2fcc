/** The settings of rules in words: what a configuration gets wrong. */
import type { MessageTable } from '../message-table.ts';

export const settingsMessages = {
  'option.count': { en: 'a whole number from 0', zh: '不小于 0 的整数' },
  'option.percent': { en: 'a number from 0 to 100', zh: '0 到 100 之间的数' },
  'option.choice': { en: 'one of {words}', zh: '以下之一：{words}' },
  'option.words': { en: 'a list of {words}', zh: '由以下各项组成的列表：{words}' },
  'option.flag': { en: 'true or false', zh: ' true 或 false' },
  'option.text': { en: 'a text', zh: '文本' },
  'option.texts': { en: 'a list of texts', zh: '文字的列表' },
  'settings.unknown-preset': { en: 'unknown preset "{name}"', zh: '没有名为“{name}”的预设' },
  'settings.presets': { en: 'the presets are {presets}', zh: '可用的预设：{presets}' },
  'settings.unknown-rule': { en: 'unknown rule "{name}"', zh: '没有名为“{name}”的规则' },
  'settings.unknown-option': { en: 'rule "{rule}" has no option "{name}"', zh: '规则“{rule}”没有选项“{name}”' },
  'settings.wrong-option': {
    en: 'expected {expected} for option "{name}", found {found}',
    zh: '选项“{name}”应为{expected}，实际为 {found}',
  },
  'settings.severity': {
    en: 'expected "error", "warning", "info" or "off", or a list of that and the options, found {found}',
    zh: '应为 "error"、"warning"、"info" 或 "off"，或者由它和选项组成的列表，实际为 {found}',
  },
  'settings.options': { en: 'expected an object of options, found {found}', zh: '选项应为一个对象，实际为 {found}' },
  'settings.did-you-mean': { en: 'did you mean "{near}"?', zh: '是不是“{near}”？' },
} as const satisfies MessageTable;
