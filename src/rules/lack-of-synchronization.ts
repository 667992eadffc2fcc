import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { named } from './helpers/node-words.ts';
import { meetingPoint } from './soundness/explore.ts';
import { soundness } from './soundness/judge.ts';
import { branchPhrase, choicesTo, marked, passed, runPhrase, splitBefore } from './soundness/witness.ts';

const phrase = phrasesOf({
  'lack-of-synchronization': {
    en: '{node} runs twice: {split} starts both branches, and each comes here, from {one} and from {other}',
    zh: '{node}会执行两次：{split}同时开始的两条分支都来到这里，分别来自{one}和{other}',
  },
  'lack-of-synchronization.starts': {
    en: '{node} runs twice: two parallel branches come here, from {one} and from {other}',
    zh: '{node}会执行两次：两条并行的分支都来到这里，分别来自{one}和{other}',
  },
  'lack-of-synchronization.again': {
    en: '{node} can begin again while it is still going on: each round sends more work there',
    zh: '{node}还没做完又会开始：每一轮都有新的工作到来',
  },
  'lack-of-synchronization.run': { en: '{cause}, after {run}', zh: '{run}之后，{cause}' },
  'lack-of-synchronization.one': { en: 'one branch', zh: '一条分支' },
  'lack-of-synchronization.other': { en: 'the other branch', zh: '另一条分支' },
  'lack-of-synchronization.help': { en: 'gather the branches in a `join` before it', zh: '在它之前用“汇合”把分支合到一起' },
});

export const lackOfSynchronization = defineRule({
  name: 'lack-of-synchronization',
  category: 'soundness',
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  fixable: 'suggestion',
  behind: ['missing-start', 'missing-end', 'unreachable-node', 'dead-end', 'terminator-in-middle', 'implicit-split'],
  docs: {
    summary: {
      en: 'Parallel branches meet in a `join` or go to an `end`, never in another node.',
      zh: '并行的分支在“汇合”处会合，或者各自走到“结束”，不能在其他节点相遇。',
    },
    why: {
      en: 'Any other node goes on with each branch that arrives, so what follows is done twice: two invoices, two deliveries.',
      zh: '其他节点每来一条分支就往下走一次，后面的工作会做两遍：开两张发票，送两次货。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      fork both "Start both" in sales
      task pack "Pack the goods" in sales
      task bill "Write the invoice" in sales
      join ready "Both ready" in sales
      task send "Send the parcel" in sales
      end done "Parcel sent" in sales
      asked -> both -> pack, bill
      pack, bill -> ready -> send -> done
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      fork both "Start both" in sales
      task pack "Pack the goods" in sales
      task bill "Write the invoice" in sales
      task send "Send the parcel" in sales
      end done "Parcel sent" in sales
      asked -> both -> pack, bill
      pack, bill -> send -> done
    `,
  },
  *check(context) {
    for (const clash of soundness(context).meetings) {
      const node = meetingPoint(clash);
      if (node === null) continue;
      const [one, other] = clash.places;
      const choices = choicesTo(clash.state);
      const split = splitBefore(clash)?.gate.node ?? null;
      const values = { node: named(node), one: branchPhrase(one), other: branchPhrase(other) };
      const cause =
        one === other
          ? phrase('lack-of-synchronization.again', values)
          : split
            ? phrase('lack-of-synchronization', { ...values, split: named(split) })
            : phrase('lack-of-synchronization.starts', values);
      const run = choices.length === 0 ? null : runPhrase(choices);
      yield {
        on: node,
        message: run ? phrase('lack-of-synchronization.run', { run, cause }) : cause,
        help: phrase('lack-of-synchronization.help'),
        related: marked(choices, [
          [one, phrase('lack-of-synchronization.one')],
          ...(one === other ? [] : [[other, phrase('lack-of-synchronization.other')] as const]),
        ]),
        shows: passed(clash.state, clash.places),
      };
    }
  },
});
