/** Mermaid's nodes, subgraphs and styles: lanes, kinds and colours. */
import type { ParsedDiagramModel } from 'pele/core';
import type { DraftAttributes } from '../draft/draft.ts';
import { htmlText } from '../draft/html-text.ts';
import { isIdentifier } from '../draft/identifiers.ts';
import type { Remarks } from '../draft/remark.ts';
import type { Sketch } from '../draft/sketch.ts';
import { nameDecision, settleBar, terminatorKind } from '../draft/splits.ts';
import { phrase } from '../interchange-messages.ts';

/** What shapes mean, by the names of Mermaid's parser and by those of `@{ shape: … }`. Rectangles are tasks. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  decision: ['diamond', 'diam', 'decision', 'question', 'rhombus'],
  terminator: [
    'stadium',
    'pill',
    'terminal',
    'circle',
    'circ',
    'doublecircle',
    'dbl-circ',
    'double-circle',
    'sm-circ',
    'small-circle',
    'start',
    'fr-circ',
    'framed-circle',
    'stop',
    'f-circ',
    'ellipse',
  ],
  subprocess: ['subroutine', 'subproc', 'subprocess', 'fr-rect', 'framed-rectangle'],
  system: [
    'cylinder',
    'cyl',
    'database',
    'db',

    'das',
    'h-cyl',
    'horizontal-cylinder',
    'datastore',
    'data-store',
  ],
  archive: [
    'disk',
    'lin-cyl',
    'lined-cylinder',
    'bow-rect',
    'bow-tie-rectangle',
    'stored-data',
    'win-pane',
    'internal-storage',
    'window-pane',
  ],
  document: [
    'doc',
    'document',
    'docs',
    'documents',
    'stacked-document',
    'st-doc',
    'lin-doc',
    'lined-document',
    'tag-doc',
    'tagged-document',
    'flag',
    'paper-tape',
  ],
  data: ['lean_right', 'lean_left', 'lean-r', 'lean-l', 'lean-right', 'lean-left', 'in-out', 'out-in'],
  manual: ['inv_trapezoid', 'trap-t', 'inv-trapezoid', 'manual', 'trapezoid-top', 'sl-rect', 'manual-input', 'sloped-rectangle'],
  delay: ['delay', 'half-rounded-rectangle'],
  bar: ['fork', 'join'],
  note: ['comment', 'brace', 'brace-l', 'brace-r', 'braces', 'text'],
  choice: ['hexagon', 'hex', 'prepare', 'prep'],
  task: [
    'square',
    'rect',
    'round',
    'rounded',
    'event',
    'proc',
    'process',
    'rectangle',
    'squareRect',
    'odd',
    'trapezoid',
    'trap-b',
    'priority',
    'card',
    'notch-rect',
    'procs',
    'st-rect',
    'processes',
  ],
};

const MEANINGS = new Map(Object.entries(KINDS).flatMap(([kind, shapes]) => shapes.map((shape) => [shape, kind] as const)));

/** Adds lanes, classes and nodes, all nodes as tasks: what they are is known when their flows are. */
export function addNodes(model: Flowchart, sketch: Sketch): void {
  const parents = new Map(model.subgraphs.flatMap(({ id, nodes }) => nodes.map((node) => [node, id] as const)));
  for (const { id, title } of model.subgraphs) {
    sketch.lanes.push({
      id: laneKey(id),
      name: htmlText(title) || id,
      parent: parents.has(id) ? laneKey(parents.get(id)!) : null,
      attributes: {},
    });
  }
  for (const { id, styles } of model.classes.values()) {
    const { color, line } = colorsOf(styles);
    if (isIdentifier(id) && (color ?? line) !== null && id !== 'default') sketch.classes.push({ id, color, line });
  }
  const subgraphs = new Set(model.subgraphs.map(({ id }) => id));
  for (const node of model.nodes.values()) {
    if (subgraphs.has(node.id)) continue;
    const lane = parents.has(node.id) ? laneKey(parents.get(node.id)!) : null;
    sketch.node(node.id, 'task', htmlText(node.text ?? node.id), { lane, attributes: attributesOf(node, sketch) });
  }
}

/** Subgraphs and nodes may have one name. */
const laneKey = (id: string): string => `lane ${id}`;

function attributesOf(
  node: { readonly classes: readonly string[]; readonly styles: readonly string[]; readonly link?: string },
  sketch: Sketch,
): DraftAttributes {
  const known = node.classes.find((name) => sketch.classes.some(({ id }) => id === name));
  const { color } = colorsOf(node.styles);
  return {
    ...(node.link !== undefined && /^https?:\/\//.test(node.link) ? { link: { text: node.link } } : {}),
    ...(color === null ? {} : { color: { text: color } }),
    ...(known === undefined ? {} : { class: { text: known } }),
  };
}

function colorsOf(styles: readonly string[]): { readonly color: string | null; readonly line: string | null } {
  const value = (key: string) => {
    const found = styles.map((style) => new RegExp(`^\\s*${key}\\s*:\\s*([^;]+?)\\s*$`, 'i').exec(style)?.[1]).find(Boolean);
    return found !== undefined && /^(?:#[0-9a-f]{3,4}|#[0-9a-f]{6}|#[0-9a-f]{8})$/i.test(found) ? found.toLowerCase() : null;
  };
  return { color: value('fill'), line: value('stroke') };
}

/** Gives each node its kind, and takes out those that are remarks on others. */
export function settleShapes(model: Flowchart, sketch: Sketch, isChinese: boolean, remarks: Remarks): void {
  for (const node of [...sketch.nodes.values()]) {
    const shape = model.nodes.get(node.id)?.type ?? 'square';
    const meaning = MEANINGS.get(shape);
    const isBranch = sketch.out(node.id).length > 1;
    if (meaning === undefined) remarks.approximated(phrase('import.shape', { shape }), { line: null, part: node.text });
    else if (meaning === 'note') asNote(node.id, sketch);
    else if (meaning === 'bar') settleBar(node, sketch);
    else if (meaning === 'terminator') node.kind = terminatorKind(node, sketch);
    else if (meaning === 'decision' || (meaning === 'choice' && isBranch)) {
      node.kind = 'decision';
      nameDecision(node, sketch, isChinese);
    } else if (meaning !== 'choice') node.kind = meaning as typeof node.kind;
  }
}

function asNote(id: string, sketch: Sketch): void {
  const node = sketch.nodes.get(id)!;
  const flows = sketch.flows.touching(id);
  const others = flows.map(({ from, to }) => (from.id === id ? to.id : from.id));
  sketch.notes.push({ text: node.text, on: others, page: 1 });
  for (const flow of flows) sketch.flows.remove(flow);
  sketch.nodes.delete(id);
}

/** What the parser gives for a flowchart or a swimlane. */
export type Flowchart = Extract<ParsedDiagramModel, { readonly type: 'flowchart' }>;
