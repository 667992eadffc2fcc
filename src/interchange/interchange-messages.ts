/** What readers have to say of a source: what they approximate, what they drop, why they can't read it. */
import type { MessageTable } from '../diagnostics/message-table.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';

const messages = {
  'import.tooLarge': {
    en: 'the file has more than {most} MiB of text, a limit that no option raises; save its processes in files of their own',
    zh: '文件内容超过 {most} MiB，此上限没有选项能提高；请把各流程分别存为文件',
  },
  'import.tooDeep': {
    en: 'elements lie inside each other more than {most} deep, a limit that no option raises',
    zh: '元素嵌套超过 {most} 层，此上限没有选项能提高',
  },
  'import.tooMany': {
    en: 'the file has more than {most} parts, a limit that no option raises; save its processes in files of their own',
    zh: '文件包含的元素超过 {most} 个，此上限没有选项能提高；请把各流程分别存为文件',
  },
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
    zh: '步骤上的 {trigger} 事件没有后续流程线',
  },
  'import.bpmn.loop': { en: 'the repetition of the activity is not kept', zh: '未保留活动的循环标记' },
  'import.bpmn.compensation': { en: 'the activity is for compensation', zh: '该活动用于补偿' },
  'import.bpmn.eventSubprocess': {
    en: 'the event subprocess became a subprocess behind a start of its own',
    zh: '事件子流程变为有自己起点的子流程',
  },
  'import.bpmn.subprocessType': { en: '"{type}" became a plain subprocess', zh: '“{type}”变为普通子流程' },
  'import.bpmn.gateway': {
    en: 'the {type} gateway became a decision, or lines that meet',
    zh: '{type} 网关变为判断或流程线的汇合点',
  },
  'import.bpmn.conditional': {
    en: 'conditions on flows out of a step became a decision behind it',
    zh: '步骤流出的条件变为其后的判断',
  },
  'import.bpmn.split': { en: 'several flows out of a step became a fork behind it', zh: '步骤的多条流出的流程线变为其后的并行' },
  'import.bpmn.link': { en: 'the link event has no counterpart with its name', zh: '链接事件没有同名的另一端' },
  'import.bpmn.group': { en: 'the group is not kept', zh: '未保留分组' },
  'import.bpmn.flow.loose': { en: 'a flow has an end that is missing', zh: '流程线的一端缺失' },
  'import.flow.betweenData': { en: 'a flow between two documents or two lanes', zh: '两个文档或两条泳道之间的流程线' },
  'import.flow.asInformation': { en: 'the flow became information flow', zh: '该流程线变为信息流' },
  'import.flow.twice': { en: 'the flow is there twice', zh: '该流程线重复' },
  'import.split.labels': {
    en: 'several labelled flows out of a step became a decision behind it',
    zh: '步骤的多条带标签的流程线变为其后的判断',
  },
  'import.split.plain': { en: 'several flows out of a step became a fork behind it', zh: '步骤的多条流出的流程线变为其后的并行' },
  'import.edge.undirected': { en: 'a line without an arrow runs as it was written', zh: '无箭头的连线按书写方向处理' },
  'import.edge.both': { en: 'a line with two arrows became two flows', zh: '双向箭头变为两条流程线' },
  'import.edge.loose': { en: 'a line ends at nothing', zh: '连线的一端没有连接' },
  'import.shape': { en: 'the shape "{shape}" became a task', zh: '形状“{shape}”变为任务' },
  'import.text.loose': { en: 'a text that stands alone', zh: '单独的文字' },
  'import.mermaid.kind': {
    en: 'a Mermaid diagram of type "{type}"; only flowcharts and swimlanes are read',
    zh: 'Mermaid 图的类型是“{type}”；只读取 flowchart 与 swimlane',
  },
  'import.mermaid.syntax': { en: 'this Mermaid text cannot be parsed: {problem}', zh: '无法解析 Mermaid：{problem}' },
  'import.mermaid.subgraphEnd': {
    en: 'a flow to or from a subgraph runs to or from a node of it',
    zh: '与子图相连的流程线改为连接其中的节点',
  },
  'import.drawio.none': { en: 'the file has no draw.io page with shapes', zh: '文件中没有包含图形的 draw.io 页面' },
  'import.drawio.packed': { en: 'the compressed page cannot be unpacked', zh: '无法解压压缩的页面' },
  'import.drawio.hidden': { en: '{count} {count|part|parts} of hidden layers', zh: '隐藏图层中的 {count} 个元素' },
  'import.connector': { en: 'a connector has no counterpart with its letter', zh: '连接符没有同字母的另一端' },
  'import.plantuml.none': { en: 'the file has no activity diagram', zh: '文件中没有活动图' },
  'import.plantuml.legacy': {
    en: 'the activity diagram is in the old syntax with (*); only the one with :actions; is read',
    zh: '活动图使用 (*) 的旧语法；只读取 :动作; 的语法',
  },
  'import.plantuml.unknown': { en: 'a line that is no part of an activity diagram', zh: '不属于活动图的一行' },
  'import.plantuml.partition': { en: 'a partition beside swimlanes', zh: '泳道之外的分区' },
  'import.table.workbook': { en: 'the workbook cannot be read: {problem}', zh: '无法读取工作簿：{problem}' },
  'import.table.head': {
    en: 'no row names at least two known columns; --columns "Who: lane, What: text" says what they are',
    zh: '没有一行包含至少两个已知的列名；可用 --columns "部门: lane, 内容: text" 指明',
  },
  'import.table.empty': { en: 'the table has no row with a step', zh: '表中没有步骤' },
  'import.table.columns': {
    en: '--columns says "{part}"; expected NAME: MEANING with one of {meanings}, or - to leave it out',
    zh: '--columns 中的“{part}”有误；应为 列名: 含义，含义为 {meanings} 之一，或用 - 略去',
  },
  'import.table.other': { en: 'another table of the file', zh: '文件中的其他表格' },
  'import.table.column': { en: 'a column that no step can hold', zh: '步骤无法容纳的列' },
  'import.table.measure': {
    en: 'a value of "{key}" that is no measure, kept as x-{key}',
    zh: '“{key}”的值不是计量值，保留为 x-{key}',
  },
  'import.table.next': { en: 'a next step that no row has', zh: '下一步指向不存在的行' },
  'import.table.start': { en: 'no row is the start: one was added', zh: '没有起点：已添加' },
  'import.table.end': {
    en: 'steps without a next one lead to an end that was added or is there',
    zh: '没有下一步的步骤连到结束',
  },
  'import.note.onFlow': { en: 'the note stands on no node', zh: '备注不在任何节点上' },
  'import.note.free': { en: 'the note stands on nothing', zh: '备注没有所属节点' },
} as const satisfies MessageTable;

export const phrase = phrasesOf(messages);
