/**
 * The finished picture as plain data: everything is measured, wrapped, placed and routed, so that a renderer only draws.
 * Lengths are CSS pixels from the page's top left. Colours are not here: renderers ask the theme, by kind and tone.
 */
import type { Box, Point } from './geometry.ts';

/** What a text is, as far as its colour goes. */
export type Tone = 'ink' | 'quiet' | 'data' | 'inverse' | 'control' | 'controlText';

/** One line of text: `x` is the start, middle or end of the line as `anchor` says, `y` its baseline. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly bold: boolean;
  readonly tone: Tone;
  /** Advance width in the metrics' font. */
  readonly width: number;
}

export type PlacedKind =
  | 'start'
  | 'end'
  | 'task'
  | 'manual'
  | 'decision'
  | 'subprocess'
  | 'fork'
  | 'join'
  | 'merge'
  | 'delay'
  | 'document'
  | 'data'
  | 'system'
  | 'archive'
  | 'connector';

/** A fact at a box: the outline is drawn open over `gap` where the text stands on it; a badge is filled. */
export interface Fact {
  readonly key: string;
  readonly line: TextLine;
  /** The box the text takes up. */
  readonly box: Box;
  readonly onOutline: boolean;
  readonly badge: boolean;
}

/** What an overlay says of a part: what became of it in a new version, or how much of something falls on it, from the least to the most. */
export type OverlayTone = 'added' | 'removed' | 'changed' | 'heat1' | 'heat2' | 'heat3' | 'heat4' | 'heat5';

/** A band round a node or along an edge, and a badge on it: a text, or else the sign of its tone. */
export interface OverlayMark {
  readonly tone: OverlayTone;
  readonly badge: Box;
  readonly line: TextLine | null;
}

/** An entry of the legend of an overlay; its heading has no tone. */
export interface OverlayEntry {
  readonly tone: OverlayTone | null;
  readonly sample: Box;
  readonly line: TextLine;
}

export interface PlacedNode extends Box {
  readonly id: string;
  readonly kind: PlacedKind;
  /** 1 for the first place of a node, 2 for the second … */
  readonly place: number;
  /** Where it stands in the order of the flow, by which steps are numbered; only of what has flow. */
  readonly order?: number;
  /** The lane it is drawn in. */
  readonly lane: string | null;
  /** The lanes that a step of several departments is drawn across, in their order on the page; absent where it stands in one. */
  readonly across?: readonly string[];
  /** The number of the phase whose band it stands in; absent where it stands in none. */
  readonly phase?: number;
  readonly text: string;
  readonly textBox: Box;
  readonly lines: readonly TextLine[];
  readonly facts: readonly Fact[];
  /** Attributes in words, for JSON, descriptions and hovering; keys in English. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly link: string | null;
  readonly see: string | null;
  /** Fill and line of its class or colour; null: the theme's. */
  readonly fill: string | null;
  readonly line: string | null;
  readonly className: string | null;
  /** Whether the rule that is highlighted finds fault with it, finds it concerned, or only mentions it. */
  readonly mark?: 'fault' | 'concerned' | 'aside';
  readonly overlay?: OverlayMark;
  /** Only on connectors. */
  readonly letter: string | null;
  readonly otherPage: number | null;
}

export interface PlacedEdge {
  /** A node's or lane's id, or `@A`. */
  readonly from: string;
  readonly to: string;
  readonly fromPlace: number;
  readonly toPlace: number;
  readonly kind: 'sequence' | 'information';
  readonly label: string | null;
  readonly answer: 'yes' | 'no' | null;
  readonly labelBox: Box | null;
  readonly labelLines: readonly TextLine[];
  /** From the source's outline to the target's, every segment horizontal or vertical. */
  readonly points: readonly Point[];
  /** Whether it lies on the happy path. */
  readonly main: boolean;
  /** Whether the rule that is highlighted finds fault with it, finds it concerned, or only mentions it. */
  readonly mark?: 'fault' | 'concerned' | 'aside';
  readonly overlay?: OverlayMark;
}

