import { phrase } from '../diagnostics/phrase.ts';
import { flow } from './engine/flow-text.ts';
import { defineRule } from './engine/rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { named } from './helpers/words.ts';

export const terminatorInMiddle = defineRule({
  name: 'terminator-in-middle',
  category: 'structure',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  fixable: null,
  docs: {
    en: {
      summary: 'No flow may enter a `start` or leave an `end`.',
      why: 'A terminator says that the process begins or is over. Work that comes back goes to a step, not to the event that began it.',
    },
    zh: {
      summary: '流程线不能进入“开始”，也不能离开“结束”。',
      why: '起止框表示流程开始或结束。退回的工作要回到某个步骤，而不是回到引发流程的事件。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Customer asks for a price" in sales
      task answer "Quote the price" in sales
      decision ok "Price accepted?" in sales
      end done "Order won" in sales
      asked -> answer -> ok
      ok -[yes]-> done
      ok -[no]-> answer
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Customer asks for a price" in sales
      task answer "Quote the price" in sales
      decision ok "Price accepted?" in sales
      end done "Order won" in sales
      asked -> answer -> ok
      ok -[yes]-> done
      ok -[no]-> asked
    `,
  },
  *check(context) {
    const { edges, out } = flowGraph(context);
    for (const { from, to, flow, origins } of edges) {
      const first = to.kind === 'start' ? out(to)[0]?.to : undefined;
      if (to.kind === 'start') {
        yield {
          on: origins.at(-1)!,
          message: phrase('terminator-in-middle.start', { node: named(to) }),
          help: first ? phrase('terminator-in-middle.back', { first: named(first) }) : null,
        };
      }
      if (from.kind === 'end') {
        yield {
          on: flow,
          message: phrase('terminator-in-middle.end', { node: named(from) }),
          help: phrase('terminator-in-middle.task'),
        };
      }
    }
  },
});
