/**
 * What one page shows, before anything has a size: the model's nodes in the places where they are drawn, page connectors, notes, and the
 * edges between them. Edges and hosts point at nodes by their index in the chart's own list.
 */
import type { PlacedKind } from '../../geometry/diagram.ts';
import type { DrawnAnswer } from '../../model/drawn-answers.ts';
import type { Flow, NodeKind, Page, ProcessNode } from '../../model/process.ts';

/** A page connector: where its flow goes on (or comes from), and what stands there. */
export interface PageConnector {
  readonly letter: string;
  readonly side: 'exit' | 'entry';
  /** Pages of the other side, ascending; empty where nothing answers. */
  readonly otherPages: readonly number[];
  /** The text at the other side, where it is a single one. */
  readonly caption: string | null;
  /** What stands there on each page, where there are several. */
  readonly sources: readonly ConnectorSource[];
  /** What stands there, where it has no text, and the texts of what it joins or parts. */
  readonly neighbour: { readonly kind: NodeKind; readonly around: readonly string[] } | null;
}

export interface ConnectorSource {
  readonly text: string;
  readonly page: number;
}

export interface ChartNode {
  /** A node's id, `@A` for a connector, or the lane's id for the end of a flow to a lane. */
  readonly id: string;
  /** From 1, among the nodes with this id on the page. */
  readonly place: number;
  /** `anchor`: the end of a flow at a lane, not drawn. */
  readonly kind: PlacedKind | 'anchor';
  /** Null for connectors and anchors. */
  readonly source: ProcessNode | null;
  readonly connector: PageConnector | null;
  readonly text: string;
  /** The lane it is drawn in; null only on a page without lanes. */
  readonly lane: string | null;
  /** The band across all lanes that it is drawn in: see `phaseBands`. */
  readonly phase: number;
  /** The node beside which it is drawn. */
  readonly host: SatelliteAnchor | null;
  /** Where lanes are not drawn: to and from whom it goes, in words. */
  readonly parties: readonly string[];
}

export interface SatelliteAnchor {
  readonly node: number;
  readonly side: 'left' | 'right' | 'either';
  /** Whether it stands above or below that node, and leads to the side named. */
  readonly stacked?: boolean;
}

export interface ChartEdge {
  readonly from: number;
  readonly to: number;
  readonly flow: Flow;
  /** The second half of a flow that was cut in two by connectors says nothing again. */
  readonly labelled: boolean;
  readonly main: boolean;
  /** As which answer it is drawn: `yes` straight on, `no` aside. */
  readonly answer: DrawnAnswer;
}

/** A remark beside the first of its nodes; `control` is the number of the key control that it describes. */
export interface ChartNote {
  readonly text: string;
  readonly on: readonly number[];
  readonly control: string | null;
}

export interface Chart {
  readonly page: Page;
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  readonly notes: readonly ChartNote[];
  /** Leaf and parent lanes that have something on this page, in declaration order. */
  readonly lanes: ReadonlySet<string>;
}