export interface PlacedLane extends Box {
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
  readonly external: boolean;
  readonly color: string | null;
  readonly header: Box;
  readonly lines: readonly TextLine[];
  /** In `right`, headers of narrow lanes may turn their text by -90 degrees about the header's middle. */
  readonly turned: boolean;
}

/** A band across all lanes, with its header at the edge of the frame. */
export interface PlacedPhase extends Box {
  /** From 1 through the process. */
  readonly number: number;
  readonly title: string;
  readonly header: Box;
  readonly lines: readonly TextLine[];
  /** Whether its text is turned by -90 degrees about the header's middle. */
  readonly turned: boolean;
}

/** What stands in place of a called process: a frame, or several where other work stands between its steps. */
export interface PlacedGroup {
  /** The id that the subprocess had. */
  readonly id: string;
  readonly title: string;
  readonly frames: readonly Box[];
  /** A title on the outline of each frame. */
  readonly lines: readonly TextLine[];
  /** Where outlines are drawn open: round their titles, and round labels that they would strike through. */
  readonly gaps: readonly Box[];
}

export interface PlacedNote extends Box {
  readonly on: readonly string[];
  readonly lines: readonly TextLine[];
  /** The dotted tie from the bracket to the node, one a node. */
  readonly ties: readonly (readonly Point[])[];
  /** On which side of the note its bracket stands. */
  readonly bracket: 'left' | 'right' | 'top' | 'bottom';
}

export interface LegendEntry {
  readonly kind: PlacedKind | 'terminator' | 'bar' | 'mainFlow' | 'otherFlow' | 'informationFlow' | 'control' | 'highlight';
  /** Where the sample is drawn. */
  readonly sample: Box;
  /** What stands in the sample, where that is a text: a badge. */
  readonly sampleLine: TextLine | null;
  readonly line: TextLine;
}

/** The sheet that a page is printed on, in points (1/72 inch). A length of the drawing is 0.75 · `scale` points on it. */
export interface PrintSheet {
  readonly width: number;
  readonly height: number;
  /** Between the sheet's edge and the title block, the frame and the legend. */
  readonly margin: number;
  readonly scale: number;
  /** Whether it is a paper, rather than a sheet of the drawing's own size. */
  readonly isPaper: boolean;
}

/** A picture in pixels, and where it is drawn. */
export interface PlacedLogo extends Box {
  /** A PNG, in base64. */
  readonly png: string;
}

export interface PlacedPage {
  readonly number: number;
  readonly title: string | null;
  readonly sheet: PrintSheet;
  readonly width: number;
  readonly height: number;
  /** Round the lanes. */
  readonly frame: Box;
  /** What the project writes at the head and the foot of the sheet; absent without. */
  readonly bands?: readonly TextLine[];
  readonly logos?: readonly PlacedLogo[];
  /** Title block: title, subtitle and the labelled facts of the process. */
  readonly heading: readonly TextLine[];
  readonly lanes: readonly PlacedLane[];
  /** In order along the flow; absent where the process has none. */
  readonly phases?: readonly PlacedPhase[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly notes: readonly PlacedNote[];
  /** Absent where no called process is drawn in place. */
  readonly groups?: readonly PlacedGroup[];
  readonly legend: readonly LegendEntry[];
  /** What the tones of its overlay mean; empty or absent without one. */
  readonly overlayLegend?: readonly OverlayEntry[];
}

export interface Diagram {
  readonly title: string;
  readonly description: string;
  readonly lang: 'en' | 'zh';
  readonly direction: 'down' | 'right';
  readonly theme: string;
  /** What its first page is called, where it is one of several pictures of a document. */
  readonly firstPage?: number;
  readonly pages: readonly PlacedPage[];
}
