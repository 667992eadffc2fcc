import type { Fix, Phrase } from '../diagnostics/diagnostic.ts';
import { groupBy } from '../diagnostics/group-by.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';
import type { Flow, FlowEnd, Process } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { RuleContext } from './engine/rule.ts';
import { connectors } from './helpers/connectors.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { nodePhrase, oneLine, titleOf } from './helpers/node-words.ts';
import { removeFlow, removeStatement } from './helpers/remove-flow.ts';

const phrase = phrasesOf({
  'duplicate-flow': { en: 'the flow from {from} to {to} is written twice', zh: '从{from}到{to}的流程线写了两次' },
  'duplicate-flow.first': { en: 'first written here', zh: '第一次写在这里' },
  'duplicate-flow.fix': { en: 'remove the second one', zh: '删除第二条' },
  'connector.letter': { en: 'connector {letter}', zh: '连接符 {letter}' },
});

export const duplicateFlow = defineRule({
  name: 'duplicate-flow',
  category: 'structure',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'off' },
  fixable: true,
  docs: {
    summary: {
      en: 'The same flow, with the same ends, kind and label, is written only once.',
      zh: '两端、类型、标签都相同的流程线只写一次。',
    },
    why: {
      en: 'Two arrows between the same boxes look like two ways to go. Mostly the second one was meant to lead elsewhere.',
      zh: '同样两个框之间画两条箭头，看上去像两条路。多半第二条本来要通向别处。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Customer asks for a price" in sales
      task answer "Quote the price" in sales
      end done "Price quoted" in sales
      asked -> answer -> done
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Customer asks for a price" in sales
      task answer "Quote the price" in sales
      end done "Price quoted" in sales
      asked -> answer -> done
      asked -> answer
    `,
  },
  *check(context) {
    const again = repeated(context);
    if (again.size === 0) return;
    const parts = groupBy(context.process.flows, ({ statement }) => statement);
    const whole = new Set([...parts].flatMap(([statement, all]) => (all.every((part) => again.has(part)) ? [statement] : [])));
    const reported = new Set<number>();
    for (const [each, before] of again) {
      const isWhole = whole.has(each.statement);
      if (isWhole ? reported.has(each.statement) : each.implied) continue;
      reported.add(each.statement);
      yield {
        on: each,
        message: phrase('duplicate-flow', { from: endTitle(each.from, context), to: endTitle(each.to, context) }),
        related: [{ on: before, message: phrase('duplicate-flow.first') }],
        fix: isSameText(each, before) ? removal(each, isWhole, context) : null,
      };
    }
  },
});

/** The flows that say what an earlier one said, with that one. */
function repeated(context: RuleContext<unknown>): Map<Flow, Flow> {
  const hasConnectors = connectors(context).size > 0;
  const targets = new Map(hasConnectors ? flowGraph(context).edges.map(({ flow, to }) => [flow, to.id]) : []);
  // A chain with a wrong end says what was probably meant; beside the right one it is no second mistake.
  const isBroken = ({ kind, from, to }: Flow) => kind === 'sequence' && (from.kind === 'broken' || to.kind === 'broken');
  const wrong = new Set(context.process.flows.filter(isBroken).map(({ statement }) => statement));
  const leaving = new Map<string, number>();
  for (const { from } of context.process.flows) if ('id' in from) leaving.set(from.id, (leaving.get(from.id) ?? 0) + 1);
  const first = new Map<string, Flow>();
  const again = new Map<Flow, Flow>();
  for (const each of context.process.flows) {
    const { kind, from, to, label } = each;
    if (each.implied && wrong.has(each.statement)) continue;
    if (from.kind === 'broken' || from.kind === 'connector' || to.kind === 'broken' || leaving.get(from.id) === 1) continue;
    const key = keyOf(kind, endKey(from), targets.get(each) ?? endKey(to), label?.trim() ?? '');
    const before = first.get(key);
    if (before) again.set(each, before);
    else first.set(key, each);
  }
  return again;
}

/** What a flow says, as one text; most ends are ids, which hold no blank. */
function keyOf(kind: string, from: string | readonly string[], to: string | readonly string[], label: string): string {
  const isPlain = typeof from === 'string' && typeof to === 'string';
  return isPlain ? `${kind} ${from} ${to} ${label}` : JSON.stringify([kind, from, to, label]);
}

/** An id, with its state where a document has one; nodes and lanes share one space of names. */
function endKey(end: FlowEnd): string | readonly string[] {
  if (end.kind === 'connector') return ['@', end.letter];
  if (end.kind === 'broken') return [];
  return end.kind === 'node' && end.state !== null ? [end.id, end.state] : end.id;
}

/** A flow over a connector may repeat a plain one; which of the two to keep is the author's choice. */
function isSameText(a: Flow, b: Flow): boolean {
  return JSON.stringify(endKey(a.to)) === JSON.stringify(endKey(b.to));
}

/** A statement that says nothing new goes as a whole. */
function removal(each: Flow, isWhole: boolean, { marks }: Pick<RuleContext<unknown>, 'marks'>): Fix | null {
  const edits = isWhole ? removeStatement(each.statementSpan, marks) : removeFlow(each, marks);
  return edits && { title: phrase('duplicate-flow.fix'), edits };
}

/** The end of a flow in words: a node's text, a lane's name, a connector's letter. */
function endTitle(end: FlowEnd, { process }: { readonly process: Process }): Phrase {
  if (end.kind === 'connector') return phrase('connector.letter', { letter: end.letter });
  if (end.kind === 'broken') return nodePhrase('quoted', { text: '?' });
  const node = end.kind === 'node' ? process.nodes.find(({ id }) => id === end.id) : undefined;
  const lane = end.kind === 'lane' ? process.lanes.find(({ id }) => id === end.id) : undefined;
  return nodePhrase('quoted', { text: node ? titleOf(node) : oneLine(lane?.name ?? end.id) });
}
