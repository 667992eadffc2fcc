/** The rules on structure in words. */
import type { MessageTable } from '../message-table.ts';

export const structureRuleMessages = {
  'missing-start': { en: 'the process has no start', zh: '流程没有开始' },
  'missing-start.help': {
    en: 'add what sets it off, such as `start asked "Customer asks"`, and a flow from it to the first step',
    zh: '加上引发流程的事情，例如 `开始 询价 "客户询价"`，并从它连到第一个步骤',
  },
  'missing-end': { en: 'the process has no end', zh: '流程没有结束' },
  'missing-end.help': {
    en: 'add what has been achieved, such as `end done "Goods delivered"`, and a flow from the last step to it',
    zh: '加上最后的结果，例如 `结束 完成 "货已送达"`，并从最后一个步骤连到它',
  },
  'unreachable-node': { en: 'no path from a start leads to {node}', zh: '没有路径从开始通到{node}' },
  'unreachable-node.help': { en: 'lead a flow to it, or remove it', zh: '把流程线连到它，或者删除它' },
  'unreachable-node.group': {
    en: 'nor to the {others} {others|node|nodes} that it is connected with; lead a flow to one of them, or remove them',
    zh: '与它相连的另外 {others} 个节点也走不到；把流程线连到其中一个，或者删除它们',
  },
  'dead-end': { en: '{node} has no flow out', zh: '{node}没有出口' },
  'dead-end.help': { en: 'lead it on to the next step or to an end', zh: '把它连到下一个步骤或者结束' },
  'dead-end.subprocess': {
    en: 'lead it on to the next step or to an end; where the process goes on in another file, name that with `see`',
    zh: '把它连到下一个步骤或者结束；如果流程在另一个文件里继续，用“参见”指明',
  },
  'terminator-in-middle.start': { en: 'a flow enters {node}', zh: '流程线进入了{node}' },
  'terminator-in-middle.back': {
    en: 'lead it to {first}, where the work begins again',
    zh: '把它连到{first}，工作从那里重新开始',
  },
  'terminator-in-middle.end': { en: 'a flow leaves {node}', zh: '流程线离开了{node}' },
  'terminator-in-middle.task': {
    en: 'an end closes the process; where work goes on, draw a task instead',
    zh: '到了结束，流程就完了；如果工作还要继续，请改用任务',
  },
  'terminator-in-middle.too': { en: 'so does this one', zh: '这一条也是' },
  'duplicate-flow': { en: 'the flow from {from} to {to} is written twice', zh: '从{from}到{to}的流程线写了两次' },
  'duplicate-flow.first': { en: 'first written here', zh: '第一次写在这里' },
  'duplicate-flow.fix': { en: 'remove the second one', zh: '删除第二条' },
  'implicit-split': { en: '{node} has flows out to {ways} nodes', zh: '{node}有通向 {ways} 个节点的出口' },
  'implicit-split.help': {
    en: 'draw a decision where one way is taken, a fork where all are taken at once',
    zh: '只走一条就画判断，几条同时走就画并行',
  },
  'implicit-split.decision': { en: 'its labels are answers: make it a decision', zh: '标签是答案：请改用判断' },
  'implicit-split.late': {
    en: 'a way that is taken when the time is over needs a `deadline` at the step',
    zh: '逾期才走的路，需要在步骤上写“期限”',
  },
  'implicit-split.way': { en: 'a further way, to {to}', zh: '另一条路，通向{to}' },
} as const satisfies MessageTable;
