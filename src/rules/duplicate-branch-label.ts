import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { hasAlternative } from './helpers/branches.ts';
import { type Edge, flowGraph } from './helpers/flow-graph.ts';
import { named, oneLine } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'duplicate-branch-label': { en: 'another branch of {node} says "{label}", too', zh: '{node}的另一个分支也写着“{label}”' },
  'duplicate-branch-label.first': { en: 'the branch "{label}"', zh: '分支“{label}”' },
});

export const duplicateBranchLabel = defineRule({
  name: 'duplicate-branch-label',
  category: 'decisions',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  docs: {
    summary: {
      en: 'The branches of a decision have different labels; case, spaces and probability make no difference, nor does yes or 是.',
      zh: '同一个判断的各个分支标签不能相同；大小写、空格、概率不算区别，yes 和“是”也算相同。',
    },
    why: {
      en: 'Exactly one branch is taken. When two carry the same answer, the answer no longer says which way to go.',
      zh: '每次恰好走一个分支。两个分支写着同一个答案，就不知道该走哪一条。',
    },
    good: flow`
      lane manager "Manager"
      start asked "Request comes in" in manager
      task look "Look at the request" in manager
      decision ok "Approved?" in manager
      end done "Request granted" in manager
      end minor "Sent back for correction" in manager
      end major "Request refused" in manager
      asked -> look -> ok
      ok -[yes]-> done
      ok -[no, minor]-> minor
      ok -[no, major]-> major
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
      ok -[Yes 20%]-> refused
    `,
  },
  *check(context) {
    const graph = flowGraph(context);
    for (const node of graph.nodes) {
      if (node.kind !== 'decision' || !hasAlternative(node, graph)) continue;
      const first = new Map<string, Edge>();
      for (const edge of graph.out(node)) {
        const key = answerOf(edge);
        const before = first.get(key);
        if (before === undefined) first.set(key, edge);
        if (key === '' || before === undefined || isRepeated(edge, before)) continue;
        yield {
          on: edge.flow,
          message: phrase('duplicate-branch-label', { node: named(node), label: oneLine(edge.label!) }),
          related: [{ on: before.flow, message: phrase('duplicate-branch-label.first', { label: oneLine(before.label!) }) }],
        };
      }
    }
  },
});

/** What a label answers, whatever way it is written. */
function answerOf({ answer, label }: Edge): string {
  return answer ?? (label ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** The very same flow again is reported as such. */
function isRepeated(a: Edge, b: Edge): boolean {
  return a.to === b.to && a.label?.trim() === b.label?.trim();
}
