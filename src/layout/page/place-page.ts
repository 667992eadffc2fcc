/** A page from its placed graph: everything at its place in the page's own coordinates. */
import type { PlacedEdge, PlacedLane, PlacedPage } from '../../geometry/diagram.ts';
import type { Box, Point } from '../../geometry/geometry.ts';
import { flowMark, type Highlight } from '../../model/highlight.ts';
import { downLanes } from '../columns/down-lanes.ts';
import { placedPhases } from '../columns/phase-headers.ts';
import { rightLanes } from '../columns/right-lanes.ts';
import { labelLines } from '../graph/edge-label.ts';
import type { PageParts } from '../graph/page-graph.ts';
import { mapBody } from '../graph/placed-body.ts';
import type { PlacedLaneGraph } from '../lane-graph.ts';
import { placedNotes } from '../notes/placed-notes.ts';
import { moveBox } from '../words/text-line.ts';
import type { Arrangement, PageContent } from './arrangement.ts';
import { withDodgedCaptions } from './dodge-captions.ts';
import { placedGroups } from './placed-groups.ts';
import { placedNodes } from './placed-nodes.ts';
import type { Sheet } from './sheet.ts';

export function placePage(content: PageContent, { arrangement, print }: Sheet): PlacedPage {
  const { parts, process } = content;
  const { highlight, fonts } = content.settings;
  const isDown = content.settings.direction === 'down';
  const { bands, title, frame, legend, remarks, width, height } = arrangement;
  const lanes = placedLanes(content, arrangement);
  const [dx, dy] = bodyOrigin(content, arrangement);
  const move = ([x, y]: Point): Point => [x + dx, y + dy];
  const inPlace = mapBody(arrangement.body, move, (box) => moveBox(box, dx, dy));
  const edges = placedEdges(parts, inPlace, new Map(lanes.map((lane) => [lane.id, lane])), highlight);
  const nodes = withDodgedCaptions(placedNodes(parts, inPlace.nodes, process, highlight), edges, lanes, fonts);
  const notes = [...placedNotes(parts.chart, inPlace.notes, fonts), ...remarks.notes];
  const groups = placedGroups(process.groups ?? [], { nodes, edges, notes, lanes, frame }, fonts);
  return {
    number: parts.chart.page.number,
    title: parts.chart.page.title,
    sheet: print,
    width,
    height,
    frame,
    ...(bands.some(({ height }) => height > 0) ? { bands: bands.flatMap(({ lines }) => lines), ...logosOf(bands) } : {}),
    heading: title.lines,
    legend: legend.entries,
    lanes,
    ...(process.phases.length === 0 ? {} : { phases: placedPhases(arrangement.phases, frame, isDown ? dy : dx, isDown) }),
    nodes,
    edges,
    notes,
    ...(groups.length === 0 ? {} : { groups }),
  };
}

function logosOf(bands: Arrangement['bands']): Pick<PlacedPage, 'logos'> {
  const logos = bands.flatMap(({ logo }) => logo ?? []);
  return logos.length === 0 ? {} : { logos };
}

/** Where the lane graph's origin lies on the page. */
function bodyOrigin({ settings }: PageContent, { frame, header, phases }: Arrangement): [x: number, y: number] {
  const { thickness } = phases;
  return settings.direction === 'down' ? [frame.x + thickness, frame.y + header] : [frame.x + header, frame.y + thickness];
}

function placedLanes({ parts, settings }: PageContent, { frame, header, body, phases }: Arrangement): PlacedLane[] {
  const start = (settings.direction === 'down' ? frame.x : frame.y) + phases.thickness;
  const borders = body.borders.map((at) => at + start);
  if (settings.direction === 'down') return downLanes(parts.columns, borders, frame.y, frame.height - header, settings);
  return rightLanes(parts.columns, borders, frame.x, frame.width - header, settings);
}

/** Edges as drawn: their courses in place, cut at the border of a lane where they end there, and their labels. */
function placedEdges(
  { chart, labels }: PageParts,
  placed: PlacedLaneGraph,
  lanes: ReadonlyMap<string, Box>,
  highlight: Highlight | null,
): PlacedEdge[] {
  return chart.edges.map(({ from, to, flow, labelled, main }, i) => {
    const [source, target] = [chart.nodes[from]!, chart.nodes[to]!];
    const labelBox = placed.labels[i] ?? null;
    const label = labels[i];
    let points = placed.edges[i]!;
    if (target.kind === 'anchor') points = cutAt(points, lanes.get(target.id));
    if (source.kind === 'anchor') points = cutAt([...points].reverse(), lanes.get(source.id)).reverse();
    const mark = flowMark(flow, highlight);
    return {
      from: source.id,
      to: target.id,
      fromPlace: source.place,
      toPlace: target.place,
      kind: flow.kind,
      label: label?.text ?? null,
      answer: labelled ? flow.answer : null,
      main,
      labelBox: label ? labelBox : null,
      labelLines: label && labelBox ? labelLines(label, labelBox, points) : [],
      points,
      ...(mark === null ? {} : { mark }),
    };
  });
}

/** The course up to where it enters the box for the last time; the whole where it never comes from outside. */
function cutAt(points: readonly Point[], box: Box | undefined): Point[] {
  if (!box) return [...points];
  for (let i = points.length - 1; i > 0; i--) {
    const [from, to] = [points[i - 1]!, points[i]!];
    if (!contains(box, from) && contains(box, to)) return [...points.slice(0, i), entryPoint(from, to, box)];
  }
  return [...points];
}

function contains({ x, y, width, height }: Box, [px, py]: Point): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

function entryPoint([fromX, fromY]: Point, [toX, toY]: Point, { x, y, width, height }: Box): Point {
  if (fromY === toY) return [fromX < toX ? x : x + width, toY];
  return [toX, fromY < toY ? y : y + height];
}
