import type { Edit, Fix } from '../diagnostics/diagnostic.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';
import type { Marks } from '../model/marks.ts';
import { isJunction } from '../model/node-kinds.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { RuleContext } from './engine/rule.ts';
import { type Edge, flowGraph } from './helpers/flow-graph.ts';
import { asMerge, placeOf } from './helpers/merge-before.ts';
import { named } from './helpers/node-words.ts';
import { removeStatement } from './helpers/remove-flow.ts';

const phrase = phrasesOf({
  'superfluous-bar': { en: '{node} has one way in and one way out', zh: '{node}只有一个入口和一个出口' },
  'superfluous-bar.help': { en: 'leave it out: it parts and gathers nothing', zh: '可以去掉：它既不分开也不汇集' },
  'superfluous-bar.fix': { en: 'remove {node}', zh: '去掉{node}' },
  'superfluous-bar.merge': {
    en: 'alternatives meet at {node}, where nothing parallel begins',
    zh: '二选一的路在{node}会合，而并没有开始并行',
  },
  'superfluous-bar.merge-help': { en: 'alternatives meet in a `merge`', zh: '二选一的路用“合并”会合' },
});

export const superfluousBar = defineRule({
  name: 'superfluous-bar',
  category: 'structure',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'off' },
  fixable: true,
  // The flow that is missing there may be the one that the bar waits for.
  behind: ['dead-end', 'unreachable-node'],
  docs: {
    summary: {
      en: 'A fork has several ways out, a join or merge several ways in; alternatives meet in a merge, not in a fork.',
      zh: '并行要有几个出口，汇合和合并要有几个入口；二选一的路用“合并”会合，不用“并行”。',
    },
    why: {
      en: 'A bar or dot that neither parts nor gathers says nothing, and a fork at which alternatives meet looks like parallel work.',
      zh: '既不分开也不汇集的横线或圆点没有意义；二选一的路在“并行”处会合，看上去像并行的工作。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task look "Look at the order" in sales
      decision big "Large order?" in sales
      task ask "Ask the manager" in sales
      merge known in sales
      task take "Take the order" in sales
      end done "Order taken" in sales
      asked -> look -> big
      big -[yes]-> ask -> known
      big -[no]-> known
      known -> take -> done
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task look "Look at the order" in sales
      decision big "Large order?" in sales
      task ask "Ask the manager" in sales
      fork known in sales
      task take "Take the order" in sales
      end done "Order taken" in sales
      asked -> look -> big
      big -[yes]-> ask -> known
      big -[no]-> known
      known -> take -> done
    `,
  },
  *check(context) {
    const graph = flowGraph(context);
    for (const node of graph.nodes) {
      const [into, out] = [graph.into(node), graph.out(node)];
      if (!isJunction(node) || graph.waysOut(node) !== 1 || out.length !== 1 || graph.waysIn(node) !== into.length) continue;
      if (into.length === 1) {
        const fix = removal(node, into[0]!, out[0]!, context);
        yield { on: node, message: phrase('superfluous-bar', { node: named(node) }), help: phrase('superfluous-bar.help'), fix };
      } else if (into.length > 1 && node.kind === 'fork') {
        const fix = asMerge(node, context.marks);
        yield {
          on: node,
          message: phrase('superfluous-bar.merge', { node: named(node) }),
          help: phrase('superfluous-bar.merge-help'),
          fix,
        };
      }
    }
  },
});

/** Leads the flow in to where the flow out leads, and removes the node; null where more is said of it, or of the flow out. */
function removal(node: ProcessNode, into: Edge, out: Edge, { process, marks }: RuleContext<unknown>): Fix | null {
  const isNamed =
    process.notes.some(({ on }) => on.includes(node.id)) ||
    process.flows.some(
      ({ kind, from, to }) => kind === 'information' && [from, to].some((end) => end.kind === 'node' && end.id === node.id),
    );
  if (isNamed || node.imported || out.label !== null || into.origins.length > 1 || out.origins.length > 1) return null;
  const statement = removeStatement(node.statementSpan, marks);
  const chains = bypass(node.id, into, out, marks);
  return statement && chains && { title: phrase('superfluous-bar.fix', { node: named(node) }), edits: [...statement, ...chains] };
}

function bypass(id: string, into: Edge, out: Edge, marks: Marks): Edit[] | null {
  const [first, second] = [into, out].map(({ flow }) => placeOf(flow.span.start, marks));
  if (!first || !second) return null;
  const { chain, arrow } = first;
  const [ends, next] = [chain.steps[arrow + 1]!, second.chain.steps[second.arrow + 1]!];
  if (ends.length !== 1 || ends[0]!.name !== id) return null;
  if (chain === second.chain) return [cut(ends[0]!.span.start, next[0]!.span.start, marks)];
  if (second.arrow !== 0 || arrow + 2 !== chain.steps.length || second.chain.steps[0]!.length !== 1) return null;
  const rest = marks.source.text.slice(next[0]!.span.start, second.chain.span.end);
  const removed = removeStatement(second.chain.span, marks);
  return removed && [{ span: ends[0]!.span, text: rest }, ...removed];
}

function cut(start: number, end: number, { source }: Marks): Edit {
  return { span: { file: source.path, start, end }, text: '' };
}
