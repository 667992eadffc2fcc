import { phrase } from '../diagnostics/phrase.ts';
import type { ProcessNode } from '../model/process.ts';
import { flow } from './engine/flow-text.ts';
import { defineRule } from './engine/rule.ts';
import { type FlowGraph, flowGraph } from './helpers/flow-graph.ts';
import { information, isInformation } from './helpers/information.ts';
import { reach, reachable } from './helpers/reach.ts';
import { named, titleOf } from './helpers/words.ts';

export const readBeforeWrite = defineRule({
  name: 'read-before-write',
  category: 'information',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'off' },
  fixable: null,
  docs: {
    en: {
      summary: 'A document or data that the process writes is read only where a path leads from a step that writes it.',
      why: 'Nobody can read what is written only later. Either the steps are in the wrong order or an arrow points the wrong way.',
    },
    zh: {
      summary: '流程自己写出的文档或数据，只能在写它的步骤之后读取。',
      why: '后面才写出来的东西，前面没法读。不是步骤顺序错了，就是箭头方向错了。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task write "Write the slip" in sales
      task pack "Pack the goods" in sales
      end done "Goods packed" in sales
      document slip "Packing slip"
      asked -> write -> pack -> done
      write ~> slip ~> pack
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task pack "Pack the goods" in sales
      task write "Write the slip" in sales
      end done "Goods packed" in sales
      document slip "Packing slip"
      asked -> pack -> write -> done
      write ~> slip ~> pack
    `,
  },
  *check(context) {
    const graph = flowGraph(context);
    const { writersOf, readersOf, comesFromOutside } = information(context);
    const reached = reachable(context);
    if (!graph.isWhole) return;
    for (const data of context.process.nodes) {
      const writers = new Set(writersOf(data).map(({ node }) => node));
      if (!isInformation(data) || writers.size === 0 || comesFromOutside(data)) continue;
      const early = readersOf(data).filter(({ node }) => !writers.has(node) && reached.has(node));
      if (early.length === 0) continue;
      const after = reach(writers, (node) => graph.out(node).map(({ to }) => to));
      for (const { node, flow: on } of early) {
        if (after.has(node) || !isOneRun([...writers], node, graph)) continue;
        const [writer] = writers;
        yield {
          on,
          message: phrase('read-before-write', { node: named(node), data: titleOf(data), writer: named(writer!) }),
          related: writersOf(data).map((write) => ({ on: write.flow, message: phrase('read-before-write.here') })),
        };
      }
    }
  },
});

/** Whether one start leads to the reader and to a writer: a run begins at one start, and what another run left behind may be read. */
function isOneRun(writers: readonly ProcessNode[], reader: ProcessNode, graph: FlowGraph): boolean {
  const before = (nodes: readonly ProcessNode[]) => reach(nodes, (node) => graph.into(node).map(({ from }) => from));
  const beforeReader = before([reader]);
  const beforeWriters = before(writers);
  return [...graph.starts].some((start) => beforeReader.has(start) && beforeWriters.has(start));
}
