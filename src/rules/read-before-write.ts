import { phrasesOf } from '../diagnostics/phrase.ts';
import { components } from '../model/graph/components.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { RuleContext } from './engine/rule.ts';
import { type FlowGraph, flowGraph, reachable } from './helpers/flow-graph.ts';
import { type Access, information, isInformation } from './helpers/information.ts';
import { named, titleOf } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'read-before-write': {
    en: '{node} reads "{data}" before {writer} has written it',
    zh: '{node}读取“{data}”时，{writer}还没有写出它',
  },
  'read-before-write.here': { en: 'written here', zh: '在这里写出' },
});

export const readBeforeWrite = defineRule({
  name: 'read-before-write',
  category: 'information',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'off' },
  behind: ['missing-start', 'unreachable-node', 'dead-end'],
  docs: {
    summary: {
      en: 'A document or data that the process writes is read only where a path leads from a step that writes it.',
      zh: '流程自己写出的文档或数据，只能在写它的步骤之后读取。',
    },
    why: {
      en: 'Nobody can read what is written only later. Either the steps are in the wrong order or an arrow points the wrong way.',
      zh: '后面才写出来的东西，前面没法读。不是步骤顺序错了，就是箭头方向错了。',
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
    if (!graph.isWhole) return;
    const early = readings(context);
    if (early.length === 0) return;
    const starts = [...graph.starts].map((start) => [start]);
    for (const { first, end, leads } of spread(
      graph,
      early.map(({ writers }) => writers.map(({ node }) => node)),
    )) {
      const tooEarly = early.slice(first, end).filter(({ reader }, i) => !leads(first + i, reader.node));
      // A run begins at one start, and what another run left behind may be read.
      const runs = tooEarly.length > 0 ? [...spread(graph, starts)] : [];
      for (const { data, reader, writers } of tooEarly) {
        const writer = writers.find(({ node }) => runs.some(({ share }) => share(node, reader.node)));
        if (writer === undefined) continue;
        yield {
          on: reader.flow,
          message: phrase('read-before-write', { node: named(reader.node), data: titleOf(data), writer: named(writer.node) }),
          related: writers.map(({ flow: on }) => ({ on, message: phrase('read-before-write.here') })),
        };
      }
    }
  },
});

interface DocumentReading {
  readonly data: ProcessNode;
  readonly reader: Access;
  readonly writers: readonly Access[];
}

/** Each reading of a document or data that the process writes and does not also get from outside. */
function readings(context: RuleContext<unknown>): DocumentReading[] {
  const { writersOf, readersOf, comesFromOutside } = information(context);
  const reached = reachable(context);
  return context.process.nodes.flatMap((data) => {
    const writers = writersOf(data);
    if (!isInformation(data) || writers.length === 0 || comesFromOutside(data)) return [];
    return readersOf(data).flatMap((reader) => (reached.has(reader.node) ? { data, reader, writers } : []));
  });
}

/** The answers for the sets from `first` on: whether set number `i` of all leads to a node, or holds it. */
interface Spread {
  readonly first: number;
  readonly end: number;
  leads(i: number, to: ProcessNode): boolean;
  /** Whether some one set leads to both nodes. */
  share(a: ProcessNode, b: ProcessNode): boolean;
}

const WIDTH = 30;

/**
 * Which of many sets of nodes lead where, for all nodes at once: thirty sets share one pass over the graph, a bit of a number each. What
 * would take a search for every question takes one for thirty. Follows the flows from each of the sets; linear for every thirty of them.
 */
function* spread(graph: FlowGraph, sets: readonly Iterable<ProcessNode>[]): Iterable<Spread> {
  const { next } = graph;
  const order = components(graph.nodes, next).reverse();
  for (let first = 0; first < sets.length; first += WIDTH) {
    const bits = new Map<ProcessNode, number>();
    const add = (node: ProcessNode, more: number) => bits.set(node, (bits.get(node) ?? 0) | more);
    const end = Math.min(first + WIDTH, sets.length);
    for (let i = first; i < end; i++) for (const node of sets[i]!) add(node, 1 << (i - first));
    for (const component of order) {
      const all = component.reduce((sum, node) => sum | (bits.get(node) ?? 0), 0);
      if (all === 0) continue;
      for (const node of component) {
        bits.set(node, all);
        for (const to of next(node)) add(to, all);
      }
    }
    const at = (node: ProcessNode) => bits.get(node) ?? 0;
    yield { first, end, leads: (i, to) => (at(to) & (1 << (i - first))) !== 0, share: (a, b) => (at(a) & at(b)) !== 0 };
  }
}
