import { phrasesOf } from '../diagnostics/phrase.ts';
import { laneStrips } from '../model/lanes.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { forwardGraph } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'long-rework': { en: 'work goes back from {from} to {to} over {span} lanes', zh: '工作从{from}退回到{to}，跨了 {span} 条泳道' },
  'long-rework.help': { en: 'check nearer to the step that has to be done again', zh: '在离返工步骤更近的地方检查' },
});

export const longRework = defineRule({
  name: 'long-rework',
  category: 'efficiency',
  severity: { recommended: 'off', strict: 'info', minimal: 'off' },
  options: {
    max: { type: 'count', default: 3, about: { en: 'how many lanes a back flow may span', zh: '回线最多可以跨几条泳道' } },
  },
  docs: {
    summary: {
      en: 'A flow that goes back does not span more than three lanes, counting both it begins and ends in.',
      zh: '退回的流程线跨越的泳道（连同首尾）不应超过三条。',
    },
    why: {
      en: 'A mistake that is found many departments later is expensive to repair. Check nearer to where it is made.',
      zh: '隔了好几个部门才发现的错误，返工代价很高。检查要放在离出错处更近的地方。',
    },
    good: flow`
      lane a "Sales"
      lane b "Accounts"
      start asked "Order comes in" in a
      task enter "Enter the order" in a
      decision ok "Order complete?" in b
      end done "Order taken" in b
      asked -> enter -> ok
      ok -[yes]-> done
      ok -[no]-> enter
    `,
    bad: flow`
      lane a "Sales"
      lane b "Accounts"
      lane c "Planning"
      lane d "Warehouse"
      start asked "Order comes in" in a
      task enter "Enter the order" in a
      task price "Set the price" in b
      task plan "Plan the delivery" in c
      decision ok "Order complete?" in d
      end done "Order taken" in d
      asked -> enter -> price -> plan -> ok
      ok -[yes]-> done
      ok -[no]-> enter
    `,
  },
  *check(context) {
    const { process, options } = context;
    const occupied = new Set(process.nodes.flatMap(({ lane }) => lane ?? []));
    const place = new Map(laneStrips(process.lanes, occupied).map(({ id }, i) => [id, i]));
    for (const { from, to, flow: on } of forwardGraph(context).back) {
      const [a, b] = [place.get(from.lane ?? ''), place.get(to.lane ?? '')];
      if (a === undefined || b === undefined) continue;
      const span = Math.abs(a - b) + 1;
      if (span <= options.max) continue;
      yield { on, message: phrase('long-rework', { from: named(from), to: named(to), span }), help: phrase('long-rework.help') };
    }
  },
});
