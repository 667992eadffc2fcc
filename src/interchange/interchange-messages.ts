/** What readers have to say of a source: what they approximate, what they drop, why they can't read it. */
import type { MessageTable } from '../diagnostics/message-table.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';

const messages = {
  'import.tooLarge': { en: 'the file has more than {most} MiB of text', zh: '文件内容超过 {most} MiB' },
  'import.tooDeep': { en: 'elements lie inside each other more than {most} deep', zh: '元素嵌套超过 {most} 层' },
  'import.tooMany': { en: 'the file has more than {most} parts', zh: '文件包含的元素超过 {most} 个' },
  'import.xml.entities': {
    en: 'the file declares XML entities, which flowc does not read',
    zh: '文件声明了 XML 实体，flowc 不予读取',
  },
  'import.xml.malformed': { en: 'the XML is not well-formed: {problem}', zh: 'XML 格式有误：{problem}' },
  'import.xml.none': { en: 'the file holds no XML', zh: '文件中没有 XML' },
  'import.bpmn.none': { en: 'the file is no BPMN 2.0 document', zh: '文件不是 BPMN 2.0 文档' },
  'import.bpmn.noProcess': { en: 'the document has no process with elements', zh: '文档中没有包含元素的流程' },
  'import.bpmn.warning': { en: 'the BPMN parser warns: {problem}', zh: 'BPMN 解析器警告：{problem}' },
  'import.bpmn.element': { en: '"{type}" has no counterpart', zh: '“{type}”没有对应的表示' },
  'import.bpmn.trigger': { en: 'the {trigger} event keeps only its text', zh: '{trigger} 事件只保留文字' },
  'import.bpmn.milestone': { en: 'an event in the middle became a task', zh: '中间事件变为任务' },
  'import.bpmn.boundary': {
    en: 'the {trigger} event at a step became a decision behind the step',
    zh: '步骤上的 {trigger} 事件变为该步骤之后的判断',
  },
  'import.bpmn.boundary.lost': { en: 'an event is attached to a step that is missing', zh: '事件所附着的步骤不存在' },
  'import.bpmn.boundary.idle': {
    en: 'the {trigger} event at a step leads nowhere in the sequence',
    zh: '步骤上的 {trigger} 事件没有后续流向',
  },
  'import.bpmn.loop': { en: 'the repetition of the activity is not kept', zh: '未保留活动的循环标记' },
  'import.bpmn.compensation': { en: 'the activity is for compensation', zh: '该活动用于补偿' },
  'import.bpmn.eventSubprocess': {
    en: 'the event subprocess became a subprocess that no flow enters',
    zh: '事件子流程变为没有流入的子流程',
  },
  'import.bpmn.subprocessType': { en: '"{type}" became a plain subprocess', zh: '“{type}”变为普通子流程' },
  'import.bpmn.gateway': {
    en: 'the {type} gateway became a decision, or lines that meet',
    zh: '{type} 网关变为判断或流向的汇合点',
  },
  'import.bpmn.conditional': {
    en: 'conditions on flows out of a step became a decision behind it',
    zh: '步骤流出条件变为其后的判断',
  },
  'import.bpmn.split': { en: 'several flows out of a step became a fork behind it', zh: '步骤的多个流出变为其后的并行' },
  'import.bpmn.link': { en: 'the link event has no counterpart with its name', zh: '链接事件没有同名的另一端' },
  'import.bpmn.group': { en: 'the group is not kept', zh: '未保留分组' },
  'import.bpmn.flow.loose': { en: 'a flow has an end that is missing', zh: '流向的一端缺失' },
  'import.flow.betweenData': { en: 'a flow between two documents or two lanes', zh: '两个文档或两个泳道之间的流向' },
  'import.flow.asInformation': { en: 'the flow became information flow', zh: '该流向变为信息流' },
  'import.flow.twice': { en: 'the flow is there twice', zh: '该流向重复' },
  'import.note.onFlow': { en: 'the note stands on no node', zh: '备注不在任何节点上' },
  'import.note.free': { en: 'the note stands on nothing', zh: '备注没有所属节点' },
} as const satisfies MessageTable;

export const phrase = phrasesOf(messages);
