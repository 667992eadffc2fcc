/** What `flowc import` says of its work. What it says of a source is the readers'. */
import type { MessageTable } from '../../../diagnostics/message-table.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';

const messages = {
  'import.unreadable': { en: 'cannot read {path}: {problem}', zh: '无法读取 {path}：{problem}' },
  'import.huge': {
    en: 'the file has more than {most} MiB, a limit that no option raises; save its processes in files of their own',
    zh: '文件超过 {most} MiB，此上限没有选项能提高；请把各流程分别存为文件',
  },
  'import.noFormat': { en: 'unknown format "{format}"', zh: '未知格式“{format}”' },
  'import.formats': { en: 'formats: {formats}', zh: '可用格式：{formats}' },
  'import.unknownFormat': {
    en: 'cannot recognise the format of {path}; name it with --from',
    zh: '无法判断 {path} 的格式；请用 --from 指明',
  },
  'import.several': { en: '{path} cannot hold several processes', zh: '{path} 不能容纳多个流程' },
  'import.several.help': { en: 'name a folder with --out', zh: '用 --out 指定文件夹' },
  'import.collision': { en: 'two processes would be written to {path}', zh: '两个流程会写入 {path}' },
  'import.exists': { en: '{path} exists', zh: '{path} 已存在' },
  'import.exists.help': { en: '--force replaces it, --out writes elsewhere', zh: '--force 覆盖，--out 写到别处' },
  'import.taken': {
    en: '{from} → {to}: {nodes} {nodes|node|nodes}, {lanes} {lanes|lane|lanes}, {flows} {flows|flow|flows}',
    zh: '{from} → {to}：{nodes} 个节点，{lanes} 条泳道，{flows} 条流程线',
  },
  'import.approximated': { en: '{path}: approximated ({count}): {cause}{where}', zh: '{path}：近似（{count}）：{cause}{where}' },
  'import.dropped': { en: '{path}: dropped ({count}): {cause}{where}', zh: '{path}：舍弃（{count}）：{cause}{where}' },
  'import.more': { en: '{count} more', zh: '另有 {count} 处' },
  'import.column': { en: '  column "{column}" → {meaning}', zh: '  列“{column}” → {meaning}' },
} as const satisfies MessageTable;

export const phrase = phrasesOf(messages);
