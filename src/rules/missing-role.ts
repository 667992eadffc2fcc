import { phrasesOf } from '../diagnostics/phrase.ts';
import { lanePaths, owners } from '../model/lanes.ts';
import { isStep } from '../model/node-kinds.ts';
import type { Lane } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { Finding } from './engine/rule.ts';
import { named, oneLine } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'missing-role': { en: '{node} names no role', zh: '{node}没有写明角色' },
  'missing-role.lane': {
    en: 'lane "{lane}" names no role for its {count} steps',
    zh: '泳道“{lane}”没有写明角色，其中有 {count} 个步骤',
  },
  'missing-role.lane-help': { en: 'add `role: "…"` to the lane', zh: '在泳道上写“角色”' },
  'missing-role.help': { en: 'add `role: "…"` to it or to its lane', zh: '在它或它的泳道上写“角色”' },
});

export const missingRole = defineRule({
  name: 'missing-role',
  category: 'responsibility',
  severity: { recommended: 'off', strict: 'info', minimal: 'off' },
  docs: {
    summary: {
      en: 'A step or decision, or one of its lanes, names the role of the person who does it.',
      zh: '步骤和判断，或者它们所在的泳道，要写明“角色”。',
    },
    why: {
      en: 'A department does not act; a person in a post does. The post shows the reader whose job duty the step is.',
      zh: '做事的不是部门，而是某个岗位上的人。标明职务，才知道这一步是谁的岗位职责。',
    },
    good: flow`
      lane store "Warehouse" { role: "Storekeeper" }
      start ordered "Order comes in" in store
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
    bad: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
  },
  *check({ process }) {
    const ownerOf = owners(process);
    const paths = lanePaths(process);
    const lanes = new Map(process.lanes.map((lane) => [lane.id, lane]));
    for (const node of process.nodes) {
      if (!isStep(node) && node.kind !== 'decision') continue;
      if (ownerOf(node).role !== null || node.attributes.responsible?.some(({ role }) => role !== null)) continue;
      // A customer's or supplier's posts are not ours to name.
      if (node.lane !== null && paths.get(node.lane)?.some(({ attributes }) => attributes.external)) continue;
      const lane = node.lane === null ? undefined : lanes.get(node.lane);
      yield {
        on: node,
        message: phrase('missing-role', { node: named(node) }),
        help: phrase('missing-role.help'),
        ...(lane && !lane.imported ? { group: { key: lane.id, merge: (steps: readonly Finding[]) => ofLane(lane, steps) } } : {}),
      };
    }
  },
});

function ofLane(lane: Lane, steps: readonly Finding[]): Finding {
  return {
    on: lane,
    message: phrase('missing-role.lane', { lane: oneLine(lane.name), count: steps.length }),
    help: phrase('missing-role.lane-help'),
    shows: steps.map(({ on }) => on),
  };
}
