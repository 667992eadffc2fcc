import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'too-many-routes': {
    en: '{routes} flows enter and leave {node}, more than {max}',
    zh: '进出{node}的流程线有 {routes} 条，超过 {max} 条',
  },
  'too-many-routes.help': { en: 'decide in two stages, or let ways meet earlier', zh: '分两步判断，或者让几条路早一点会合' },
});

export const tooManyRoutes = defineRule({
  name: 'too-many-routes',
  category: 'labels',
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  options: {
    max: {
      type: 'count',
      default: 7,
      about: { en: 'how many sequence flows may touch a node', zh: '一个节点最多可以连多少条流程线' },
    },
  },
  docs: {
    summary: {
      en: 'No more than seven sequence flows enter and leave a node other than an `end`.',
      zh: '除结束外，进出一个节点的流程线不超过七条。',
    },
    why: {
      en: 'Each further arrow at a box makes it harder to see which way leads where. Decide in two stages, or gather ways earlier.',
      zh: '一个框上的箭头越多，越难看出哪条路通向哪里。分两步判断，或者早一点会合。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task look "Look at the order" in sales
      decision kind "Kind of customer" in sales
      end new "New customer served" in sales
      end known "Known customer served" in sales
      asked -> look -> kind
      kind -[new]-> new
      kind -[known]-> known
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task look "Look at the order" in sales
      decision kind "Country" in sales
      end done "Order passed on" in sales
      end refused "Order refused" in sales
      asked -> look -> kind
      kind -[France]-> done
      kind -[Spain]-> done
      kind -[Italy]-> done
      kind -[Greece]-> done
      kind -[Poland]-> done
      kind -[Norway]-> done
      kind -[other]-> refused
    `,
  },
  *check(context) {
    const { nodes, out, into } = flowGraph(context);
    const { max } = context.options;
    for (const node of nodes) {
      const routes = out(node).length + into(node).length;
      if (node.kind === 'end' || routes <= max) continue;
      yield {
        on: node,
        message: phrase('too-many-routes', { node: named(node), routes, max }),
        help: phrase('too-many-routes.help'),
      };
    }
  },
});
