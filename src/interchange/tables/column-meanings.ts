/** What the columns of a table mean: the names of Visio's Data Visualizer, and those that people give them, in English and Chinese. */
import { Unreadable } from '../draft/remark.ts';
import { phrase } from '../interchange-messages.ts';

const MEANINGS = [
  'id',
  'text',
  'next',
  'label',
  'kind',
  'lane',
  'phase',
  'role',
  'person',
  'input',
  'output',
  'time',
  'wait',
  'deadline',
  'cost',
  'system',
  'risk',
  'control',
  'policy',
  'accounting',
  'description',
] as const;
export type ColumnMeaning = (typeof MEANINGS)[number];

/** Names in lower case without blanks and signs; the first meaning whose name a header has wins, whole names before parts of them. */
const NAMES: Readonly<Record<ColumnMeaning, readonly string[]>> = {
  id: [
    'processstepid',
    'stepid',
    'id',
    'no',
    'nr',
    'number',
    'stepno',
    'stepnumber',
    '#',
    '序号',
    '编号',
    '步骤编号',
    '步骤号',
    '步骤序号',
    '节点编号',
    '流程步骤id',
    '活动编号',
    '顺序',
  ],
  text: [
    'processstepdescription',
    'stepdescription',
    'stepname',
    'activity',
    'task',
    'action',
    'what',
    'name',
    'processstep',
    'title',
    'work',
    '活动',
    '活动名称',
    '作业内容',
    '工作内容',
    '步骤名称',
    '步骤说明',
    '流程步骤说明',
    '流程步骤描述',
    '任务',
    '作业',
    '节点',
    '节点名称',
    '流程节点',
    '工作步骤',
    '活动描述',
    '操作',
    '操作步骤',
    '内容',
    '行动',
    '动作',
  ],
  next: [
    'nextstepid',
    'nextstep',
    'next',
    'goesto',
    'to',
    'successor',
    'successors',
    'followedby',
    '下一步',
    '下一步骤',
    '下一步骤id',
    '后续步骤',
    '后续',
    '流向',
    '下步',
    '下一节点',
  ],
  label: [
    'connectorlabel',
    'condition',
    'answer',
    'branch',
    'decisionresult',
    '判断条件',
    '条件',
    '连接线标签',
    '连接符标签',
    '分支条件',
    '判断结果',
    '流转条件',
  ],
  kind: ['shapetype', 'type', 'kind', 'shape', 'symbol', '形状类型', '类型', '节点类型', '步骤类型', '符号', '图形'],
  lane: [
    'function',
    'department',
    'lane',
    'swimlane',
    'who',
    'owner',
    'unit',
    'team',
    'responsibledepartment',
    'organisation',
    'organization',
    '责任部门',
    '部门',
    '泳道',
    '执行部门',
    '职能',
    '负责部门',
    '主责部门',
    '单位',
    '责任单位',
    '参与方',
    '责任方',
    '负责方',
    '责任单元',
    '责任主体',
  ],
  phase: ['phase', 'stage', '阶段', '时期'],
  role: ['role', 'post', 'position', 'responsiblerole', 'jobtitle', '岗位', '角色', '责任岗位', '执行岗位', '职位'],
  person: ['person', 'responsible', 'responsibleperson', 'assignee', '责任人', '负责人', '执行人', '人员', '经办人'],
  input: ['input', 'inputs', 'inputdocument', 'inputdocuments', '输入', '输入文件', '输入资料', '输入信息', '输入表单'],
  output: [
    'output',
    'outputs',
    'result',
    'deliverable',
    'outputdocument',
    'outputdocuments',
    'document',
    'documents',
    'form',
    '输出',
    '输出文件',
    '输出资料',
    '输出信息',
    '输出表单',
    '文件',
    '表单',
    '记录',
    '相关表单',
    '输出记录',
    '产出',
    '产物',
    '成果',
  ],
  time: [
    'time',
    'duration',
    'worktime',
    'workingtime',
    'processingtime',
    'effort',
    '用时',
    '时间',
    '工时',
    '耗时',
    '时长',
    '作业时间',
    '处理时间',
  ],
  wait: ['wait', 'waitingtime', 'waiting', '等候', '等待', '等待时间'],
  deadline: ['deadline', 'due', 'timelimit', '期限', '时限', '完成时限', '办理时限'],
  cost: ['cost', 'costs', 'price', '成本', '费用'],
  system: ['system', 'tool', 'software', 'application', 'itsystem', '系统', '使用系统', '工具', '信息系统', '支持系统'],
  risk: ['risk', 'risks', '风险', '风险点', '风险描述'],
  control: ['control', 'controls', 'keycontrol', 'controlpoint', '控制点', '控制', '关键控制点', '控制措施', '内控点'],
  policy: ['policy', 'rule', 'regulation', '制度', '相关制度', '依据', '制度依据', '规章制度'],
  accounting: ['accounting', 'booking', 'entry', '核算', '会计分录', '核算方法'],
  description: [
    'description',
    'notes',
    'note',
    'remark',
    'remarks',
    'comment',
    'comments',
    'details',
    'alttext',
    'altdescription',
    'alternatetext',
    '说明',
    '备注',
    '描述',
    '详细说明',
    '注意事项',
    '替换文字',
    '工作要求',
  ],
};

