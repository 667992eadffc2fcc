/** The figures of a process in words. */
import type { MessageTable } from '../../../diagnostics/message-table.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';

export const statsMessages = {
  'figures.critical': { en: 'critical path', zh: '关键路径' },
  'figures.expected': { en: 'expected', zh: '期望值' },
  'figures.lead': { en: 'lead time', zh: '周期' },
  'figures.waiting': { en: '  of which waiting', zh: '  其中等待' },
  'figures.work': { en: 'work time', zh: '工时' },
  'figures.cost': { en: 'cost', zh: '成本' },
  'figures.handoffs': { en: 'handoffs', zh: '交接次数' },
  'figures.returns': { en: '  straight back (ping-pong)', zh: '  原路返回（来回）' },
  'figures.approvals': { en: 'approvals', zh: '审批次数' },
  'figures.rework': { en: 'share of rework', zh: '返工占比' },
  'figures.none': { en: '-', zh: '-' },
  'figures.atLeast': { en: '≥ {value}', zh: '≥ {value}' },
  'figures.path': { en: 'critical path: {nodes}', zh: '关键路径：{nodes}' },
  'figures.phase': { en: 'phase (expected)', zh: '阶段（期望值）' },
  'figures.phase.critical': { en: 'phase (critical path)', zh: '阶段（关键路径）' },
  'figures.phase.waiting': { en: 'waiting', zh: '等待' },
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
  'figures.assumed': { en: 'taken as equally frequent, as asked: {names}', zh: '按要求视为频率相等：{names}' },
} as const satisfies MessageTable;

export const phrase = phrasesOf(statsMessages);
