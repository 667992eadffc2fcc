/** The figures of a process in words. */
import type { MessageTable } from '../message-table.ts';

export const figuresMessages = {
  'figures.critical': { en: 'critical path', zh: '关键路径' },
  'figures.expected': { en: 'expected', zh: '期望值' },
  'figures.lead': { en: 'lead time', zh: '周期' },
  'figures.waiting': { en: '  of it waiting', zh: '  其中等待' },
  'figures.work': { en: 'work time', zh: '工时' },
  'figures.cost': { en: 'cost', zh: '成本' },
  'figures.handoffs': { en: 'handoffs', zh: '交接次数' },
  'figures.returns': { en: '  straight back (ping-pong)', zh: '  原路返回（来回）' },
  'figures.approvals': { en: 'approvals', zh: '审批次数' },
  'figures.rework': { en: 'share of rework', zh: '返工占比' },
  'figures.none': { en: '-', zh: '-' },
  'figures.atLeast': { en: '≥ {value}', zh: '≥ {value}' },
  'figures.path': { en: 'critical path: {nodes}', zh: '关键路径：{nodes}' },
  'figures.lane': { en: 'lane', zh: '泳道' },
  'figures.perCase': { en: 'a case', zh: '每次' },
  'figures.perDay': { en: 'a day', zh: '每天' },
  'figures.people': { en: 'people', zh: '需人数' },
  'figures.staff': { en: 'staff', zh: '在岗' },
  'figures.utilisation': { en: 'load', zh: '负荷' },
  'figures.perWorkingDay': { en: '{count} {count|case|cases} a working day', zh: '每个工作日 {count} 次' },
  'figures.perWeek': { en: '{count} {count|case|cases} a week', zh: '每周 {count} 次' },
  'figures.perMonth': { en: '{count} {count|case|cases} a month', zh: '每月 {count} 次' },
  'figures.bottleneck': { en: 'bottleneck: "{lane}", at most {cases}', zh: '瓶颈：“{lane}”，最多{cases}' },
  'figures.bottleneck.busy': {
    en: 'bottleneck: "{lane}", {share} busy, at most {cases}',
    zh: '瓶颈：“{lane}”，负荷 {share}，最多{cases}',
  },
  'figures.slowest': {
    en: 'slowest step: "{node}", {share} of the expected lead time',
    zh: '最慢的步骤：“{node}”，占期望周期的 {share}',
  },
  'figures.gaps': { en: 'not said in the file:', zh: '文件中未写明：' },
  'figures.more': { en: 'and {count} more', zh: '另有 {count} 个' },
  'figures.assumed': {
    en: 'taken as equally frequent, as asked: {names}',
    zh: '按要求视为频率相等：{names}',
  },
  'gap.time': {
    en: 'a `time` at {names}: times are at least these',
    zh: '{names} 的用时：时间至少为以上数值',
  },
  'gap.cost': {
    en: "a `cost` at {names}, or a time and their lane's `rate`: costs are at least these",
    zh: '{names} 的成本（或用时与泳道的 rate）：成本至少为以上数值',
  },
  'gap.no-cost': {
    en: "any `cost`, and no lane's `rate`",
    zh: '任何成本，也没有泳道的 rate',
  },
  'gap.called': {
    en: 'what the process that {names} calls takes: nothing can be expected there, see `flowc stats` of its file',
    zh: '{names} 所参见的流程的用时与成本：该处无法求期望值，请对其文件运行 `flowc stats`',
  },
  'gap.called-again': {
    en: 'what {names} takes: what it calls leads back to the process that it is a part of',
    zh: '{names} 的用时与成本：所参见的流程又参见回它所在的流程',
  },
  'gap.called-time': {
    en: 'every `time` in the process that {names} calls: times are at least these',
    zh: '{names} 所参见的流程中的全部用时：时间至少为以上数值',
  },
  'gap.called-cost': {
    en: 'every `cost` or `rate` in the process that {names} calls: costs are at least these',
    zh: '{names} 所参见的流程中的全部成本或 rate：成本至少为以上数值',
  },
  'gap.late': {
    en: 'how often {names} is late, such as `-[late 5%]->`: nothing can be expected; `--assume-equal` takes it as late every second time',
    zh: '{names} 逾期的概率，如 `-[逾期 5%]->`：无法求期望值；`--assume-equal` 可视为各占一半',
  },
  'gap.probability': {
    en: 'how often the branches of {names} are taken, such as `-[no 20%]->`: nothing can be expected; `--assume-equal` takes them as equally frequent',
    zh: '{names} 各分支的概率，如 `-[否 20%]->`：无法求期望值；`--assume-equal` 可视为频率相等',
  },
  'gap.probability-sum': {
    en: 'which probabilities of {names} are right: they do not add up to 100 %',
    zh: '{names} 的概率以哪个为准：合计不是 100 %',
  },
  'gap.start-volume': {
    en: 'how often each start begins the process ({names}), as `volume`: nothing can be expected; `--assume-equal` takes them as equally frequent',
    zh: '各开始节点的频率（{names}，写作 volume）：无法求期望值；`--assume-equal` 可视为频率相等',
  },
  'gap.volume': {
    en: 'how often the process runs, as `volume` of a start: no load can be told',
    zh: '流程运行的频率（开始节点的 volume）：无法计算负荷',
  },
  'gap.staff': {
    en: 'how many people work in {names}, as `staff`: a bottleneck there is not seen',
    zh: '{names} 的人数（staff）：无法判断其是否为瓶颈',
  },
  'gap.start': { en: 'where the process begins: nothing can be told', zh: '流程从何处开始：无法计算' },
  'gap.end': {
    en: 'how the process ends from {names}: nothing can be expected',
    zh: '从 {names} 如何到达结束：无法求期望值',
  },
  'gap.split': {
    en: 'whether the ways out of {names} are alternatives or parallel: use a decision or a fork',
    zh: '{names} 的多个出口是择一还是并行：请使用判断或并行',
  },
  'gap.parallel': {
    en: 'which fork and join belong together around {names}: nothing can be expected',
    zh: '{names} 处的并行与汇合如何配对：无法求期望值',
  },
  'gap.loop-size': {
    en: 'a loop that can be solved: it has too many nodes for anything to be expected',
    zh: '可以求解的循环：循环中的节点过多，无法求期望值',
  },
  'template.notWord': { en: '"{path}" is no Word file that flowc can fill', zh: '“{path}”不是 flowc 能填写的 Word 文件' },
  'template.notWord.help': {
    en: 'save it in Word as a document (.docx) or a template (.dotx), without macros or a password',
    zh: '请在 Word 中另存为文档（.docx）或模板（.dotx），不含宏，不设密码',
  },
  'template.tooLarge': { en: '"{path}" unpacks to more than {most} MiB', zh: '“{path}”解压后超过 {most} MiB' },
  'template.unknown': { en: '"{path}" asks for "{name}", which no report has', zh: '“{path}”中的“{name}”不是报告的内容' },
  'template.none': { en: '"{path}" has no placeholder to fill', zh: '“{path}”中没有可填写的占位符' },
  'template.known': { en: 'placeholders are {english}, or in Chinese {chinese}', zh: '占位符有 {chinese}，或英文 {english}' },
  'template.format': {
    en: '`--template` is for Word files, but none is written',
    zh: '`--template` 只用于 Word 文件，而本次不输出 Word 文件',
  },
  'template.format.help': { en: 'add `--format docx`', zh: '请加上 `--format docx`' },
  'report.nothing': {
    en: 'nothing to report of "{path}": it has no flow of work',
    zh: '“{path}”没有可报告的内容：其中没有流程',
  },
  'report.written': { en: 'wrote {count} {count|report|reports}', zh: '已写出 {count} 份报告' },
  'stats.nothing': {
    en: 'nothing to measure in "{path}": it only declares what others use',
    zh: '“{path}”中没有可计算的内容：它只声明供其他文件引用的内容',
  },
} as const satisfies MessageTable;
