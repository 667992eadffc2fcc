/** The words of the printers themselves, and the frame for texts that stand in no table. */
import { phrasesOf } from './phrase.ts';

export const phrase = phrasesOf({
  'severity.error': { en: 'error', zh: '错误' },
  'severity.warning': { en: 'warning', zh: '警告' },
  'severity.info': { en: 'info', zh: '提示' },
  'printer.help': { en: 'help: {text}', zh: '建议：{text}' },
  'printer.fixable': { en: 'fixable: {title} (`flowc check --fix`)', zh: '可自动修复：{title}（`flowc check --fix`）' },
  'printer.more': { en: 'and {count} more {count|place|places}', zh: '另有 {count} 处' },
  'printer.untold': { en: '{count} more [{code}] (`flowc check --all`)', zh: '[{code}] 还有 {count} 处（`flowc check --all`）' },
  'summary.found': { en: '{found} in {files} {files|file|files}', zh: '{files} 个文件，{found}' },
  'summary.and': { en: '{first}, {rest}', zh: '{first}，{rest}' },
  'summary.none': { en: 'no problems', zh: '没有问题' },
  'summary.error': { en: '{count} {count|error|errors}', zh: '{count} 个错误' },
  'summary.warning': { en: '{count} {count|warning|warnings}', zh: '{count} 个警告' },
  'summary.info': { en: '{count} {count|info|infos}', zh: '{count} 条提示' },
});
