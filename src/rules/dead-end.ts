import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph, reachable } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'dead-end': { en: '{node} has no flow out', zh: '{node}没有出口' },
  'dead-end.help': { en: 'lead it on to the next step or to an end', zh: '把它连到下一个步骤或者结束' },
  'dead-end.subprocess': {
    en: 'lead it on to the next step or to an end; where the process goes on in another file, name that with `see`',
    zh: '把它连到下一个步骤或者结束；如果流程在另一个文件里继续，用“参见”指明',
  },
});

export const deadEnd = defineRule({
  name: 'dead-end',
  category: 'structure',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  behind: ['missing-end'],
  docs: {
    summary: {
      en: 'Every path must go on to an `end`, or to a subprocess with `see` in which the process goes on.',
      zh: '每条路径都要通向“结束”，或者通向带“参见”、流程在其中继续的子流程。',
    },
    why: {
      en: 'A path that simply stops leaves open whether the work is done or an arrow was forgotten.',
      zh: '半路停下的路径让人分不清是工作已经完成，还是漏画了箭头。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Customer asks for a price" in sales
      task look "Look the customer up" in sales
      decision known "Known customer?" in sales
      task check "Check the customer" in sales
      end done "Price quoted" in sales
      end refused "Request refused" in sales
      asked -> look -> known
      known -[yes]-> done
      known -[no]-> check -> refused
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Customer asks for a price" in sales
      task look "Look the customer up" in sales
      decision known "Known customer?" in sales
      task check "Check the customer" in sales
      end done "Price quoted" in sales
      asked -> look -> known
      known -[yes]-> done
      known -[no]-> check
    `,
  },
  *check(context) {
    const { starts, terminals, waysIn, waysOut, lacksExit } = flowGraph(context);
    for (const node of reachable(context)) {
      const isReached = starts.has(node) || waysIn(node) > 0;
      if (waysOut(node) > 0 || terminals.has(node) || lacksExit || !isReached) continue;
      // Reported as a decision without an alternative, and as a terminator in the middle.
      if (node.kind === 'decision' || (node.kind === 'start' && waysIn(node) > 0)) continue;
      yield {
        on: node,
        message: phrase('dead-end', { node: named(node) }),
        help: node.kind === 'subprocess' ? phrase('dead-end.subprocess') : phrase('dead-end.help'),
      };
    }
  },
});
