import { phrasesOf } from '../diagnostics/phrase.ts';
import { isStep } from '../model/node-kinds.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { mentioned } from './helpers/mentioned.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'unowned-task': { en: '{node} belongs to no lane', zh: '{node}不属于任何泳道' },
  'unowned-task.help': { en: 'add `in <lane>`', zh: '加上 `在 <泳道>`' },
  'unowned-task.role': { en: '{node} does not say who does it', zh: '{node}没有说明由谁负责' },
  'unowned-task.role-help': {
    en: 'put it in a lane, or give it a `role` or `responsible`',
    zh: '把它放进泳道，或者写上“角色”或“执行”',
  },
});

export const unownedTask = defineRule({
  name: 'unowned-task',
  category: 'responsibility',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  docs: {
    summary: {
      en: 'Every step, decision and delay stands in a lane; in a file without lanes it names a `role` or who is `responsible`.',
      zh: '每个步骤、判断和等待都要在泳道里；没有泳道的文件要写明“角色”或“执行”。',
    },
    why: {
      en: 'Work that belongs to nobody is not done, or done twice. Each box must say which department and person answers for it.',
      zh: '没有归属的工作，不是没人做，就是重复做。每个框都要标明由哪个部门、哪个岗位负责。',
    },
    good: flow`
      lane store "Warehouse"
      start ordered "Order comes in"
      task pack "Pack the goods" in store
      end sent "Goods sent"
      ordered -> pack -> sent
    `,
    bad: flow`
      lane store "Warehouse"
      start ordered "Order comes in"
      task fetch "Fetch the goods" in store
      task pack "Pack the goods"
      end sent "Goods sent"
      ordered -> fetch -> pack -> sent
    `,
  },
  *check(context) {
    const { process } = context;
    const hasLanes = process.lanes.length > 0 || mentioned(context).words.has('lane');
    for (const node of process.nodes) {
      if (!needsOwner(node) || node.lane !== null || node.laneUnknown) continue;
      if (hasLanes) yield { on: node, message: phrase('unowned-task', { node: named(node) }), help: phrase('unowned-task.help') };
      else if (!namesOwner(node)) {
        yield { on: node, message: phrase('unowned-task.role', { node: named(node) }), help: phrase('unowned-task.role-help') };
      }
    }
  },
});

const needsOwner = (node: ProcessNode) => isStep(node) || node.kind === 'decision' || node.kind === 'delay';

const namesOwner = ({ attributes: { role, responsible } }: ProcessNode) => Boolean(role || responsible?.length);
