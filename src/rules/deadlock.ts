import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { mergeBefore } from './helpers/merge-before.ts';
import { named } from './helpers/node-words.ts';
import { soundness } from './soundness/judge.ts';
import { branchPhrase, choicesTo, marked, passed, runPhrase } from './soundness/witness.ts';

const phrase = phrasesOf({
  deadlock: {
    en: '{node} can wait for ever: {run}, then it waits for {missing}',
    zh: '{node}可能永远等下去：{run}，然后它一直等{missing}',
  },
  'deadlock.always': { en: '{node} waits for ever for {missing}', zh: '{node}永远等不到{missing}' },
  'deadlock.arrived': { en: 'this branch has arrived', zh: '这条分支已经到了' },
  'deadlock.missing': { en: 'this branch can no longer come', zh: '这条分支不会再来' },
  'deadlock.help': {
    en: 'a join waits for all its branches: let alternatives meet before it, and lead no parallel branch past it',
    zh: '汇合要等所有分支：二选一的路要在它之前会合，并行的分支不要绕过它',
  },
  'deadlock.merge-help': {
    en: 'a join waits for all its branches: let the alternatives meet in a `merge` before it',
    zh: '汇合要等所有分支：让二选一的路先在“合并”处会合',
  },
  'deadlock.undecided': {
    en: 'not decided whether {node} can wait for ever: choices and parallel work are too entangled round it',
    zh: '无法判定{node}会不会永远等下去：它周围的判断和并行交织得太复杂',
  },
});

export const deadlock = defineRule({
  name: 'deadlock',
  category: 'soundness',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  fixable: true,
  behind: ['missing-start', 'missing-end', 'unreachable-node', 'dead-end', 'terminator-in-middle', 'implicit-split'],
  docs: {
    summary: {
      en: 'Every `join` that gets one of its branches can get the others, too, whatever is decided before.',
      zh: '“汇合”只要等到一条分支，无论前面怎样判断，都要能等到其他分支。',
    },
    why: {
      en: 'A join waits for all its branches. If a decision lets one of them fall away, the others wait there for ever and the process never ends.',
      zh: '汇合要等所有分支到齐。如果某个判断使其中一条不再到来，其他分支就永远等下去，流程结束不了。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task look "Look at the order" in sales
      decision big "Large order?" in sales
      task ask "Ask the manager" in sales
      task take "Take the order" in sales
      end done "Order taken" in sales
      asked -> look -> big
      big -[yes]-> ask -> take
      big -[no]-> take
      take -> done
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task look "Look at the order" in sales
      decision big "Large order?" in sales
      task ask "Ask the manager" in sales
      join both "Both there" in sales
      end done "Order taken" in sales
      asked -> look -> big
      big -[yes]-> ask -> both
      big -[no]-> both
      both -> done
    `,
  },
  *check(context) {
    const { deadlocks, undecided } = soundness(context);
    for (const { join, state, arrived, missing } of deadlocks) {
      const node = join.gate.node;
      const [lacking] = missing;
      if (node === null || lacking === undefined) continue;
      const fix = mergeBefore(node, context);
      const choices = choicesTo(state);
      const values = { node: named(node), missing: branchPhrase(lacking) };
      yield {
        on: node,
        message:
          choices.length === 0 ? phrase('deadlock.always', values) : phrase('deadlock', { ...values, run: runPhrase(choices) }),
        help: phrase(fix ? 'deadlock.merge-help' : 'deadlock.help'),
        fix,
        related: marked(choices, [
          ...arrived.map((place) => [place, phrase('deadlock.arrived')] as const),
          ...missing.map((place) => [place, phrase('deadlock.missing')] as const),
        ]),
        shows: passed(state, arrived),
      };
    }
    for (const node of undecided) yield { on: node, message: phrase('deadlock.undecided', { node: named(node) }), unsure: true };
  },
});
