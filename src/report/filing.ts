/** What is filed in an archive: which documents, and which step files each. */

import { isInformation } from '../model/node-kinds.ts';
import type { Flow, ProcessNode } from '../model/process.ts';
import type { StepWays } from './ways.ts';

export interface Filing {
  readonly archive: ProcessNode;
  /** Null where a step files what the chart does not name. */
  readonly document: ProcessNode | null;
  readonly state: string | null;
  /** Null where nobody in the process files it. */
  readonly by: ProcessNode | null;
}

/**
 * In the order of the flows. A step that files without naming what files what it reads in the same statement
 * (`form ~> copy ~> file`), else what it writes for nobody else, else what it reads.
 */
export function filings(nodes: readonly ProcessNode[], flows: readonly Flow[], { order }: Pick<StepWays, 'order'>): Filing[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const place = new Map(order.map((node, i) => [node, i]));
  const links = flows.flatMap((flow): FilingLink[] => {
    const { kind, from, to, statement } = flow;
    if (kind !== 'information' || from.kind !== 'node' || to.kind !== 'node') return [];
    const [source, target] = [byId.get(from.id), byId.get(to.id)];
    return source && target ? [{ source, target, state: from.state ?? to.state, statement }] : [];
  });
  const found = links
    .filter(({ target }) => target.kind === 'archive')
    .flatMap((link): Filing[] => {
      const { source, target: archive, state } = link;
      if (isInformation(source)) return [{ archive, document: source, state, by: filer(link, links, place) }];
      const read = links.filter((each) => each.target === source && isInformation(each.source));
      const chained = read.filter(({ statement }) => statement === link.statement);
      const handedOn = (data: ProcessNode) => links.some((each) => each.source === data && place.has(each.target));
      const written = links.filter((each) => each.source === source && isInformation(each.target) && !handedOn(each.target));
      const taken =
        chained.length === 0 && written.length > 0
          ? written.map((each) => ({ document: each.target, state: each.state }))
          : (chained.length > 0 ? chained : read).map((each) => ({ document: each.source, state: each.state }));
      if (taken.length === 0) return [{ archive, document: null, state: null, by: source }];
      return taken.map((each) => ({ archive, by: source, ...each }));
    });
  const key = ({ archive, document, state, by }: Filing) => JSON.stringify([archive.id, document?.id, state, by?.id]);
  return [...new Map(found.map((filing) => [key(filing), filing])).values()];
}

interface FilingLink {
  readonly source: ProcessNode;
  readonly target: ProcessNode;
  readonly state: string | null;
  readonly statement: number;
}

/** The step of the same chain, else the last that writes the document, else the last that reads it. */
function filer(link: FilingLink, links: readonly FilingLink[], place: ReadonlyMap<ProcessNode, number>): ProcessNode | null {
  const writing = links.filter(({ source, target }) => target === link.source && place.has(source));
  const chained = writing.find(({ statement }) => statement === link.statement);
  if (chained) return chained.source;
  const reading = links.filter(({ source, target }) => source === link.source && place.has(target));
  const all = writing.length > 0 ? writing.map(({ source }) => source) : reading.map(({ target }) => target);
  return all.reduce<ProcessNode | null>((last, node) => (last && place.get(last)! > place.get(node)! ? last : node), null);
}
