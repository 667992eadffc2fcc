/** Where a called process is joined to its caller: where work comes in, where it goes out again, or why that can't be known. */
import type { Phrase } from '../diagnostics/diagnostic.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';
import { flowIndex } from '../model/flow-index.ts';
import { isFlowNode } from '../model/node-kinds.ts';
import type { Process, ProcessNode } from '../model/process.ts';
import { projectPath } from '../model/project-path.ts';
import { type ResolvedFlow, resolvedFlows } from '../model/resolved-flows.ts';
import { isStart, isTerminal } from '../model/terminals.ts';

const phrase = phrasesOf({
  'expand.late': {
    en: 'what happens when its time is over can begin at any of its steps',
    zh: '它的“逾期”流程线可能从其中任何一步开始',
  },
  'expand.no-start': { en: '"{path}" has no start', zh: '“{path}”没有开始' },
  'expand.no-end': { en: '"{path}" has no end', zh: '“{path}”没有结束' },
  'expand.starts': {
    en: '"{path}" begins in several ways, and which is meant is not said',
    zh: '“{path}”有几个开始，没有说明是哪一个',
  },
  'expand.parallel': {
    en: 'parallel branches of "{path}" end without a join, so it is not said when all of it is done',
    zh: '“{path}”的并行分支没有汇合就结束，没有说明何时全部完成',
  },
});

export interface Joints {
  /** What stands for the caller at the beginning: empty where nothing comes in. */
  readonly entries: readonly string[];
  /** What stands for the caller at the end: empty where the work does not come back. */
  readonly exits: readonly string[];
}

export interface Around {
  readonly hasIn: boolean;
  readonly hasOut: boolean;
  readonly hasLate: boolean;
}

/** What leads to a node, and what from it. */
export function around(process: Process, id: string): Around {
  const flows = resolvedFlows(process);
  const out = flows.filter(({ from }) => from === id);
  return { hasIn: flows.some(({ to }) => to === id), hasOut: out.length > 0, hasLate: out.some(({ late }) => late) };
}

/** The joints of `callee`, called from a node of the file `caller`; a phrase where there are none that everybody would take. */
export function jointsOf(callee: Process, caller: string, { hasIn, hasOut, hasLate }: Around, root: string): Joints | Phrase {
  if (hasLate) return phrase('expand.late');
  const flows = flowIndex(resolvedFlows(callee));
  const nodes = callee.nodes.filter(isFlowNode);
  const leadsToCaller = ({ attributes: { see } }: ProcessNode) => {
    const meant = see === undefined ? null : projectPath(callee.file, see, root);
    return meant?.kind === 'inside' && meant.path === caller;
  };
  const chosen = (all: readonly ProcessNode[], kind: 'start' | 'end') => {
    const named = all.filter(leadsToCaller);
    return (named.length > 0 ? named : all.filter((node) => node.kind === kind)).map(({ id }) => id);
  };
  const begins = nodes.filter((node) => isStart(node, flows) && flows.outOf(node.id).length > 0);
  const ends = nodes.filter((node) => isTerminal(node, flows) && flows.into(node.id).length > 0);
  const entries = hasIn ? chosen(begins, 'start') : [];
  const exits = hasOut ? chosen(ends, 'end') : [];
  if (hasIn && entries.length === 0) return phrase('expand.no-start', { path: callee.file });
  if (hasOut && exits.length === 0) return phrase('expand.no-end', { path: callee.file });
  const targets = new Set(entries.map((id) => JSON.stringify(flows.outOf(id).map(({ to }) => to))));
  if (targets.size > 1) return phrase('expand.starts', { path: callee.file });
  if (hasOut && endsInParallel(nodes, new Set(exits), (id) => flows.outOf(id)))
    return phrase('expand.parallel', { path: callee.file });
  return { entries, exits };
}

/** Whether several branches of a fork come to an end without having met: behind one of them it is unknown when all are done. */
function endsInParallel(
  nodes: readonly ProcessNode[],
  exits: ReadonlySet<string>,
  outOf: (id: string) => readonly ResolvedFlow[],
): boolean {
  const joins = new Set(nodes.filter(({ kind }) => kind === 'join').map(({ id }) => id));
  const ends = (from: string | null) => {
    const reached = new Set(from === null ? [] : [from]);
    for (const id of reached) {
      if (exits.has(id)) return true;
      if (!joins.has(id)) for (const { to } of outOf(id)) if (to !== null) reached.add(to);
    }
    return false;
  };
  return nodes.some(({ id, kind }) => kind === 'fork' && outOf(id).filter(({ to }) => ends(to)).length > 1);
}
