import { phrasesOf } from '../diagnostics/phrase.ts';
import type { Lane, ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { RuleContext } from './engine/rule.ts';
import { forwardGraph } from './helpers/flow-graph.ts';
import { lanes, takesWork } from './helpers/lanes.ts';
import { named, oneLine } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'ping-pong': {
    en: 'work goes back and forth between "{a}" and "{b}" {times} times in a row, {node} included',
    zh: '工作在“{a}”和“{b}”之间连续来回 {times} 次，包括{node}',
  },
  'ping-pong.help': { en: 'let one of them do neighbouring steps in one go', zh: '让其中一方把相邻的步骤一次做完' },
});

export const pingPong = defineRule({
  name: 'ping-pong',
  category: 'efficiency',
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  options: {
    max: {
      type: 'count',
      default: 3,
      about: {
        en: 'how many times in a row work may change between the same two lanes',
        zh: '工作在同样两条泳道之间最多可以连续来回几次',
      },
    },
  },
  docs: {
    summary: {
      en: 'On one forward path work does not change between the same two internal lanes more than three times in a row.',
      zh: '在一条向前的路径上，工作不应在同样两条内部泳道之间连续来回超过三次。',
    },
    why: {
      en: 'Each handover waits for somebody to be free. Work that goes back and forth could mostly be done by one of the two at once.',
      zh: '每次交接都要等对方有空。来回传递的工作，多半可以由其中一方一次做完。',
    },
    good: flow`
      lane sales "Sales"
      lane store "Warehouse"
      start asked "Order comes in" in sales
      task check "Check the stock" in store
      task bill "Write the invoice" in sales
      end done "Order closed" in sales
      asked -> check -> bill -> done
    `,
    bad: flow`
      lane sales "Sales"
      lane store "Warehouse"
      start asked "Order comes in" in sales
      task check "Check the stock" in store
      task confirm "Confirm the order" in sales
      task pack "Pack the goods" in store
      task bill "Write the invoice" in sales
      end done "Order closed" in sales
      asked -> check -> confirm -> pack -> bill -> done
    `,
  },
  *check(context) {
    const { max } = context.options;
    const first = new Map<string, { readonly node: ProcessNode; readonly turn: Turn; times: number }>();
    for (const { node, turn } of turns(context)) {
      if (turn.times <= max) continue;
      const pair = [turn.from.id, turn.to.id].sort().join(' ');
      const known = first.get(pair) ?? { node, turn, times: 0 };
      known.times = Math.max(known.times, turn.times);
      first.set(pair, known);
    }
    for (const { node, turn, times } of first.values()) {
      const [a, b] = [turn.from, turn.to].map(({ name }) => oneLine(name)) as [string, string];
      yield { on: node, message: phrase('ping-pong', { a, b, times, node: named(node) }), help: phrase('ping-pong.help') };
    }
  },
});

/** Work has come from one lane to another, for the so-manieth time in a row between these two. */
interface Turn {
  readonly from: Lane;
  readonly to: Lane;
  readonly times: number;
}

/** Where work stands: in a lane, and by which turn it came there; no turn where it began or came from outside. */
interface LaneState {
  readonly lane: Lane;
  readonly turn: Turn | null;
}

/** Every change of lane on a forward path, the longest row of each pair of lanes at each node: in one pass, lanes × flows. */
function* turns(context: RuleContext<unknown>): Iterable<{ node: ProcessNode; turn: Turn }> {
  const { order, out } = forwardGraph(context);
  const { around, isExternal } = lanes(context);
  const arriving = new Map<ProcessNode, readonly LaneState[]>();
  for (const node of order) {
    const before = arriving.get(node) ?? [];
    arriving.delete(node);
    const lane = takesWork(node) ? around(node)[0] : undefined;
    let after = before;
    if (lane !== undefined) {
      after = before.length === 0 ? [{ lane, turn: null }] : longest(before.map((state) => moved(state, lane)));
      for (const { turn } of after) if (turn && before.every((state) => state.turn !== turn)) yield { node, turn };
    }
    for (const { to } of out(node)) {
      const there = arriving.get(to);
      arriving.set(to, there ? longest([...there, ...after]) : after);
    }
  }

  function moved(state: LaneState, to: Lane): LaneState {
    const { lane, turn } = state;
    if (lane === to) return state;
    if (isExternal(lane) || isExternal(to)) return { lane: to, turn: null };
    const isReturn = turn !== null && turn.from === to;
    return { lane: to, turn: { from: lane, to, times: isReturn ? turn.times + 1 : 1 } };
  }
}

/** Of states of one lane that work came to from one other, the longest row. */
function longest(states: readonly LaneState[]): readonly LaneState[] {
  if (states.length < 2) return states;
  const found = new Map<string, LaneState>();
  for (const state of states) {
    const key = `${state.turn?.from.id ?? ''} ${state.lane.id}`;
    const known = found.get(key);
    if (known === undefined || (state.turn?.times ?? 0) > (known.turn?.times ?? 0)) found.set(key, state);
  }
  return [...found.values()];
}
