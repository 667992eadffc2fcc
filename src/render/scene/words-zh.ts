import type { SceneWords } from './words.ts';

const withLabel = (text: string, label: string | null, colon: string) => (label === null ? text : `${text}${colon}${label}`);

export const ZH: SceneWords = {
  drawing: '流程图',
  kinds: {
    start: '开始',
    end: '结束',
    task: '步骤',
    manual: '人工操作',
    decision: '判断',
    subprocess: '流程参见',
    fork: '并行开始',
    join: '并行汇合',
    merge: '分支合并',
    delay: '等待',
    document: '文件',
    data: '数据',
    system: '数据库',
    archive: '存档',
    connector: '连接符',
  },
  lane: '泳道',
  phase: '阶段',
  note: '备注',
  legend: '图例',
  contents: '目录',
  attributes: {
    role: '角色',
    person: '人员',
    deadline: '期限',
    time: '用时',
    wait: '等候',
    cost: '成本',
    system: '系统',
    control: '控制',
    covers: '覆盖',
    policy: '制度',
    accounting: '核算',
    risk: '风险',
    responsible: '执行',
    accountable: '问责',
    consulted: '咨询',
    informed: '知会',
    description: '说明',
    volume: '数量',
    copies: '份数',
    format: '格式',
    retention: '保存期',
    see: '参见',
    link: '链接',
    class: '样式',
    color: '颜色',
  },
  sheet: (number, name) => (name === '' ? `${number}` : `${number}：${name}`),
  range: (first, last) => `从“${first}”到“${last}”`,
  node: (kind, text, lane) => `${ZH.named(kind, text)}${lane === null ? '' : `（${lane}）`}`,
  named: (kind, text) => (text === '' ? kind : `${kind}：${text}`),
  attribute: (name, value) => `${name}：${value}`,
  edge: (from, to, label) => withLabel(`从“${from}”到“${to}”`, label, '：'),
  information: (from, to, label) => withLabel(`信息从“${from}”到“${to}”`, label, '：'),
  summary: ({ steps, lanes, pages }, starts, ends) => {
    const size = [...(pages > 1 ? [`${pages}页`] : []), ...(lanes > 0 ? [`${lanes}条泳道`] : []), `${steps}个步骤`];
    const list = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join('或');
    const from = starts.length > 0 ? `，从${list(starts)}` : '';
    return `${size.join('、')}${from}${ends.length > 0 ? `${from === '' ? '，' : ''}到${list(ends)}` : ''}`;
  },
};
