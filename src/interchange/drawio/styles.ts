/** The styles of draw.io's own shapes for each kind, in the colours of a theme. */
import type { PlacedKind } from '../../geometry/diagram.ts';
import type { LineStyle, Surface, Theme } from '../../themes/theme.ts';

const TEXT = 'whiteSpace=wrap;html=1;fontSize=12;';

const SHAPES: Readonly<Record<string, string>> = {
  start: 'rounded=1;arcSize=50;',
  end: 'rounded=1;arcSize=50;',
  task: 'rounded=0;',
  manual: 'shape=trapezoid;perimeter=trapezoidPerimeter;fixedSize=1;size=10;flipV=1;',
  decision: 'rhombus;',
  subprocess: 'shape=process;size=0.06;',
  fork: 'rounded=0;',
  join: 'rounded=0;',
  merge: 'ellipse;',
  delay: 'shape=delay;',
  document: 'shape=document;boundedLbl=1;size=0.2;',
  data: 'shape=parallelogram;perimeter=parallelogramPerimeter;fixedSize=1;size=12;',
  system: 'shape=cylinder3;boundedLbl=1;backgroundOutline=1;size=7;',
  archive: 'shape=dataStorage;fixedSize=1;size=10;',
  connector: 'ellipse;',
};

/** The surface of a kind in a theme. */
function surfaceOf(kind: PlacedKind, theme: Theme): Surface {
  if (kind === 'start' || kind === 'end') return theme.terminator;
  if (kind === 'decision') return theme.decision;
  if (kind === 'document' || kind === 'data' || kind === 'system' || kind === 'archive') return theme.data;
  return theme.step;
}

/** The style of a symbol; `fill` and `line` are its own colours. */
export function nodeStyle(kind: PlacedKind, theme: Theme, fill: string | null, line: string | null): string {
  const surface = surfaceOf(kind, theme);
  const isBar = kind === 'fork' || kind === 'join' || (kind as string) === 'merge';
  const tone = kind === 'start' || kind === 'end' ? theme.text.inverse : theme.text.ink;
  const background = isBar ? surface.line.color : (fill ?? surface.fill);
  return `${SHAPES[kind] ?? SHAPES.task}${TEXT}fillColor=${background};strokeColor=${line ?? surface.line.color};strokeWidth=${surface.line.width};fontColor=${fill === null ? tone : theme.text.ink};`;
}

/** A lane is a container: what stands in it moves with it. */
export function laneStyle(theme: Theme, isExternal: boolean, color: string | null, header: number, isRow: boolean): string {
  const fill = color ?? theme.header;
  const body = isExternal ? theme.externalLane : theme.lane;
  return (
    `swimlane;html=1;whiteSpace=wrap;container=1;collapsible=0;startSize=${header};${isRow ? 'horizontal=0;' : ''}` +
    `fillColor=${fill};swimlaneFillColor=${body};strokeColor=${theme.laneRule.color};fontColor=${theme.text.ink};fontStyle=1;`
  );
}

/** The frame of a phase and its header; where lanes run down the header stands at the left, its text turned. */
export function phaseStyle(theme: Theme, header: number, isRow: boolean): string {
  return (
    `swimlane;html=1;whiteSpace=wrap;container=0;collapsible=0;pointerEvents=0;startSize=${header};${isRow ? '' : 'horizontal=0;'}` +
    `fillColor=${theme.header};swimlaneFillColor=none;strokeColor=${theme.frame.color};fontColor=${theme.text.ink};fontStyle=1;`
  );
}

/** A line that stays tied to its shapes. */
export function edgeStyle(kind: 'sequence' | 'information', isMain: boolean, theme: Theme): string {
  const line: LineStyle = kind === 'information' ? theme.informationFlow : isMain ? theme.mainFlow : theme.otherFlow;
  const dash = kind === 'information' ? 'dashed=1;' : '';
  return `edgeStyle=orthogonalEdgeStyle;rounded=0;html=1;endArrow=block;endFill=1;${dash}strokeColor=${line.color};strokeWidth=${line.width};fontColor=${theme.text.quiet};`;
}

/** The style of the cell that holds a note. */
export const noteStyle = (theme: Theme): string =>
  `shape=note;size=10;${TEXT}align=left;spacingLeft=4;fillColor=none;strokeColor=${theme.laneRule.color};fontColor=${theme.text.quiet};`;

/** The style of the line from a note to its node. */
export const tieStyle = (theme: Theme): string => `endArrow=none;dashed=1;html=1;strokeColor=${theme.laneRule.color};`;
