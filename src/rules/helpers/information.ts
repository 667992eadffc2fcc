/** Who writes and reads what: the information flows of a process, by the data node at one end. */
import { isDataNode, isStore } from '../../model/node-kinds.ts';
import type { Flow, ProcessNode } from '../../model/process.ts';
import { perProcess } from './per-process.ts';

/** A flow node that writes or reads, and the flow by which it does. */
export interface Access {
  readonly node: ProcessNode;
  readonly flow: Flow;
}

export interface Information {
  writersOf(data: ProcessNode): readonly Access[];
  readersOf(data: ProcessNode): readonly Access[];
  /** The data nodes that a flow node writes or reads. */
  writtenBy(node: ProcessNode): readonly ProcessNode[];
  readBy(node: ProcessNode): readonly ProcessNode[];
  /** Whether it is fetched from a system or archive, or a party without a step sends it. */
  comesFromOutside(data: ProcessNode): boolean;
  /** The flow nodes that say something to a party or to another node. */
  readonly senders: ReadonlySet<ProcessNode>;
  /** The flow nodes that write something unknown: a wrong name, which has been reported. */
  readonly unknownWriters: ReadonlySet<ProcessNode>;
  /** Whether the writer of something is unknown. */
  readonly hasUnknownSource: boolean;
}

function accessLists() {
  const lists = new Map<ProcessNode, Access[]>();
  const add = (key: ProcessNode, access: Access) => {
    const list = lists.get(key);
    if (list) list.push(access);
    else lists.set(key, [access]);
  };
  return { add, of: (key: ProcessNode): readonly Access[] => lists.get(key) ?? [] };
}

export const information = perProcess(({ process }): Information => {
  const byId = new Map(process.nodes.map((node) => [node.id, node]));
  const [writers, readers, written, read] = [accessLists(), accessLists(), accessLists(), accessLists()];
  const outside = new Set<ProcessNode>();
  const senders = new Set<ProcessNode>();
  const unknownWriters = new Set<ProcessNode>();
  let hasUnknownSource = false;
  for (const flow of process.flows) {
    if (flow.kind !== 'information') continue;
    const [from, to] = [flow.from, flow.to].map((end) => (end.kind === 'node' ? byId.get(end.id) : undefined));
    hasUnknownSource ||= flow.from.kind === 'broken';
    if (from && !isDataNode(from)) senders.add(from);
    if (from && flow.to.kind === 'broken') unknownWriters.add(from);
    if (to && isDataNode(to)) {
      if (from && !isDataNode(from)) {
        writers.add(to, { node: from, flow });
        written.add(from, { node: to, flow });
      } else if (flow.from.kind === 'lane' || (from && isStore(from))) outside.add(to);
    } else if (to && from && isDataNode(from)) {
      readers.add(from, { node: to, flow });
      read.add(to, { node: from, flow });
    }
  }
  return {
    writersOf: writers.of,
    readersOf: readers.of,
    writtenBy: (node) => written.of(node).map(({ node: data }) => data),
    readBy: (node) => read.of(node).map(({ node: data }) => data),
    comesFromOutside: (data) => outside.has(data),
    senders,
    unknownWriters,
    hasUnknownSource,
  };
});

/** A document or data: what is written and read, as opposed to the system or archive that keeps it. */
export const isInformation = ({ kind }: ProcessNode): boolean => kind === 'document' || kind === 'data';
