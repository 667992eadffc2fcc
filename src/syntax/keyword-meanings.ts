/** What the words of the language mean, in Chinese; English stands in the table of keywords. For statements, whose table holds words alone, both. */
import type { Lang } from '../diagnostics/message-table.ts';
import { kindWordsTable } from './keyword-entries.ts';
import { type AttributeKey, keyTable } from './keywords.ts';

const STATEMENTS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  process: { en: 'what the process is; at most one, first in the file', zh: '流程本身；最多一个，位于文件开头' },
  use: { en: 'takes lanes, data nodes and classes of another file', zh: '引入另一个文件中的泳道、数据节点和样式' },
  lane: { en: 'a department or party; lanes and nodes may stand inside', zh: '部门或参与方；其中可以有泳道和节点' },
  page: { en: 'nodes declared from here on stand on a new page', zh: '此后声明的节点位于新的一页' },
  phase: { en: 'nodes declared from here on belong to this phase', zh: '此后声明的节点属于这个阶段' },
  note: { en: 'a remark beside its nodes, or on the whole process', zh: '节点旁的备注，或对整个流程的备注' },
  class: { en: 'a look, defined once and used by many nodes', zh: '样式：定义一次，供多个节点使用' },
};

const KINDS: Readonly<Record<string, string>> = {
  start: '流程从这里开始',
  end: '流程在这里结束',
  task: '由某人完成的步骤',
  manual: '手工完成的步骤：填写、核对单据',
  decision: '判断或审批',
  subprocess: '流程在另一个流程中继续，或调用另一个流程；用“参见”链接',
  fork: '并行分支从这里开始',
  join: '所有并行分支必须到达',
  merge: '多个可选分支在此汇成一路；没有文字，只有一个出口',
  delay: '等待；“用时”说明多久',
  document: '作为输入或输出的文件、表格、信函或报告',
  data: '不是文件的数据或信息',
  system: '现有的计算机系统或数据库',
  archive: '文件在这里归档',
};

const KEYS: Readonly<Record<string, string>> = {
  owner: '对流程负责的部门或人员',
  version: '流程图的版本',
  date: '该版本的日期',
  author: '编制人',
  approver: '批准人',
  customer: '接收输出的一方',
  purpose: '流程的目的',
  scope: '适用范围',
  lang: '图中文字的语言',
  page: '自动，或纸张大小加纵向、横向；fit 表示缩小而不分页',
  show: '方框内或旁边写什么',
  legend: '是否解释各符号',
  direction: '流程的走向',
  columns: '泳道，或输入·过程·输出三栏',
  theme: '图的配色',
  'hours-per-day': '每个工作日的工时（8）',
  currency: '未写币种时的币种',
  volume: '流程多久开始一次；一段时间内有多少份文件',
  lanes: '泳道的顺序',
  margin: '页边距',
  history: '以前的版本，每个版本一段文字',
  role: '承担该步骤的岗位',
  person: '承担该步骤的人员',
  staff: '该泳道有多少人',
  rate: '一小时工作的成本',
  external: '组织外部的一方',
  deadline: '必须完成的期限，按日历时间',
  time: '工作时间；对等待则为等待多久',
  wait: '开始处理之前搁置的时间',
  cost: '做一次的成本',
  system: '所用的工具：文字，或系统节点的标识',
  control: '关键控制点：编号及其保证的内容',
  covers: '该控制所覆盖风险的步骤（写其标识）',
  policy: '适用的内部制度',
  accounting: '由此产生的会计分录',
  risk: '可能出什么问题',
  responsible: '由谁执行：泳道标识，或引号中的岗位（默认为节点的泳道和岗位）',
  accountable: '由谁负责',
  consulted: '咨询谁',
  informed: '知会谁',
  link: '网址',
  color: '填充颜色',
  line: '轮廓颜色',
  class: '用“样式”定义的外观',
  description: '流程说明中的较长文字',
  copies: '份数',
  format: '纸质、PDF、表单编号等',
  retention: '保存多久，按日历时间或文字',
  see: '另一个流程的 .flow 文件',
};

/** What a statement means, in a line; undefined for what is no statement. */
export function statementMeaning(own: string, lang: Lang): string | undefined {
  return STATEMENTS[own]?.[lang];
}

/** What a kind of node means, in a line. */
export function kindMeaning(own: string, lang: Lang): string {
  return (lang === 'zh' ? KINDS[own] : undefined) ?? kindWordsTable[own]!.about;
}

/** What a key means, in a line. */
export function keyMeaning(key: AttributeKey, lang: Lang): string {
  return (lang === 'zh' ? KEYS[key] : undefined) ?? keyTable[key].about;
}
