/** Mermaid's links as flows. Arrows at both ends are two flows; a link to a subgraph runs to the node at which it is entered or left. */
import { htmlText } from '../draft/html-text.ts';
import type { Remarks } from '../draft/remark.ts';
import type { Sketch } from '../draft/sketch.ts';
import { phrase } from '../interchange-messages.ts';
import type { Flowchart } from './flowchart.ts';

export function addEdges(model: Flowchart, sketch: Sketch, remarks: Remarks): void {
  for (const { start, end, type = '', text, stroke } of model.edges) {
    if (stroke === 'invisible') continue;
    const place = { line: null, part: `${start} → ${end}` };
    const [from, to] = [nodeAt(start, 'last', model, sketch), nodeAt(end, 'first', model, sketch)];
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

/** A node by its id; of a subgraph, its first or last node by the order it was written in. */
function nodeAt(id: string, which: 'first' | 'last', model: Flowchart, sketch: Sketch, depth = 0): string | null {
  const subgraph = model.subgraphs.find((each) => each.id === id);
  if (subgraph === undefined) return sketch.nodes.has(id) ? id : null;
  if (depth > 50) return null;
  const inner = which === 'first' ? subgraph.nodes : [...subgraph.nodes].reverse();
  for (const each of inner) {
    const found = nodeAt(each, which, model, sketch, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
