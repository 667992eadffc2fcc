/** The words that flowc itself writes on a picture, in the language of the process. */
import type { LegendEntry } from '../../geometry/diagram.ts';

export type PictureLang = 'en' | 'zh';

interface Words {
  readonly owner: string;
  readonly customer: string;
  readonly version: string;
  readonly date: string;
  readonly author: string;
  readonly approver: string;
  readonly page: string;
  readonly pageOf: (number: number, count: number) => string;
  readonly external: string;
  readonly input: string;
  readonly process: string;
  readonly output: string;
  /** Names a key control that the author gave no number. */
  readonly control: string;
  /** Between the items of a list that the author wrote in brackets. */
  readonly comma: string;
  /** Between two facts that stand together. */
  readonly pause: string;
  readonly wait: (duration: string) => string;
  readonly risk: (text: string) => string;
  readonly together: (parties: readonly string[]) => string;
  readonly to: (party: string) => string;
  readonly from: (party: string) => string;
  readonly copies: (amount: string, one: boolean) => string;
  readonly pages: (numbers: readonly number[]) => string;
  /** What stands on a page, with the page. */
  readonly onPage: (text: string, page: number) => string;
  /** A bar by what it joins or parts. */
  readonly barOf: (bar: string, around: string) => string;
  readonly legend: Readonly<Record<LegendEntry['kind'], string>>;
  /** Headings of the legend of heat: what a case takes in expectation, what one visit takes, and where nothing is stated. */
  readonly heat: Readonly<Record<'time' | 'cost' | 'wait', Readonly<Record<'case' | 'visit' | 'none', string>>>>;
  readonly changes: Readonly<Record<'added' | 'removed' | 'changed', string>>;
}

const en: Words = {
  owner: 'Owner',
  customer: 'Customer',
  version: 'Version',
  date: 'Date',
  author: 'Author',
  approver: 'Approver',
  page: 'Page',
  pageOf: (number, count) => `${number} of ${count}`,
  external: 'External',
  input: 'Input',
  process: 'Process',
  output: 'Output',
  control: 'KC',
  comma: ', ',
  pause: ', ',
  wait: (duration) => `wait ${duration}`,
  risk: (text) => `Risk: ${text}`,
  together: (parties) => `with ${parties.join(', ')}`,
  to: (party) => `to ${party}`,
  from: (party) => `from ${party}`,
  copies: (amount, one) => `${amount} ${one ? 'copy' : 'copies'}`,
  pages: (numbers) => `pages ${numbers.join(', ')}`,
  onPage: (text, page) => `${text} (${page})`,
  barOf: (bar, around) => `${bar}: ${around}`,
  legend: {
    terminator: 'Start, end',
    start: 'Start',
    end: 'End',
    task: 'Step',
    manual: 'By hand',
    decision: 'Decision',
    document: 'Document',
    data: 'Data',
    system: 'Database',
    archive: 'Archive',
    subprocess: 'Other process',
    fork: 'Parallel',
    join: 'Join',
    merge: 'Merge',
    bar: 'Parallel',
    delay: 'Delay',
    connector: 'Connector',
    mainFlow: 'Main flow',
    otherFlow: 'Other flow',
    informationFlow: 'Info flow',
    control: 'Key control',
    highlight: 'Rule',
  },
  heat: {
    time: { case: 'Time a case takes here', visit: 'Time a visit takes', none: 'No time is stated' },
    cost: { case: 'Cost of a case here', visit: 'Cost of a visit', none: 'No cost is stated' },
    wait: { case: 'Waiting of a case here', visit: 'Waiting at a visit', none: 'No waiting is stated' },
  },
  changes: { added: 'Added', removed: 'Removed', changed: 'Changed' },
};

const zh: Words = {
  owner: '负责部门',
  customer: '客户',
  version: '版本',
  date: '日期',
  author: '编制',
  approver: '批准',
  page: '页次',
  pageOf: (number, count) => `第${number}页，共${count}页`,
  external: '外部',
  input: '输入',
  process: '流程',
  output: '输出',
  control: '关键点',
  comma: '、',
  pause: '，',
  wait: (duration) => `等候${duration}`,
  risk: (text) => `风险：${text}`,
  together: (parties) => `与${parties.join('、')}共同`,
  to: (party) => `交${party}`,
  from: (party) => `来自${party}`,
  copies: (amount) => `${amount}份`,
  pages: (numbers) => `第${numbers.join('、')}页`,
  onPage: (text, page) => `${text}（${page}）`,
  barOf: (bar, around) => `${bar}：${around}`,
  legend: {
    terminator: '开始/结束',
    start: '开始',
    end: '结束',
    task: '步骤',
    manual: '人工操作',
    decision: '判断',
    document: '文件',
    data: '数据',
    system: '数据库',
    archive: '归档',
    subprocess: '流程参见',
    fork: '并行',
    join: '汇合',
    merge: '合并',
    bar: '并行',
    delay: '等待',
    connector: '连接符',
    mainFlow: '主流程',
    otherFlow: '其他流程线',
    informationFlow: '信息流',
    control: '关键控制点',
    highlight: '规则',
  },
  heat: {
    time: { case: '平均每次流程在此用时', visit: '每到一次用时', none: '未注明用时' },
    cost: { case: '平均每次流程在此成本', visit: '每到一次成本', none: '未注明成本' },
    wait: { case: '平均每次流程在此等候', visit: '每到一次等候', none: '未注明等候' },
  },
  changes: { added: '新增', removed: '删除', changed: '修改' },
};

export function wordsOf(lang: PictureLang): Words {
  return lang === 'zh' ? zh : en;
}
