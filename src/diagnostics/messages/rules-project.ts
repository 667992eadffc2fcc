/** The rules across files in words. */
import type { MessageTable } from '../message-table.ts';

export const projectRuleMessages = {
  'see-missing': { en: '{node} refers to "{path}", which does not exist', zh: '{node}参见的“{path}”不存在' },
  'see-missing.near': { en: 'did you mean "{near}"?', zh: '是不是“{near}”？' },
  'see-missing.help': {
    en: 'write the path relative to this file, inside the project’s folder',
    zh: '路径要相对于本文件，并且在项目的文件夹之内',
  },
} as const satisfies MessageTable;
