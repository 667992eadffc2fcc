/** Why a called process is not drawn in place, in words. */
import type { MessageTable } from '../message-table.ts';

export const expandMessages = {
  'expand.not': { en: '"{node}" is not expanded: {why}', zh: '“{node}”没有展开：{why}' },
  'expand.missing': { en: 'there is no file "{path}" in the project', zh: '项目中没有文件“{path}”' },
  'expand.broken': { en: '"{path}" has errors', zh: '“{path}”有错误' },
  'expand.cycle': { en: 'it leads back to where it is: {way}', zh: '又回到了自己：{way}' },
  'expand.too-large': { en: 'there would be more than {most} nodes', zh: '节点会超过 {most} 个' },
  'expand.alone': { en: 'no flow leads to it or from it', zh: '没有流向进出' },
  'expand.late': {
    en: 'what happens when its time is over can begin at any of its steps',
    zh: '它的“逾期”流向可能从其中任何一步开始',
  },
  'expand.no-start': { en: '"{path}" has no start', zh: '“{path}”没有开始' },
  'expand.no-end': { en: '"{path}" has no end', zh: '“{path}”没有结束' },
  'expand.starts': {
    en: '"{path}" begins in several ways, and which is meant is not said',
    zh: '“{path}”有几个开始，没有说明是哪一个',
  },
  'expand.parallel': {
    en: 'parallel branches of "{path}" end without a join, so it is not said when all of it is done',
    zh: '“{path}”的并行分支没有汇合就结束，没有说明何时全部完成',
  },
  'expand.unknown': { en: 'no subprocess "{name}" with `see` to expand', zh: '没有可以展开的、带“参见”的子流程“{name}”' },
  'expand.known': { en: 'there is {names}', zh: '可以展开的有：{names}' },
  'expand.none': { en: 'no subprocess here names a file with `see`', zh: '这里没有用“参见”指明文件的子流程' },
} as const satisfies MessageTable;
