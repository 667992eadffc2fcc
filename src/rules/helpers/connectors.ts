/** Page connectors of a process by letter: where the flow leaves (`-> @A`) and where it goes on (`@A ->`). */
import type { Flow, FlowEnd } from '../../model/process.ts';
import { perProcess } from './per-process.ts';

export type ConnectorFlowEnd = Extract<FlowEnd, { kind: 'connector' }>;

/** One side of a connector and the flow it belongs to. */
export interface ConnectorSide {
  readonly end: ConnectorFlowEnd;
  readonly flow: Flow;
}

export interface Connector {
  readonly letter: string;
  readonly exits: ConnectorSide[];
  readonly entries: ConnectorSide[];
}

/** Whether the flow that leaves at this letter goes on at one known place. */
export const isPaired = ({ exits, entries }: Connector): boolean => exits.length > 0 && entries.length === 1;

/** The connectors by letter, in the order they were written. */
export const connectors = perProcess(({ process }): ReadonlyMap<string, Connector> => {
  const found = new Map<string, Connector>();
  const at = (letter: string) => {
    const connector = found.get(letter) ?? { letter, exits: [], entries: [] };
    found.set(letter, connector);
    return connector;
  };
  for (const flow of process.flows) {
    if (flow.to.kind === 'connector') at(flow.to.letter).exits.push({ end: flow.to, flow });
    if (flow.from.kind === 'connector') at(flow.from.letter).entries.push({ end: flow.from, flow });
  }
  return found;
});
