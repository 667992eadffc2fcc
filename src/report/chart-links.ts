/** Where the nodes of the charts lead: those of a process to their descriptions, those of the map to their processes. */

import { boxOf, stacked } from './map.ts';
import type { Chapter, Outline } from './outline/outline.ts';
import { isTold } from './reader.ts';

export interface ChartLinks {
  /** The anchor that a node leads to, by its id. */
  readonly anchorOf: (node: string) => string | null;
  /** Begins the ids of the chart. */
  readonly prefix: string;
  /** Whether a flow only places the nodes at its ends. */
  readonly hides?: (from: string, to: string) => boolean;
}

export function linksOf({ process, anchor, anchorOf }: Chapter): ChartLinks {
  const anchors = new Map(process.nodes.filter(isTold).map((node) => [node.id, anchorOf(node)]));
  return { anchorOf: (node) => anchors.get(node) ?? null, prefix: `${anchor}.-` };
}

export function mapLinks(outline: Outline): ChartLinks {
  const anchors = new Map(outline.chapters.map((chapter) => [boxOf(chapter), chapter.anchor]));
  const hidden = new Set(stacked(outline).map(({ from, to }) => `${boxOf(from)} ${boxOf(to)}`));
  return {
    anchorOf: (node) => anchors.get(node) ?? null,
    prefix: 'map.-',
    hides: (from, to) => hidden.has(`${from} ${to}`),
  };
}
