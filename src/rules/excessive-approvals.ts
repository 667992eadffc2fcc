import { phrasesOf } from '../diagnostics/phrase.ts';
import { type Owner, owners } from '../model/lanes.ts';
import { isStep } from '../model/node-kinds.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { isApproval } from './helpers/branches.ts';
import { flowGraph, forwardGraph } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'excessive-approvals': {
    en: '{node} is approval number {approvals} in a row, each by somebody else',
    zh: '{node}是接连的第 {approvals} 个审批，每个都由不同的人作出',
  },
  'excessive-approvals.help': { en: 'leave out those who cannot judge more than the others', zh: '去掉并不能多判断什么的审批' },
  'excessive-approvals.before': { en: 'approval {place}', zh: '第 {place} 个审批' },
});

export const excessiveApprovals = defineRule({
  name: 'excessive-approvals',
  category: 'efficiency',
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  options: {
    max: {
      type: 'count',
      default: 3,
      about: { en: 'how many approvals by different owners may follow each other', zh: '最多可以有几个不同负责方接连审批' },
    },
    between: {
      type: 'count',
      default: 1,
      about: { en: 'how many steps may lie between two of them', zh: '相邻两个审批之间最多隔几个步骤' },
    },
  },
  docs: {
    summary: {
      en: 'A forward path does not have more than three approvals by different owners one after the other.',
      zh: '一条向前的路径上，不同负责方的审批不应接连超过三个。',
    },
    why: {
      en: 'Where many sign, nobody checks: each relies on the others, and the work waits for all. Leave those who can judge it.',
      zh: '签字的人多了，反而谁也不真看，工作却要等所有人。只留下真正能判断的人。',
    },
    good: flow`
      lane clerk "Clerk"
      lane head "Head of department"
      start asked "Request comes in" in clerk
      task write "Write it up" in clerk
      decision ok "Approved?" in head
      end done "Request granted" in clerk
      end refused "Request refused" in clerk
      asked -> write -> ok
      ok -[yes]-> done
      ok -[no]-> refused
    `,
    bad: flow`
      lane clerk "Clerk"
      lane team "Team leader"
      lane head "Head of department"
      lane money "Controller"
      lane board "Board"
      start asked "Request comes in" in clerk
      task write "Write it up" in clerk
      decision one "Team leader approves?" in team
      decision two "Head approves?" in head
      decision three "Controller approves?" in money
      decision four "Board approves?" in board
      end done "Request granted" in clerk
      end refused "Request refused" in clerk
      asked -> write -> one
      one -[yes]-> two
      two -[yes]-> three
      three -[yes]-> four
      four -[yes]-> done
      one -[no]-> refused
      two -[no]-> refused
      three -[no]-> refused
      four -[no]-> refused
    `,
  },
  *check(context) {
    const { max, between } = context.options;
    const graph = flowGraph(context);
    const { order, out } = forwardGraph(context);
    const ownerOf = owners(context.process);
    const arriving = new Map<ProcessNode, Map<string, ApprovalChain>>();
    for (const node of order) {
      const arrived = arriving.get(node);
      const approves = isApproval(node, graph);
      if (arrived === undefined && !approves) continue;
      const rows = [...(arrived?.values() ?? [])];
      arriving.delete(node);
      const after = approves ? approved(rows, node, keyOf(ownerOf(node))) : rows.flatMap((row) => passed(row, node, between));
      const tooLong = after.find(({ approvals }) => approvals.length > max);
      if (tooLong) {
        yield {
          on: node,
          message: phrase('excessive-approvals', { node: named(node), approvals: tooLong.approvals.length }),
          help: phrase('excessive-approvals.help'),
          related: tooLong.approvals
            .slice(0, -1)
            .map((on, i) => ({ on, message: phrase('excessive-approvals.before', { place: i + 1 }) })),
        };
      }
      if (tooLong || after.length === 0) continue;
      for (const { to } of out(node)) arriving.set(to, kept(arriving.get(to), after));
    }
  },
});

/** Approvals in a row, one of each owner, and how many steps lie behind the last of them. */
interface ApprovalChain {
  readonly owners: readonly string[];
  readonly approvals: readonly ProcessNode[];
  readonly steps: number;
}

const keyOf = ({ lane, role }: Owner) => JSON.stringify([lane, role]);

function approved(rows: readonly ApprovalChain[], node: ProcessNode, owner: string): ApprovalChain[] {
  const begun: ApprovalChain = { owners: [owner], approvals: [node], steps: 0 };
  const extended = rows.map((row) => {
    if (row.owners.includes(owner)) return { ...row, steps: 0 };
    return { owners: [...row.owners, owner].sort(), approvals: [...row.approvals, node], steps: 0 };
  });
  return [...extended, begun];
}

/** What is left of a row behind a node that is no approval: another decision ends it, and so do too many steps. */
function passed(row: ApprovalChain, node: ProcessNode, between: number): ApprovalChain[] {
  if (node.kind === 'decision') return [];
  const steps = row.steps + (isStep(node) ? 1 : 0);
  return steps > between ? [] : [{ ...row, steps }];
}

// Rows of the same owners are one; the number of sets of owners is exponential in theory, so the shorter rows go when there are many.
const MOST_ROWS = 32;

function kept(known: ReadonlyMap<string, ApprovalChain> | undefined, more: readonly ApprovalChain[]): Map<string, ApprovalChain> {
  const rows = new Map(known);
  for (const row of more) {
    const key = JSON.stringify([row.owners, row.steps]);
    if (!rows.has(key)) rows.set(key, row);
  }
  if (rows.size <= MOST_ROWS) return rows;
  return new Map([...rows].sort(([, a], [, b]) => b.owners.length - a.owners.length).slice(0, MOST_ROWS));
}
