import type { Phrase } from '../diagnostics/diagnostic.ts';
import { phrase } from '../diagnostics/phrase.ts';
import type { Flow } from '../model/process.ts';
import { flow } from './engine/flow-text.ts';
import { defineRule, type Finding } from './engine/rule.ts';
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
    const { nodes, into, out } = flowGraph(context);
    for (const node of nodes) {
      const [first] = out(node);
      if (node.kind === 'start') {
        const help = first ? phrase('terminator-in-middle.back', { first: named(first.to) }) : null;
        const arrows = into(node).map(({ origins }) => origins.at(-1)!);
        yield* atFirst(arrows, phrase('terminator-in-middle.start', { node: named(node) }), help);
      }
      if (node.kind === 'end') {
        const arrows = out(node).map(({ flow }) => flow);
        yield* atFirst(arrows, phrase('terminator-in-middle.end', { node: named(node) }), phrase('terminator-in-middle.task'));
      }
    }
  },
});

/** One finding a node, at the first of the flows that are wrong. */
function* atFirst([on, ...others]: readonly Flow[], message: Phrase, help: Phrase | null): Iterable<Finding> {
  if (on === undefined) return;
  yield { on, message, help, related: others.map((other) => ({ on: other, message: phrase('terminator-in-middle.too') })) };
}
