/** What stands on one page, each under a key by which edges find it, before it has an index. */
import type { PlacedKind } from '../../geometry/diagram.ts';
import type { ProcessNode } from '../../model/process.ts';
import type { PageConnector, SatelliteAnchor } from './chart.ts';
import type { ConnectorLookup } from './connectors.ts';
import type { DataLink } from './data-places.ts';
import type { ChartLink, LinkEnd } from './links.ts';
import { type SatelliteContext, satelliteHost, satelliteLane } from './satellites.ts';

export interface ChartDraft {
  readonly key: string;
  /** Where it comes among the others: the index of the declaration it belongs to, and a part of one after or before that. */
  readonly order: number;
  readonly id: string;
  readonly kind: PlacedKind | 'anchor';
  readonly source: ProcessNode | null;
  readonly text: string;
  readonly connector: PageConnector | null;
  readonly lane: string | null;
  readonly host: { readonly key: string; readonly side: SatelliteAnchor['side'] } | null;
}

export interface DraftContext extends SatelliteContext {
  /** Index of each node's declaration. */
  readonly order: ReadonlyMap<string, number>;
  readonly connector: ConnectorLookup;
}

const AFTER = { satellite: 0.25, exit: 0.5, entry: -0.5, anchor: 0.75 };

function nodeKey(id: string): string {
  return `node ${id}`;
}

function placeKey(place: number): string {
  return `place ${place}`;
}

/** The key of a link's end: an exit has a circle of its own, an entry one a letter, and each end at a lane its own point. */
export function endKey(end: LinkEnd, link: number): string {
  if (end.kind === 'node') return nodeKey(end.node.id);
  if (end.kind === 'lane') return laneKey(link);
  return end.side === 'exit' ? `exit ${link}` : `entry ${end.letter}`;
}

function laneKey(link: string | number): string {
  return `lane ${link}`;
}

/** The key of the chart node at which a data link ends: a node, a place of a document, or a point in a lane. */
export function dataEndKey(end: DataLink['from'], link: number): string {
  if (end.kind === 'node') return nodeKey(end.id);
  return end.kind === 'place' ? placeKey(end.place) : laneKey(`of data ${link}`);
}

/** A flow node in its lane. */
export function flowNodeDraft(node: ProcessNode, { order, home }: DraftContext): ChartDraft {
  const lane = home.get(node.id) ?? null;
  return {
    key: nodeKey(node.id),
    order: order.get(node.id)!,
    id: node.id,
    kind: node.kind,
    source: node,
    text: node.text,
    connector: null,
    lane,
    host: null,
  };
}

/** The draft of one place at which a document is drawn, beside its host where it has one. */
export function placeDraft(index: number, context: DraftContext): ChartDraft {
  const place = context.places[index]!;
  const { node } = place;
  const host = satelliteHost(index, context);
  const key = host && (typeof host.beside === 'string' ? nodeKey(host.beside) : placeKey(host.beside));
  return {
    key: placeKey(index),
    order: typeof host?.beside === 'string' ? context.order.get(host.beside)! + AFTER.satellite : context.order.get(node.id)!,
    id: node.id,
    kind: node.kind,
    source: node,
    text: place.state === null ? node.text : `${node.text}\n[${place.state}]`,
    connector: null,
    lane: satelliteLane(index, context),
    host: host && { key: key!, side: host.side },
  };
}

/** The connector or lane end that a link needs at this end besides its node; null where it needs none. */
export function linkEndDraft(link: ChartLink, index: number, side: 'from' | 'to', context: DraftContext): ChartDraft | null {
  const end = link[side];
  const other = link[side === 'from' ? 'to' : 'from'];
  if (end.kind === 'node') return null;
  const neighbour = other.kind === 'node' ? other.node.id : '';
  const order = context.order.get(neighbour) ?? 0;
  if (end.kind === 'lane') return laneDraft(endKey(end, index), end.id, nodeKey(neighbour), order);
  return {
    key: endKey(end, index),
    order: order + AFTER[end.side],
    id: `@${end.letter}`,
    kind: 'connector',
    source: null,
    text: '',
    connector: context.connector(end),
    lane: context.home.get(neighbour) ?? null,
    host: null,
  };
}

/** The draft of the point at which a data link reaches a lane as a party; null for other links. */
export function dataLaneDraft(link: DataLink, index: number, side: 'from' | 'to', context: DraftContext): ChartDraft | null {
  const end = link[side];
  const other = link[side === 'from' ? 'to' : 'from'];
  if (end.kind !== 'lane' || other.kind !== 'place') return null;
  return laneDraft(
    dataEndKey(end, index),
    end.id,
    placeKey(other.place),
    context.order.get(context.places[other.place]!.node.id)!,
  );
}

function laneDraft(key: string, lane: string, host: string, order: number): ChartDraft {
  const beside = { key: host, side: 'either' } as const;
  return {
    key,
    order: order + AFTER.anchor,
    id: lane,
    kind: 'anchor',
    source: null,
    text: '',
    connector: null,
    lane,
    host: beside,
  };
}
