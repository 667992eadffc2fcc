/** Information flow by its ends: which nodes and parties send what to whom. */
import type { FlowEnd, Lane, Process, ProcessNode } from '../model/process.ts';

export type InformationEnd = ProcessNode | Lane;

interface InformationLink {
  readonly end: InformationEnd;
  /** The state in which the document at either end is. */
  readonly state: string | null;
}

export function isLane(end: InformationEnd): end is Lane {
  return !('kind' in end);
}

/** What a node sends to and gets from whom, each end once, in the order of the flows. */
export function informationLinks({ nodes, flows }: Process, lanes: ReadonlyMap<string, Lane>) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [after, before] = [new Map<InformationEnd, InformationLinks>(), new Map<InformationEnd, InformationLinks>()];
  for (const { kind, from, to } of flows) {
    const [a, b] = [endOf(from), endOf(to)];
    if (kind !== 'information' || !a || !b) continue;
    const state = stateOf(from) ?? stateOf(to);
    add(after, a, b, state);
    add(before, b, a, state);
  }
  const links = (map: Map<InformationEnd, InformationLinks>) => (node: ProcessNode) => [...(map.get(node)?.values() ?? [])];
  return { sentTo: links(after), gotFrom: links(before) };

  function endOf(end: FlowEnd): InformationEnd | undefined {
    return end.kind === 'node' ? byId.get(end.id) : end.kind === 'lane' ? lanes.get(end.id) : undefined;
  }
}

type InformationLinks = Map<string, InformationLink>;

const stateOf = (end: FlowEnd) => (end.kind === 'node' ? end.state : null);

function add(map: Map<InformationEnd, InformationLinks>, at: InformationEnd, end: InformationEnd, state: string | null): void {
  const links = map.get(at) ?? new Map<string, InformationLink>();
  links.set(JSON.stringify([end.id, state]), { end, state });
  map.set(at, links);
}
