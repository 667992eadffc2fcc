/** A page from its placed graph: everything at its place in the page's own coordinates. */
import type { PlacedLane, PlacedPage } from '../../geometry/diagram.ts';
import type { Point } from '../../geometry/geometry.ts';
import { downLanes } from '../columns/down-lanes.ts';
import { rightLanes } from '../columns/right-lanes.ts';
import { mapBody } from '../graph/placed-body.ts';
import { placedNotes } from '../notes/placed-notes.ts';
import { moveBox } from '../words/text-line.ts';
import type { Arrangement, PageContent } from './arrangement.ts';
import { withDodgedCaptions } from './dodge-captions.ts';
import { placedEdges } from './placed-edges.ts';
import { placedNodes } from './placed-nodes.ts';
import type { Sheet } from './sheet.ts';

export function placePage(content: PageContent, { arrangement, print }: Sheet): PlacedPage {
  const { parts, process } = content;
  const { highlight, fonts } = content.settings;
  const { bands, title, frame, legend, remarks, width, height } = arrangement;
  const lanes = placedLanes(content, arrangement);
  const [dx, dy] = bodyOrigin(content, arrangement);
  const move = ([x, y]: Point): Point => [x + dx, y + dy];
  const inPlace = mapBody(arrangement.body, move, (box) => moveBox(box, dx, dy));
  const edges = placedEdges(parts, inPlace, new Map(lanes.map((lane) => [lane.id, lane])), highlight);
  return {
    ...{ number: parts.chart.page.number, title: parts.chart.page.title, sheet: print, width, height, frame },
    ...(bands.some(({ height }) => height > 0) ? { bands: bands.flatMap(({ lines }) => lines), ...logosOf(bands) } : {}),
    ...{ heading: title.lines, legend: legend.entries, lanes },
    nodes: withDodgedCaptions(placedNodes(parts, inPlace.nodes, process, highlight), edges, lanes, fonts),
    edges,
    notes: [...placedNotes(parts.chart, inPlace.notes, fonts), ...remarks.notes],
  };
}

function logosOf(bands: Arrangement['bands']): Pick<PlacedPage, 'logos'> {
  const logos = bands.flatMap(({ logo }) => logo ?? []);
  return logos.length === 0 ? {} : { logos };
}

/** Where the lane graph's origin lies on the page. */
function bodyOrigin({ settings }: PageContent, { frame, header }: Arrangement): [x: number, y: number] {
  return settings.direction === 'down' ? [frame.x, frame.y + header] : [frame.x + header, frame.y];
}

function placedLanes({ parts, settings }: PageContent, { frame, header, body }: Arrangement): PlacedLane[] {
  const start = settings.direction === 'down' ? frame.x : frame.y;
  const borders = body.borders.map((at) => at + start);
  if (settings.direction === 'down') return downLanes(parts.columns, borders, frame.y, frame.height - header, settings);
  return rightLanes(parts.columns, borders, frame.x, frame.width - header, settings);
}
