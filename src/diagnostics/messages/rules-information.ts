/** The rules on inputs, outputs and information flow in words. */
import type { MessageTable } from '../message-table.ts';

export const informationRuleMessages = {
  'input-without-output': { en: 'the process reads "{input}" but writes nothing', zh: '流程读取“{input}”，却什么也没写出' },
  'input-without-output.task': { en: '{node} reads something but writes nothing', zh: '{node}有输入，却没有输出' },
  'read-before-write': {
    en: '{node} reads "{data}" before {writer} has written it',
    zh: '{node}读取“{data}”时，{writer}还没有写出它',
  },
  'read-before-write.here': { en: 'written here', zh: '在这里写出' },
  'unused-data': { en: '{node} is neither written nor read', zh: '{node}既没有写入也没有读取' },
  'unused-data.help': { en: 'connect it, such as `… ~> {id}`, or remove it', zh: '给它连线，例如 `… ~> {id}`，或者删除它' },
  'data-named-as-task': { en: '{node} repeats the text of a step', zh: '{node}重复了步骤的文字' },
  'data-named-as-task.help': { en: 'name what the step makes, not the step', zh: '写步骤生成的东西，而不是步骤本身' },
  'data-named-as-task.step': { en: 'the step', zh: '这个步骤' },
  'unnamed-information': { en: 'nothing says what goes from {from} to {to}', zh: '没有说明从{from}传给{to}的是什么' },
  'unnamed-information.help': {
    en: 'label the arrow, such as `~[delivery date]~>`, or put a document between them',
    zh: '给箭头加标签，例如 `~[交货期]~>`，或者在中间放一个文档',
  },
  'unquantified-io': { en: '{node} does not say how many there are', zh: '{node}没有写明数量' },
  'unquantified-io.help': { en: 'add `copies: 1` or `volume: 20/day`', zh: '加上 `份数: 1` 或 `数量: 20/天`' },
} as const satisfies MessageTable;