export interface Mapping {
  /** Column by meaning. */
  readonly columns: ReadonlyMap<ColumnMeaning, number>;
  /** Each column as it was named and what it was taken for; null for what is dropped. */
  readonly shown: readonly (readonly [name: string, meaning: ColumnMeaning | null])[];
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[(（[【].*?[)）\]】]/g, '')
    .replace(/[\s_\-.:：*/、]+/g, '');

/** The mapping of a header row; `asked` names columns for it (`Who: lane, Notes: -`) and wins. */
export function mappingOf(header: readonly string[], asked: ReadonlyMap<string, ColumnMeaning | null>): Mapping {
  const meanings: (ColumnMeaning | null)[] = header.map((name) => asked.get(plain(name)) ?? null);
  const isAsked = header.map((name) => asked.has(plain(name)));
  const free = (meaning: ColumnMeaning) => !meanings.includes(meaning);
  for (const fits of [
    (name: string, known: string) => name === known,
    (name: string, known: string) => known.length > 1 && (/\P{ASCII}/u.test(known) || known.length > 4) && name.includes(known),
  ]) {
    header.forEach((written, i) => {
      const name = plain(written);
      if (meanings[i] !== null || isAsked[i] || name === '') return;
      meanings[i] = MEANINGS.find((meaning) => free(meaning) && NAMES[meaning].some((known) => fits(name, known))) ?? null;
    });
    // beside a number it says what is done, before a column that only resembles that
    if (meanings.includes('id')) withSteps(header, meanings, isAsked);
  }
  withSteps(header, meanings, isAsked);
  withText(meanings, isAsked);
  const columns = new Map(meanings.flatMap((meaning, i) => (meaning === null ? [] : [[meaning, i] as const])));
  return { columns, shown: header.flatMap((name, i) => (name.trim() === '' ? [] : [[name, meanings[i] ?? null] as const])) };
}

/** Beside another name of what is done, `Step` counts the steps; beside a number, or alone, it says what is done. */
const STEPS = ['step', 'steps', '步骤', '流程步骤'];

function withSteps(header: readonly string[], meanings: (ColumnMeaning | null)[], isAsked: readonly boolean[]): void {
  header.forEach((written, i) => {
    if (meanings[i] !== null || isAsked[i] || !STEPS.includes(plain(written))) return;
    const meaning = meanings.includes('text') ? 'id' : 'text';
    if (!meanings.includes(meaning)) meanings[i] = meaning;
  });
}

/** A table without a text of its own says what is done under `Step` or `Description`. */
function withText(meanings: (ColumnMeaning | null)[], isAsked: readonly boolean[]): void {
  if (meanings.includes('text')) return;
  for (const other of ['description', 'id'] as const) {
    const at = meanings.indexOf(other);
    if (at >= 0 && !isAsked[at]) {
      meanings[at] = 'text';
      return;
    }
  }
}

/** What `--columns` says: `Who: lane, Notes: -`. Throws `Unreadable` where it names no meaning. */
export function askedColumns(written: string | undefined): Map<string, ColumnMeaning | null> {
  const asked = new Map<string, ColumnMeaning | null>();
  for (const part of (written ?? '').split(/[,，;；]/)) {
    if (part.trim() === '') continue;
    const [, name = '', meaning = ''] = /^(.*?)\s*[:：=]\s*(.*)$/.exec(part.trim()) ?? [];
    const found = MEANINGS.find((each) => each === meaning.toLowerCase());
    if (name === '' || (found === undefined && meaning !== '-'))
      throw new Unreadable(phrase('import.table.columns', { part: part.trim(), meanings: MEANINGS.join(', ') }));
    asked.set(plain(name), found ?? null);
  }
  return asked;
}

/** How well a row serves as a header: how many of its cells are names of columns. */
export function headerScore(row: readonly string[], asked: ReadonlyMap<string, ColumnMeaning | null>): number {
  return mappingOf(row, asked).columns.size - (row.some((cell) => cell.length > 40) ? 2 : 0);
}
