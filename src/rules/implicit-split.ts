import { phrasesOf } from '../diagnostics/phrase.ts';
import type { NodeKind } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { isLateWay } from './helpers/branches.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'implicit-split': { en: '{node} has flows out to {ways} nodes', zh: '{node}有通向 {ways} 个节点的出口' },
  'implicit-split.help': {
    en: 'draw a decision where one way is taken, a fork where all are taken at once',
    zh: '只走一条就画判断，几条同时走就画并行',
  },
  'implicit-split.decision': { en: 'its labels are answers: make it a decision', zh: '标签是答案：请改用判断' },
  'implicit-split.late': {
    en: 'a way that is taken when the time is over needs a `deadline` at the step',
    zh: '逾期才走的路，需要在步骤上写“期限”',
  },
  'implicit-split.way': { en: 'a further way, to {to}', zh: '另一条路，通向{to}' },
});

/** An end with flows out is reported as a terminator in the middle, and so is a start with flows in. */
const MAY_SPLIT: readonly NodeKind[] = ['decision', 'fork', 'join', 'end'];

export const implicitSplit = defineRule({
  name: 'implicit-split',
  category: 'structure',
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  fixable: 'suggestion',
  docs: {
    summary: {
      en: 'Only a decision, fork or join has flows out to several nodes; a step with a `deadline` may have one more, labelled `late`.',
      zh: '只有判断、并行和汇合可以通向几个节点；有“期限”的步骤可以另有一条标为“逾期”的出口。',
    },
    why: {
      en: 'Two arrows out of a box may mean “one of them” or “both at once”. A decision or a fork says which.',
      zh: '一个框出来两条箭头，可能是“走其中一条”，也可能是“两条同时走”。用判断或并行才说得清。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      fork both in sales
      task pack "Pack the goods" in sales
      task bill "Write the invoice" in sales
      join ready in sales
      end sent "Goods and invoice sent" in sales
      asked -> both -> pack, bill
      pack, bill -> ready -> sent
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task check "Check the order" in sales
      task pack "Pack the goods" in sales
      task bill "Write the invoice" in sales
      end sent "Goods and invoice sent" in sales
      asked -> check -> pack, bill
      pack, bill -> sent
    `,
  },
  *check(context) {
    const graph = flowGraph(context);
    for (const node of graph.nodes) {
      if (MAY_SPLIT.includes(node.kind) || (node.kind === 'start' && graph.waysIn(node) > 0)) continue;
      const ways = graph.out(node).filter((edge) => !isLateWay(edge));
      const targets = [...new Set(ways.map(({ to }) => to))];
      if (targets.length < 2) continue;
      const isLate = ways.some(({ late }) => late);
      const isAnswered = ways.some(({ answer }) => answer !== null);
      yield {
        on: node,
        message: phrase('implicit-split', { node: named(node), ways: targets.length }),
        help: isLate
          ? phrase('implicit-split.late')
          : isAnswered
            ? phrase('implicit-split.decision')
            : phrase('implicit-split.help'),
        related: ways.slice(1).map(({ flow: on, to }) => ({ on, message: phrase('implicit-split.way', { to: named(to) }) })),
      };
    }
  },
});
