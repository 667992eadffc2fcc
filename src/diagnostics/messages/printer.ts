/** The words of the printers themselves, and the frame for texts that stand in no table. */
import type { MessageTable } from '../message-table.ts';

export const printerMessages = {
  'severity.error': { en: 'error', zh: '错误' },
  'severity.warning': { en: 'warning', zh: '警告' },
  'severity.info': { en: 'info', zh: '提示' },
  'printer.help': { en: 'help: {text}', zh: '建议：{text}' },
  'printer.fixable': { en: 'fixable: {title} (`flowc check --fix`)', zh: '可自动修复：{title}（`flowc check --fix`）' },
  'printer.more': { en: 'and {count} more {count|place|places}', zh: '另有 {count} 处' },
  'summary.none': { en: 'no problems in {files} {files|file|files}', zh: '{files} 个文件，没有问题' },
  'summary.errors': {
    en: '{errors} {errors|error|errors} in {files} {files|file|files}',
    zh: '{files} 个文件，{errors} 个错误',
  },
  'summary.warnings': {
    en: '{warnings} {warnings|warning|warnings} in {files} {files|file|files}',
    zh: '{files} 个文件，{warnings} 个警告',
  },
  'summary.both': {
    en: '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings} in {files} {files|file|files}',
    zh: '{files} 个文件，{errors} 个错误，{warnings} 个警告',
  },
  'text.own': { en: '{en}', zh: '{zh}' },
} as const satisfies MessageTable;
