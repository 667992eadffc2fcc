import type { Fix } from '../diagnostics/diagnostic.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';
import type { Flow, ProcessNode } from '../model/process.ts';
import type { Span } from '../source/source-file.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { hasAlternative } from './helpers/branches.ts';
import { type FlowGraph, flowGraph } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'unlabelled-branch': { en: 'the branch from {from} to {to} has no label', zh: '从{from}到{to}的分支没有标签' },
  'unlabelled-branch.help': {
    en: 'write the answer that leads this way on the arrow, such as `-[yes]->`',
    zh: '在箭头上写明走这条路的答案，例如 `-[是]->`',
  },
  'unlabelled-branch.fix': { en: 'label it "{answer}"', zh: '加上标签“{answer}”' },
});

export const unlabelledBranch = defineRule({
  name: 'unlabelled-branch',
  category: 'decisions',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  fixable: true,
  docs: {
    summary: { en: 'Every flow out of a decision needs a label.', zh: '判断的每个出口都要有标签。' },
    why: {
      en: 'The label is the answer that leads this way. Without it the reader has to guess which way to go.',
      zh: '标签就是走这条路的答案。没有标签，读图的人只能猜。',
    },
    good: flow`
      lane manager "Manager"
      start asked "Request comes in" in manager
      task look "Look at the request" in manager
      decision ok "Approved?" in manager
      end done "Request granted" in manager
      end refused "Request refused" in manager
      asked -> look -> ok
      ok -[yes]-> done
      ok -[no]-> refused
    `,
    bad: flow`
      lane manager "Manager"
      start asked "Request comes in" in manager
      task look "Look at the request" in manager
      decision ok "Approved?" in manager
      end done "Request granted" in manager
      end refused "Request refused" in manager
      asked -> look -> ok
      ok -[yes]-> done
      ok -> refused
    `,
  },
  *check(context) {
    const graph = flowGraph(context);
    for (const edge of graph.edges) {
      if (edge.from.kind !== 'decision' || edge.label?.trim()) continue;
      if (!hasAlternative(edge.from, graph)) continue;
      yield {
        on: edge.flow,
        message: phrase('unlabelled-branch', { from: named(edge.from), to: named(edge.to) }),
        help: phrase('unlabelled-branch.help'),
        fix: otherAnswer(edge.from, graph, context.process.flows),
      };
    }
  },
});

/** Where the only other branch says yes or no, the answer that is left. */
function otherAnswer(decision: ProcessNode, graph: FlowGraph, flows: readonly Flow[]): Fix | null {
  const branches = graph.out(decision);
  const bare = branches.find(({ label }) => !label?.trim())!;
  const answered = branches.find(({ answer }) => answer !== null);
  const shared = flows.some((other) => other !== bare.flow && other.kind === 'sequence' && isSame(other.span, bare.flow.span));
  if (answered === undefined || graph.waysOut(decision) !== 2 || branches.length !== 2 || shared) return null;
  const answer = opposite(answered.answer!, answered.label!);
  const { span, labelSpan } = bare.flow;
  return {
    title: phrase('unlabelled-branch.fix', { answer }),
    edits: [labelSpan ? { span: { ...labelSpan, end: labelSpan.start }, text: `${answer} ` } : { span, text: `-[${answer}]->` }],
  };
}

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

/** The opposite of yes or no, in the language and with the capital of the label that says it. */
function opposite(answer: 'yes' | 'no', label: string): string {
  const word = answer === 'yes' ? 'no' : 'yes';
  if (!/^[a-z]/i.test(label)) return word === 'yes' ? '是' : '否';
  return /^[A-Z]/.test(label) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
