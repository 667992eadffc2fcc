/** bpmn-auto-layout (MIT): draws BPMN processes in its own sizes, left to right; no lanes, documents or messages. */
import type { Point } from '../../../src/geometry/geometry.ts';
import type { DrawnEdge, DrawnNode } from '../../../test/support/geometry/drawing.ts';
import type { Engine, LayoutTask } from '../task.ts';

const ELEMENTS: Readonly<Record<string, string>> = {
  start: 'startEvent',
  end: 'endEvent',
  decision: 'exclusiveGateway',
  fork: 'parallelGateway',
  join: 'parallelGateway',
  delay: 'intermediateCatchEvent',
  manual: 'manualTask',
  connector: 'intermediateThrowEvent',
};
const DATA: ReadonlySet<string> = new Set(['document', 'data', 'system', 'archive']);

export const bpmnAutoLayout: Engine = {
  name: 'bpmn-auto-layout',
  options: 'its defaults and sizes',
  leavesOut: 'lanes, data and information flow, labels',
  directions: ['right'],
  async layout(task) {
    const { layoutProcess } = await import('bpmn-auto-layout');
    const nodes = task.nodes.filter(({ kind }) => !DATA.has(kind));
    const known = new Set(nodes.map(({ id }) => id));
    const edges = task.edges.filter(({ kind, from, to }) => kind === 'sequence' && known.has(from) && known.has(to));
    const flow = { ...task, nodes, edges, lanes: [] };
    return { direction: 'right', pages: [readBack(flow, await layoutProcess(bpmnOf(flow)))] };
  },
};

function bpmnOf({ nodes, edges }: LayoutTask): string {
  const elements = nodes.map(({ id, kind }) => {
    const incoming = edges.filter(({ to }) => to === id).map((edge) => `<incoming>${edge.id}</incoming>`);
    const outgoing = edges.filter(({ from }) => from === id).map((edge) => `<outgoing>${edge.id}</outgoing>`);
    const name = ELEMENTS[kind] ?? 'task';
    return `<${name} id="${id}">${[...incoming, ...outgoing].join('')}</${name}>`;
  });
  const flows = edges.map(({ id, from, to }) => `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`);
  const process = `<process id="process">${[...elements, ...flows].join('')}</process>`;
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions">${process}</definitions>`;
}

/** Reads the shapes and ways of the diagram interchange, which the engine writes without nesting inside them but bounds and points. */
function readBack({ nodes, edges }: LayoutTask, xml: string) {
  const shapes = new Map(
    [...xml.matchAll(/<bpmndi:BPMNShape [^>]*bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds ([^>]*)\/>/g)].map((m) => [m[1]!, m[2]!]),
  );
  const ways = new Map(
    [...xml.matchAll(/<bpmndi:BPMNEdge [^>]*bpmnElement="([^"]+)"[^>]*>([\s\S]*?)<\/bpmndi:BPMNEdge>/g)].map((m) => [
      m[1]!,
      m[2]!,
    ]),
  );
  const drawnNodes = nodes.map((node): DrawnNode => {
    const bounds = shapes.get(node.id) ?? '';
    const [x, y] = [attribute(bounds, 'x'), attribute(bounds, 'y')];
    return { ...node, lane: null, x, y, width: attribute(bounds, 'width'), height: attribute(bounds, 'height') };
  });
  const drawnEdges = edges.map((edge): DrawnEdge => {
    const points = [...(ways.get(edge.id) ?? '').matchAll(/<di:waypoint ([^>]*)\/>/g)];
    return {
      ...edge,
      label: null,
      labelBox: null,
      points: points.map(([, at]): Point => [attribute(at!, 'x'), attribute(at!, 'y')]),
    };
  });
  return { nodes: drawnNodes, edges: drawnEdges };
}

function attribute(element: string, name: string): number {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]+)"`).exec(element)?.[1];
  if (value === undefined) throw new Error(`no ${name} in the drawing`);
  return Number(value);
}
