/** What the sheets of a workbook are called: as the sections of a report are, else as the table. */
const TITLES: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  steps: ['Steps', '流程步骤'],
  duties: ['Job duties', '岗位职责'],
  responsibilities: ['Responsibilities', '职责矩阵'],
  rules: ['Internal rules', '内部制度'],
  accounting: ['Accounting entries', '核算方法'],
  controls: ['Key control points', '关键控制点'],
  'risk-controls': ['Risks and controls', '风险与控制对照'],
  risks: ['Risks without a control', '未控制的风险'],
  documents: ['Documents', '文件清单'],
  archives: ['Archives', '档案'],
  systems: ['Systems', '系统'],
  departments: ['Departments', '部门'],
  figures: ['Key figures', '关键指标'],
  exchange: ['Process map', '流程图数据'],
  findings: ['Findings', '检查结果'],
};

/** Excel allows 31 characters. */
const LONGEST = 31;

export function sheetName(table: string, lang: 'en' | 'zh'): string {
  return (TITLES[table]?.[lang === 'zh' ? 1 : 0] ?? table).slice(0, LONGEST);
}
