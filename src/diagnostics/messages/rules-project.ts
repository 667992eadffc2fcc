/** The rules across files in words. */
import type { MessageTable } from '../message-table.ts';

export const projectRuleMessages = {
  'see-missing': { en: '{node} refers to "{path}", which does not exist', zh: '{node}参见的“{path}”不存在' },
  'see-missing.near': { en: 'did you mean "{near}"?', zh: '是不是“{near}”？' },
  'see-missing.help': {
    en: 'write the path relative to this file, inside the project’s folder',
    zh: '路径要相对于本文件，并且在项目的文件夹之内',
  },
  'see-cycle': { en: '{node} calls the process it is part of: {way}', zh: '{node}调用了自己所在的流程：{way}' },
  'see-cycle.help': {
    en: 'where the work goes on there for good, remove the flow out; else call a part that does not call back',
    zh: '如果工作转到那里继续，就去掉出口；否则改为参见不会调用回来的部分',
  },
  'lane-name-drift': {
    en: 'lane `{id}` is "{name}" here and "{other}" elsewhere',
    zh: '泳道 `{id}` 这里叫“{name}”，别处叫“{other}”',
  },
  'lane-name-drift.id': {
    en: 'lane "{name}" is `{id}` here and `{other}` elsewhere',
    zh: '泳道“{name}”这里是 `{id}`，别处是 `{other}`',
  },
  'lane-name-drift.there': { en: 'declared here', zh: '声明在这里' },
  'orphan-file': { en: 'no other file refers to this one', zh: '没有别的文件提到这个文件' },
  'orphan-file.help': {
    en: 'refer to it by `see`, or list it in the option `entry`',
    zh: '用“参见”指向它，或者列在选项 `entry` 里',
  },
} as const satisfies MessageTable;
