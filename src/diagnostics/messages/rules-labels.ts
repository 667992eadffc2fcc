/** The rules on labels and readability in words. */
import type { MessageTable } from '../message-table.ts';

export const labelRuleMessages = {
  'empty-label': { en: '{node} has no text', zh: '{node}没有文字' },
  'empty-label.help': { en: 'say in a few words what it is', zh: '用几个字说明它是什么' },
  'verb-object-label': { en: '{node} names a topic, not what is done', zh: '{node}只是话题，没说做什么' },
  'verb-object-label.help': { en: 'begin with a verb, such as "Process the order"', zh: '写成动词加对象，例如“处理订单”' },
  'label-too-long': {
    en: 'the text of "{id}" is {width} columns wide, more than {max}',
    zh: '“{id}”的文字有 {width} 列宽，超过 {max} 列',
  },
  'label-too-long.help': { en: 'say it in a few words and put the rest into `description`', zh: '用几个字说清，其余写进“说明”' },
  'too-many-nodes': { en: 'the file has {count} flow nodes, more than {max}', zh: '文件有 {count} 个流程节点，超过 {max} 个' },
  'too-many-nodes.help': {
    en: 'put steps that belong together into a subprocess of its own',
    zh: '把相关的步骤放进单独的子流程',
  },
  'too-many-routes': {
    en: '{routes} flows enter and leave {node}, more than {max}',
    zh: '进出{node}的流程线有 {routes} 条，超过 {max} 条',
  },
  'too-many-routes.help': { en: 'decide in two stages, or let ways meet earlier', zh: '分两步判断，或者让几条路早一点会合' },
} as const satisfies MessageTable;
