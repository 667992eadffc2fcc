/**
 * What the script in an HTML page knows besides the drawing: written by the renderer as JSON, read by the script. Ids are those of elements
 * in the page.
 */
export interface Guide {
  readonly words: GuideWords;
  /** In the order in which the flow passes them. */
  readonly nodes: readonly GuideNode[];
}

export interface GuideNode {
  /** The element's id. */
  readonly id: string;
  /** The author's own name for it, which a search finds too; empty for a connector. */
  readonly name: string;
  readonly text: string;
  /** The kind and the lane, in words. */
  readonly kind: string;
  /** Names and values of its attributes, in words. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Without its marks, to be found and heard; with them it stands in the page, hidden, as the element `about-ID`. */
  readonly description: string | null;
  /** Safe addresses. */
  readonly links: readonly GuideLink[];
  /** Whether following it is what it is for: a page connector leads to the elements in `links`, not out of the page. */
  readonly isConnector: boolean;
  readonly out: readonly GuideFlow[];
  readonly in: readonly GuideFlow[];
  /** The ids of the nodes that the arrow keys lead to: along the line that leaves in that direction. */
  readonly keys: Readonly<Partial<Record<Direction, string>>>;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface GuideLink {
  readonly text: string;
  readonly href: string;
}

export interface GuideFlow {
  /** The element of the line. */
  readonly edge: string;
  /** The node at the other end; null where that is a lane. */
  readonly node: string | null;
  /** What the other end is called. */
  readonly text: string;
  readonly label: string | null;
  readonly isInformation: boolean;
}

/** Texts that the script shows; `{name}` stands for a value. */
export interface GuideWords {
  readonly leadsTo: string;
  readonly comesFrom: string;
  readonly none: string;
  readonly hit: string;
  readonly zoom: string;
  readonly close: string;
}
