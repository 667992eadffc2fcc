/**
 * Mermaid flowcharts and swimlanes → drafts, with the parser of the package pele. Subgraphs are lanes, shapes are kinds; a Markdown file has one
 * process for each of its diagrams.
 */
import { detectType, parse, register } from 'pele/core';
import flowchart from 'pele/diagrams/flowchart';
import swimlane from 'pele/diagrams/swimlane';
import { inFlowOrder } from '../draft/draft-order.ts';
import { htmlText } from '../draft/html-text.ts';
import { withLegalFlows } from '../draft/legal-flows.ts';
import { named } from '../draft/named.ts';
import { LIMITS, type Remark, Remarks, refuseHuge, Unreadable } from '../draft/remark.ts';
import { type Imported, Sketch } from '../draft/sketch.ts';
import { goOnBehindData, isChineseText, settleSplits, settleTerminators } from '../draft/splits.ts';
import { phrase } from '../interchange-messages.ts';
import { addNodes, type Flowchart, settleShapes } from './read-shapes.ts';

const FENCE = /^[ \t]*(`{3,}|~{3,})[ \t]*mermaid\b[^\n]*\n([\s\S]*?)^[ \t]*\1[ \t]*$/gm;

/** The diagrams of a file, each as a draft with a name for its file, that of the first given. Throws `Unreadable`. */
export function readMermaid(
  text: string,
  name = 'process',
): { readonly processes: readonly Imported[]; readonly remarks: readonly Remark[] } {
  refuseHuge(text);
  register(flowchart, swimlane);
  const fenced = [...text.matchAll(FENCE)].map((found) => dedented(found[2]!));
  const remarks = new Remarks();
  const sources = fenced.length > 0 ? fenced.filter((source) => isFlowchart(source, remarks)) : [dedented(text)];
  if (sources.length === 0) throw new Unreadable(phrase('import.mermaid.kind', { type: detectType(fenced[0]!) ?? '?' }));
  const processes = sources.map((source, i) => ({ name: i === 0 ? name : `${name}-${i + 1}`, draft: draftOf(source, remarks) }));
  return { processes, remarks: remarks.list };
}

/** Other diagrams of a Markdown file are none of a process. */
function isFlowchart(source: string, remarks: Remarks): boolean {
  const type = detectType(source);
  const isRead = type === 'flowchart' || type === 'swimlane';
  if (!isRead) remarks.dropped(phrase('import.mermaid.kind', { type: type ?? '?' }));
  return isRead;
}

/** Without the indentation that all lines share, as diagrams in other files have it. */
function dedented(source: string): string {
  const lines = source.replace(/^\s*\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)![0].length);
  const shared = Math.min(...indents);
  return Number.isFinite(shared) ? lines.map((line) => line.slice(shared)).join('\n') : source;
}

function draftOf(source: string, remarks: Remarks) {
  const model = modelOf(source);
  const isChinese = isChineseText(source);
  const sketch = new Sketch();
  sketch.title = model.title?.trim() || model.accTitle?.trim() || null;
  if (model.accDescr?.trim()) sketch.attributes = { purpose: { text: model.accDescr.trim() } };
  if (/^(?:LR|RL)$/.test(model.direction ?? '')) sketch.attributes = { ...sketch.attributes, direction: { text: 'right' } };
  addNodes(model, sketch);
  addEdges(model, sketch, remarks);
  settleShapes(model, sketch, isChinese, remarks);
  settleTerminators(sketch);
  goOnBehindData(sketch);
  settleSplits(sketch, isChinese, remarks);
  return named(inFlowOrder(withLegalFlows(sketch.draft(), remarks)));
}

function modelOf(source: string): Flowchart {
  const type = detectType(source);
  if (type !== 'flowchart' && type !== 'swimlane') throw new Unreadable(phrase('import.mermaid.kind', { type: type ?? '?' }));
  try {
    const model = parse(source, { limit: 1_000_000, maxEdges: LIMITS.parts }) as Flowchart;
    if (model.nodes.size > LIMITS.parts) throw new Unreadable(phrase('import.tooMany', { most: LIMITS.parts }));
    return model;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const problem = (error as Error).message.split('\n')[0]!;
    const line = /\bline (\d+)/i.exec((error as Error).message)?.[1];
    throw new Unreadable(phrase('import.mermaid.syntax', { problem }), line === undefined ? null : Number(line));
  }
}

/** Mermaid's links as flows. Arrows at both ends are two flows; a link to a subgraph runs to the node at which it is entered or left. */
function addEdges(model: Flowchart, sketch: Sketch, remarks: Remarks): void {
  const subgraphs = new Map(model.subgraphs.map((each) => [each.id, each]));
  for (const { start, end, type = '', text, stroke } of model.edges) {
    if (stroke === 'invisible') continue;
    const place = { line: null, part: `${start} → ${end}` };
    const [from, to] = [nodeAt(start, 'last', subgraphs, sketch), nodeAt(end, 'first', subgraphs, sketch)];
    if (from === null || to === null) {
      remarks.dropped(phrase('import.edge.loose'), place);
      continue;
    }
    if (from !== start || to !== end) remarks.approximated(phrase('import.mermaid.subgraphEnd'), place);
    const label = htmlText(text) || null;
    const share = /^(?:yes|no|是|否|late|逾期) (\d{1,2}(?:\.\d+)?)%$/i.exec(label ?? '');
    if (share) sketch.sequence(from, to, label!.slice(0, label!.lastIndexOf(' ')), Number(share[1]) / 100);
    else sketch.sequence(from, to, label);
    if (type.startsWith('double_')) {
      sketch.sequence(to, from, label);
      remarks.approximated(phrase('import.edge.both'), place);
    } else if (type === 'arrow_open' && stroke !== 'dotted') remarks.approximated(phrase('import.edge.undirected'), place);
  }
}

type Subgraphs = ReadonlyMap<string, { readonly nodes: readonly string[] }>;

/** A node by its id; of a subgraph, its first or last node by the order it was written in. */
function nodeAt(id: string, which: 'first' | 'last', subgraphs: Subgraphs, sketch: Sketch, depth = 0): string | null {
  const subgraph = subgraphs.get(id);
  if (subgraph === undefined) return sketch.nodes.has(id) ? id : null;
  if (depth > 50) return null;
  const inner = which === 'first' ? subgraph.nodes : [...subgraph.nodes].reverse();
  for (const each of inner) {
    const found = nodeAt(each, which, subgraphs, sketch, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
