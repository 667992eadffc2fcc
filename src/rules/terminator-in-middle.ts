import type { Phrase } from '../diagnostics/diagnostic.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';
import type { Flow } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { Finding } from './engine/rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'terminator-in-middle.start': { en: 'a flow enters {node}', zh: '流程线进入了{node}' },
  'terminator-in-middle.back': {
    en: 'lead it to {first}, where the work begins again',
    zh: '把它连到{first}，工作从那里重新开始',
  },
  'terminator-in-middle.end': { en: 'a flow leaves {node}', zh: '流程线离开了{node}' },
  'terminator-in-middle.task': {
    en: 'an end closes the process; where work goes on, draw a task instead',
    zh: '到了结束，流程就完了；如果工作还要继续，请改用任务',
  },
  'terminator-in-middle.too': { en: 'so does this one', zh: '这一条也是' },
});

export const terminatorInMiddle = defineRule({
  name: 'terminator-in-middle',
  category: 'structure',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  docs: {
    summary: { en: 'No flow may enter a `start` or leave an `end`.', zh: '流程线不能进入“开始”，也不能离开“结束”。' },
    why: {
      en: 'A terminator says that the process begins or is over. Work that comes back goes to a step, not to the event that began it.',
      zh: '起止框表示流程开始或结束。退回的工作要回到某个步骤，而不是回到引发流程的事件。',
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
      if (node.kind === 'start' && into(node).length > 0) {
        const [first] = out(node);
        const help = first ? phrase('terminator-in-middle.back', { first: named(first.to) }) : null;
        const arrows = into(node).map(({ origins }) => origins.at(-1)!);
        yield* atFirst(arrows, phrase('terminator-in-middle.start', { node: named(node) }), help);
      }
      if (node.kind === 'end' && out(node).length > 0) {
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
