import { phrasesOf } from '../diagnostics/phrase.ts';
import { lanePaths } from '../model/lanes.ts';
import type { Process } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { mentioned } from './helpers/mentioned.ts';
import { oneLine } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'empty-lane': { en: 'lane "{lane}" is empty', zh: '泳道“{lane}”是空的' },
  'empty-lane.help': { en: 'put its steps into it, or remove it', zh: '把它的步骤放进去，或者删除它' },
});

export const emptyLane = defineRule({
  name: 'empty-lane',
  category: 'responsibility',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'off' },
  behind: ['unowned-task'],
  docs: {
    summary: {
      en: 'Every lane of the file holds a node, itself or in a lane inside it, or ends an information flow, or is named as a party to a step.',
      zh: '文件里的每条泳道（连同其中的泳道）都要有节点，或者是信息流的一端，或者作为某个步骤的相关方被提到。',
    },
    why: {
      en: 'An empty lane promises a department that then does nothing. Either its work was forgotten or the lane is left over.',
      zh: '空泳道表示有这个部门，却什么也不做。不是漏画了它的工作，就是泳道多余。',
    },
    good: flow`
      lane sales "Sales"
      lane store "Warehouse"
      start asked "Order comes in" in sales
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      asked -> pack -> sent
    `,
    bad: flow`
      lane sales "Sales"
      lane store "Warehouse"
      lane audit "Internal audit"
      start asked "Order comes in" in sales
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      asked -> pack -> sent
    `,
  },
  *check(context) {
    const { process } = context;
    if (flowGraph(context).nodes.length === 0) return;
    const paths = lanePaths(process);
    const used = new Set<string>();
    for (const id of new Set([...named(process), ...mentioned(context).words])) {
      for (const lane of paths.get(id) ?? []) used.add(lane.id);
    }
    for (const lane of process.lanes) {
      // A lane inside an empty one is empty for the same reason.
      const isInner = lane.parent !== null && !used.has(lane.parent);
      if (lane.imported || used.has(lane.id) || isInner) continue;
      yield { on: lane, message: phrase('empty-lane', { lane: oneLine(lane.name) }), help: phrase('empty-lane.help') };
    }
  },
});

/** The ids of lanes that nodes, flows or the parties of steps name. */
function named({ nodes, flows }: Process): Set<string> {
  const found = new Set<string>();
  for (const { lane, otherLanes, attributes } of nodes) {
    if (lane !== null) found.add(lane);
    for (const other of otherLanes) found.add(other);
    const { responsible, accountable, consulted, informed } = attributes;
    for (const parties of [responsible, accountable, consulted, informed]) {
      for (const party of parties ?? []) if (party.lane !== null) found.add(party.lane);
    }
  }
  for (const { from, to } of flows) for (const end of [from, to]) if (end.kind === 'lane') found.add(end.id);
  return found;
}
