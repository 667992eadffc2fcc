import { phrasesOf } from '../diagnostics/phrase.ts';
import { leadsBack } from '../model/phase-bands.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { oneLine } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'phase-order': {
    en: 'phase "{phase}" stands before "{later}", but the flow comes to it from there only',
    zh: '阶段“{phase}”排在“{later}”之前，但流程线只从后者进入它',
  },
  'phase-order.help': {
    en: 'declare phases in the order of the flow: a flow to an earlier phase is drawn back, as rework',
    zh: '按流程的先后声明阶段：流向前面阶段的流程线会画成返回，即返工',
  },
});

export const phaseOrder = defineRule({
  name: 'phase-order',
  category: 'structure',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'off' },
  behind: ['missing-start', 'unreachable-node'],
  docs: {
    summary: {
      en: 'A phase begins with a start, or is entered from an earlier phase: phases stand in the order of the flow.',
      zh: '阶段要从“开始”或者前面的阶段进入：阶段按流程的先后排列。',
    },
    why: {
      en: 'Phases are drawn one after the other as they are declared. In the wrong order all of the flow runs backwards, and counts as rework.',
      zh: '阶段按声明的先后依次画出。顺序写错，流程线就全部往回走，还会算成返工。',
    },
    good: flow`
      lane store "Warehouse"
      phase "Order"
      start asked "Order comes in" in store
      phase "Delivery"
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      asked -> pack -> sent
    `,
    bad: flow`
      lane store "Warehouse"
      phase "Delivery"
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      phase "Order"
      start asked "Order comes in" in store
      asked -> pack -> sent
    `,
  },
  *check(context) {
    const { process } = context;
    const { nodes, edges, starts, isWhole } = flowGraph(context);
    if (process.phases.length < 2 || !isWhole) return;
    for (const phase of process.phases) {
      const isOwn = (node: (typeof nodes)[number]) => node.phase === phase.number;
      const into = edges.filter(({ from, to }) => isOwn(to) && !isOwn(from));
      if (into.length === 0 || [...starts].some(isOwn) || !into.every(leadsBack)) continue;
      const first = Math.min(...into.map(({ from }) => from.phase!));
      yield {
        on: phase,
        message: phrase('phase-order', { phase: oneLine(phase.title), later: oneLine(process.phases[first - 1]!.title) }),
        help: phrase('phase-order.help'),
      };
    }
  },
});
