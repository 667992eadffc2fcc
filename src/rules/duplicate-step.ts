import { groupBy } from '../diagnostics/group-by.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';
import { owners } from '../model/lanes.ts';
import { isStep } from '../model/node-kinds.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { type ForwardGraph, forwardGraph } from './helpers/flow-graph.ts';
import { isBlank, named, plain } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'duplicate-step': { en: '{node} is done a second time by the same owner', zh: '{node}由同一方又做了一遍' },
  'duplicate-step.help': {
    en: 'leave one out, or say in the text what is different',
    zh: '去掉一个，或者在文字里说明有什么不同',
  },
  'duplicate-step.first': { en: 'the first time', zh: '第一遍' },
});

export const duplicateStep = defineRule({
  name: 'duplicate-step',
  category: 'efficiency',
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  docs: {
    summary: {
      en: 'No forward path has two steps with the same text and the same owner.',
      zh: '一条向前的路径上，不应有文字相同、由同一方负责的两个步骤。',
    },
    why: {
      en: 'Doing the same thing twice is waste, or the two boxes are not the same thing and need different names.',
      zh: '同样的事做两遍是浪费；如果其实不是一回事，就该用不同的名称。',
    },
    good: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task count "Count the goods" in store
      task pack "Pack the goods" in store
      task weigh "Weigh the parcel" in store
      end sent "Goods sent" in store
      ordered -> count -> pack -> weigh -> sent
    `,
    bad: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task count "Count the goods" in store
      task pack "Pack the goods" in store
      task recount "Count the goods" in store
      end sent "Goods sent" in store
      ordered -> count -> pack -> recount -> sent
    `,
  },
  *check(context) {
    const ownerOf = owners(context.process);
    const graph = forwardGraph(context);
    const steps = graph.order.filter((node) => isStep(node) && !isBlank(node.text));
    const ownerKey = (node: ProcessNode) => JSON.stringify([ownerOf(node).lane, ownerOf(node).role]);
    const sameText = [...groupBy(steps, ({ text }) => plain(text)).values()].filter(({ length }) => length > 1);
    if (sameText.length === 0) return;
    const position = new Map(graph.order.map((node, i) => [node, i]));
    for (const group of sameText.flatMap((group) => [...groupBy(group, ownerKey).values()])) {
      for (const [node, before] of repeats(group, graph, position)) {
        yield {
          on: node,
          message: phrase('duplicate-step', { node: named(node) }),
          help: phrase('duplicate-step.help'),
          related: [{ on: before, message: phrase('duplicate-step.first') }],
        };
      }
    }
  },
});

/** The steps of a group, in topological order, to which a forward path leads from another one of it; with that other. */
function repeats(group: readonly ProcessNode[], graph: ForwardGraph, position: ReadonlyMap<ProcessNode, number>) {
  const found = new Map<ProcessNode, ProcessNode>();
  const [first, last] = [group[0]!, group.at(-1)!];
  if (first === last) return found;
  const members = new Set(group);
  const behind = new Map<ProcessNode, ProcessNode>();
  for (let i = position.get(first)!; i <= position.get(last)!; i++) {
    const node = graph.order[i]!;
    const before = behind.get(node);
    if (members.has(node) && before) found.set(node, before);
    const carried = members.has(node) ? node : before;
    if (carried) for (const { to } of graph.out(node)) if (!behind.has(to)) behind.set(to, carried);
  }
  return found;
}
