/** Where the nodes of the charts lead: those of a process to their descriptions, those of the map to their processes. */

import { boxOf } from './map.ts';
import type { Chapter, Outline } from './outline/outline.ts';
import { isTold } from './reader.ts';

export interface ChartLinks {
  /** The anchor that a node leads to, by its id. */
  readonly anchorOf: (node: string) => string | null;
  /** Begins the ids of the chart. */
  readonly prefix: string;
}

export function linksOf({ process, anchor, anchorOf }: Chapter): ChartLinks {
  const anchors = new Map(process.nodes.filter(isTold).map((node) => [node.id, anchorOf(node)]));
  return { anchorOf: (node) => anchors.get(node) ?? null, prefix: `${anchor}.-` };
}

export function mapLinks({ chapters }: Outline): ChartLinks {
  const anchors = new Map(chapters.map((chapter) => [boxOf(chapter), chapter.anchor]));
  return { anchorOf: (node) => anchors.get(node) ?? null, prefix: 'map.-' };
}
