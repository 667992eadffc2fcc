import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { forwardGraph } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'implicit-join': { en: '{ways} forward flows enter {node}', zh: '有 {ways} 条向前的流程线进入{node}' },
  'implicit-join.help': {
    en: 'let ways that are alternatives meet one step later, or gather parallel ones in a join',
    zh: '二选一的路晚一步再会合；并行的路用汇合',
  },
  'implicit-join.way': { en: 'from {from}', zh: '来自{from}' },
});

export const implicitJoin = defineRule({
  name: 'implicit-join',
  category: 'soundness',
  severity: { recommended: 'off', strict: 'info', minimal: 'off' },
  docs: {
    summary: {
      en: 'At most one forward flow enters a node other than a `join` or `end`; back flows of loops do not count.',
      zh: '除汇合和结束外，一个节点最多有一条向前的流程线进入；循环的回线不算。',
    },
    why: {
      en: 'Where several ways meet in a box, the reader must look up whether they are alternatives. Teams that want each meeting drawn turn this on.',
      zh: '几条路进入同一个框时，读图的人要自己弄清它们是不是二选一。要求把每处会合都画出来的单位可以打开这条规则。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task check "Check the order" in sales
      decision ok "Complete?" in sales
      end done "Order taken" in sales
      asked -> check -> ok
      ok -[yes]-> done
      ok -[no]-> check
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task look "Look up the customer" in sales
      decision known "Known customer?" in sales
      task add "Add the customer" in sales
      task take "Take the order" in sales
      end done "Order taken" in sales
      asked -> look -> known
      known -[yes]-> take
      known -[no]-> add -> take
      take -> done
    `,
  },
  *check(context) {
    const { order, into } = forwardGraph(context);
    for (const node of order) {
      if (node.kind === 'join' || node.kind === 'merge' || node.kind === 'end') continue;
      const entering = into(node);
      if (entering.length < 2) continue;
      yield {
        on: node,
        message: phrase('implicit-join', { node: named(node), ways: entering.length }),
        help: phrase('implicit-join.help'),
        related: entering.map(({ flow: on, from }) => ({ on, message: phrase('implicit-join.way', { from: named(from) }) })),
      };
    }
  },
});
