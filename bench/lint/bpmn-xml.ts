/**
 * A process as BPMN 2.0 XML (OMG), so that linters of BPMN can be run on the same processes: lanes, the symbols by their nearest elements, page
 * connectors resolved, documents and stores with their associations. No diagram interchange: a linter reads none of it.
 */
import { isDataNode } from '../../src/model/node-kinds.ts';
import type { NodeKind, Process, ProcessNode } from '../../src/model/process.ts';
import { type ResolvedFlow, resolvedFlows } from '../../src/model/resolved-flows.ts';

const ELEMENTS: Readonly<Record<NodeKind, string>> = {
  start: 'startEvent',
  end: 'endEvent',
  task: 'task',
  manual: 'manualTask',
  decision: 'exclusiveGateway',
  merge: 'exclusiveGateway',
  fork: 'parallelGateway',
  join: 'parallelGateway',
  subprocess: 'callActivity',
  delay: 'intermediateCatchEvent',
  document: 'dataObjectReference',
  data: 'dataObjectReference',
  system: 'dataStoreReference',
  archive: 'dataStoreReference',
};

/** The XML of one process. */
export function bpmnXml(process: Process): string {
  const id = ids(process);
  const nodes = process.nodes.filter((node) => !isDataNode(node));
  const data = process.nodes.filter(isDataNode);
  const flows = resolvedFlows(process).filter(({ from, to }) => from !== null && to !== null);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="https://example.org/">',
    '<collaboration id="collaboration">',
    `<participant id="participant" name="${text(process.title ?? 'Process')}" processRef="process"/>`,
    '</collaboration>',
    '<process id="process" isExecutable="false">',
    '<laneSet id="lanes">',
    ...process.lanes.map((lane) => {
      const inside = nodes.filter((node) => node.lane === lane.id).map((node) => `<flowNodeRef>${id(node.id)}</flowNodeRef>`);
      return `<lane id="${id(lane.id)}" name="${text(lane.name)}">${inside.join('')}</lane>`;
    }),
    '</laneSet>',
    ...data.map((node) => dataElement(node, id)),
    ...nodes.map((node) => nodeElement(node, process, flows, id)),
    ...flows.map(({ from, to, label }, i) => {
      const name = label === null ? '' : ` name="${text(label)}"`;
      return `<sequenceFlow id="flow_${i}" sourceRef="${id(from!)}" targetRef="${id(to!)}"${name}/>`;
    }),
    '</process>',
    '</definitions>',
  ];
  return `${lines.join('\n')}\n`;
}

type Ids = (id: string) => string;

/** XML ids are ASCII here, whatever the file calls its nodes. */
function ids({ nodes, lanes }: Process): Ids {
  const known = new Map([...lanes, ...nodes].map(({ id }, i) => [id, `id_${i}`]));
  return (id) => known.get(id)!;
}

function dataElement(node: ProcessNode, id: Ids): string {
  const element = ELEMENTS[node.kind];
  if (element === 'dataStoreReference') return `<${element} id="${id(node.id)}" name="${text(node.text)}"/>`;
  const object = `${id(node.id)}_object`;
  return `<dataObject id="${object}"/><${element} id="${id(node.id)}" name="${text(node.text)}" dataObjectRef="${object}"/>`;
}

function nodeElement(node: ProcessNode, process: Process, flows: readonly ResolvedFlow[], id: Ids): string {
  const element = ELEMENTS[node.kind];
  const ways = (side: 'from' | 'to', name: string) =>
    flows.flatMap((flow, i) => (flow[side] === node.id ? [`<${name}>flow_${i}</${name}>`] : []));
  const inside = [
    ...ways('to', 'incoming'),
    ...ways('from', 'outgoing'),
    ...associations(node, process, id),
    ...(node.kind === 'delay' ? ['<timerEventDefinition/>'] : []),
  ];
  return `<${element} id="${id(node.id)}" name="${text(node.text)}">${inside.join('')}</${element}>`;
}

/** What an activity reads and writes; gateways and events have no such thing. */
function associations(node: ProcessNode, { flows, nodes }: Process, id: Ids): string[] {
  if (!['task', 'manual', 'subprocess'].includes(node.kind)) return [];
  const isData = new Set(nodes.filter(isDataNode).map((each) => each.id));
  return flows.flatMap(({ kind, from, to }, i) => {
    if (kind !== 'information' || from.kind !== 'node' || to.kind !== 'node') return [];
    const at = `${id(node.id)}_association_${i}`;
    if (to.id === node.id && isData.has(from.id)) {
      return [`<dataInputAssociation id="${at}"><sourceRef>${id(from.id)}</sourceRef></dataInputAssociation>`];
    }
    if (from.id !== node.id || !isData.has(to.id)) return [];
    return [`<dataOutputAssociation id="${at}"><targetRef>${id(to.id)}</targetRef></dataOutputAssociation>`];
  });
}

function text(written: string): string {
  return written.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ');
}
