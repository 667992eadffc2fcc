/** Where the parts of a picture stand in the text, and the other way round. Parts are known by their ids: `node-ID`, `lane-ID`, `edge-FROM--TO`. */
import type { Flow, FlowEnd, Process } from '../../model/process.ts';
import type { Span } from '../../source/source-file.ts';
import { elementOf, isNode } from '../names/resolve.ts';
import { occurrenceAt } from '../workspace/occurrences.ts';
import type { FileReading } from '../workspace/readings.ts';

/** The place of a part: the declaration of a node or lane, the arrow of a flow; null where the text has none. */
export function spanOfElement(id: string, { process }: FileReading): Span | null {
  const [, kind, name] = /^(node|lane|edge)-(.+)$/s.exec(id) ?? [];
  if (kind === undefined || name === undefined) return null;
  // A second picture of the same thing has a number at its end.
  return find(kind, name, process) ?? find(kind, name.replace(/--\d+$/, ''), process);
}

function find(kind: string, name: string, process: Process): Span | null {
  if (kind !== 'edge') return name.startsWith('@') ? connectorSpan(name, process) : (elementOf(name, process)?.span ?? null);
  return process.flows.find((flow) => edgeName(flow) === name)?.span ?? null;
}

function connectorSpan(name: string, { flows }: Process): Span | null {
  for (const { from, to } of flows) {
    for (const end of [from, to]) if (end.kind === 'connector' && `@${end.letter}` === name) return end.span;
  }
  return null;
}

const edgeName = ({ from, to }: Flow) => `${endName(from)}--${endName(to)}`;

function endName(end: FlowEnd): string {
  if (end.kind === 'connector') return `@${end.letter}`;
  return end.kind === 'broken' ? '' : end.id;
}

/** The parts that the text at an offset refers to: a name, an arrow, or the declaration that it stands in. */
export function elementsAt(offset: number, { process, occurrences }: FileReading): string[] {
  const name = occurrenceAt(occurrences, offset);
  if (name?.space === 'connector') return [`node-@${name.name}`];
  if (name?.space === 'name') return elementIds(name.name, process);
  const isAt = ({ start, end }: Span) => start <= offset && offset <= end;
  const flow = process.flows.find(({ span }) => isAt(span));
  if (flow !== undefined) return [`edge-${edgeName(flow)}`];
  const node = process.nodes.find(({ statementSpan, imported }) => !imported && isAt(statementSpan));
  if (node !== undefined) return [`node-${node.id}`];
  const lane = process.lanes.find(({ span, imported }) => !imported && isAt(span));
  return lane === undefined ? [] : [`lane-${lane.id}`];
}

function elementIds(name: string, process: Process): string[] {
  const element = elementOf(name, process);
  return element === undefined ? [] : [`${isNode(element) ? 'node' : 'lane'}-${name}`];
}
