/** What a process does not say, in words. */
import type { Gap, Process } from '../../../api.ts';
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import type { Lang } from '../../../diagnostics/message-table.ts';
import { phrasesOf, say } from '../../../diagnostics/phrase.ts';
import type { MeasuredStep } from './stats-json.ts';

const phrase = phrasesOf({
  'figures.more': { en: 'and {count} more', zh: '另有 {count} 个' },
  'gap.time': { en: 'a `time` at {names}: times are at least these', zh: '{names}的“用时”：时间至少为以上数值' },
  'gap.cost': {
    en: "a `cost` at {names}, or a time and their lane's `rate`: costs are at least these",
    zh: '{names}的“成本”（或“用时”与泳道的“费率”）：成本至少为以上数值',
  },
  'gap.no-cost': { en: "any `cost`, and no lane's `rate`", zh: '任何“成本”，也没有泳道的“费率”' },
  'gap.called': {
    en: 'what the process that {names} calls takes: nothing can be expected there, see `flowc stats` of its file',
    zh: '{names}所参见的流程的用时与成本：该处无法求期望值，请对其文件运行 `flowc stats`',
  },
  'gap.called-again': {
    en: 'what {names} takes: what it calls leads back to the process that it is a part of',
    zh: '{names}的用时与成本：所参见的流程又参见回它所在的流程',
  },
  'gap.called-time': {
    en: 'every `time` in the process that {names} calls: times are at least these',
    zh: '{names}所参见的流程中的全部用时：时间至少为以上数值',
  },
  'gap.called-cost': {
    en: 'every `cost` or `rate` in the process that {names} calls: costs are at least these',
    zh: '{names}所参见的流程中的全部“成本”或“费率”：成本至少为以上数值',
  },
  'gap.late': {
    en: 'how often {names} is late, such as `-[late 5%]->`: nothing can be expected; `--assume-equal` takes it as late every second time',
    zh: '{names}逾期的概率，如 `-[逾期 5%]->`：无法求期望值；`--assume-equal` 可视为各占一半',
  },
  'gap.probability': {
    en: 'how often the branches of {names} are taken, such as `-[no 20%]->`: nothing can be expected; `--assume-equal` takes them as equally frequent',
    zh: '{names}各分支的概率，如 `-[否 20%]->`：无法求期望值；`--assume-equal` 可视为频率相等',
  },
  'gap.probability-sum': {
    en: 'which probabilities of {names} are right: they do not add up to 100%',
    zh: '{names}的概率以哪个为准：合计不是 100%',
  },
  'gap.start-volume': {
    en: 'how often each start begins the process ({names}), as `volume`: nothing can be expected; `--assume-equal` takes them as equally frequent',
    zh: '各开始节点的频率（{names}的“数量”）：无法求期望值；`--assume-equal` 可视为频率相等',
  },
  'gap.volume': {
    en: 'how often the process runs, as `volume` of a start: no load can be calculated',
    zh: '流程运行的频率（开始节点的“数量”）：无法计算负荷',
  },
  'gap.staff': {
    en: 'how many people work in {names}, as `staff`: a bottleneck there is not seen',
    zh: '{names}的“人数”：无法判断其是否为瓶颈',
  },
  'gap.start': { en: 'where the process begins: nothing can be calculated', zh: '流程从何处开始：无法计算' },
  'gap.end': { en: 'how the process ends from {names}: nothing can be expected', zh: '从 {names}如何到达结束：无法求期望值' },
  'gap.split': {
    en: 'whether the ways out of {names} are alternatives or parallel: use a decision or a fork',
    zh: '{names}的多个出口是择一还是并行：请使用判断或并行',
  },
  'gap.parallel': {
    en: 'which fork and join belong together around {names}: nothing can be expected',
    zh: '{names}处的并行与汇合如何配对：无法求期望值',
  },
  'gap.loop-size': {
    en: 'a loop that can be solved: it has too many nodes for anything to be expected',
    zh: '可以求解的循环：循环中的节点过多，无法求期望值',
  },
});

const MOST_NAMES = 4;

/** A gap, with the names of what it is about. */
export function gapPhrase({ kind, on }: Gap, { process, stats }: MeasuredStep, lang: Lang): Phrase {
  if (kind === 'cost' && [stats.critical, stats.expected].every((all) => !all?.costs.length)) return phrase('gap.no-cost');
  const names = namesIn(on, process, lang);
  switch (kind) {
    case 'volume':
    case 'start':
    case 'loop-size':
      return phrase(`gap.${kind}`);
    default:
      return phrase(`gap.${kind}`, { names });
  }
}

/** The names of nodes and lanes in quotes, the first few of many. */
export function namesIn(ids: readonly string[], { nodes, lanes }: Process, lang: Lang): string {
  const texts = new Map([
    ...lanes.map(({ id, name }) => [id, name] as const),
    ...nodes.map(({ id, text }) => [id, text || id] as const),
  ]);
  const [open, close, comma] = lang === 'zh' ? ['“', '”', '、'] : ['"', '"', ', '];
  const names = ids.slice(0, MOST_NAMES).map((id) => open + (texts.get(id) ?? id).replace(/\s+/g, ' ') + close);
  const more = ids.length - names.length;
  return [...names, ...(more > 0 ? [say(phrase('figures.more', { count: more }), lang)] : [])].join(comma);
}
