import type { OverlayColors } from './overlay-colors.ts';

/** What a theme sets: colours as `#rrggbb`, and the strokes that differ when there is no colour to distinguish things. */
export interface LineStyle {
  readonly color: string;
  readonly width: number;
}

export interface Surface {
  readonly fill: string;
  readonly line: LineStyle;
}

export interface Theme {
  readonly name: string;
  readonly page: string;
  readonly lane: string;
  readonly externalLane: string;
  readonly header: string;
  readonly frame: LineStyle;
  readonly laneRule: LineStyle;
  /** Texts, by tone. */
  readonly text: {
    readonly ink: string;
    readonly quiet: string;
    readonly data: string;
    /** On the solid terminators. */
    readonly inverse: string;
    readonly control: string;
    /** On a badge. */
    readonly controlText: string;
  };
  readonly terminator: Surface;
  readonly step: Surface;
  readonly decision: Surface;
  readonly data: Surface;
  readonly mainFlow: LineStyle;
  readonly otherFlow: LineStyle;
  readonly informationFlow: LineStyle;
  readonly control: string;
  /** What a rule's findings concern, and the disc with its sign where they stand. */
  readonly highlight: { readonly band: string; readonly disc: string; readonly sign: string };
  readonly overlay: OverlayColors;
  /** Radius of the corners of boxes. */
  readonly corner: number;
  /** Whether the colours that the author gave to nodes and lanes are drawn. */
  readonly ownColors: boolean;
}
