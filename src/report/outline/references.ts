/** Which of some processes refer to each other by `see`: one is a part of another, or goes on where another ends. */
import { flowIndex } from '../../model/flow-index.ts';
import type { Process, ProcessNode } from '../../model/process.ts';
import { projectPath } from '../../model/project-path.ts';
import { resolvedFlows } from '../../model/resolved-flows.ts';
import { isStart, isTerminal } from '../../model/terminals.ts';

export interface Reference {
  /** A `call` comes back to the caller; otherwise the work of `from` goes on in `to`. */
  readonly kind: 'call' | 'handover';
  readonly from: Process;
  readonly to: Process;
  /** The subprocess that refers, in one of the two. */
  readonly node: ProcessNode;
}

/** In the order of the processes and of their nodes; none from a process to itself. */
export function referencesAmong(processes: readonly Process[]): Reference[] {
  const byFile = new Map(processes.map((process) => [process.file, process]));
  return processes.flatMap((process) => {
    const flows = flowIndex(resolvedFlows(process));
    return process.nodes.flatMap((node): Reference[] => {
      const other = byFile.get(fileSeen(process, node) ?? '');
      if (other === undefined || other === process) return [];
      if (isStart(node, flows)) return [{ kind: 'handover', from: other, to: process, node }];
      return [{ kind: isTerminal(node, flows) ? 'handover' : 'call', from: process, to: other, node }];
    });
  });
}

/** The path of the file that a node's `see` names, as in spans; null where it names none. */
export function fileSeen({ file }: Process, { attributes: { see } }: ProcessNode): string | null {
  if (see === undefined) return null;
  const found = projectPath(file, see, file.startsWith('/') ? '/' : '../'.repeat(file.split('/').length));
  return found.kind === 'inside' ? found.path : null;
}
