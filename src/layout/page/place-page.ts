/** A page from its placed graph: everything at its place in the page's own coordinates, on a sheet of its own size or on paper. */
import type { PlacedLane, PlacedPage, PrintSheet } from '../../geometry/diagram.ts';
import type { Point } from '../../geometry/geometry.ts';
import { downLanes } from '../columns/down-lanes.ts';
import { rightLanes } from '../columns/right-lanes.ts';
import { mapBody } from '../graph/placed-body.ts';
import { placedNotes } from '../notes/placed-notes.ts';
import { type Arrangement, arrange, type PageContent, smallestFrame } from './arrangement.ts';
import { withDodgedCaptions } from './dodge-captions.ts';
import { placedEdges } from './placed-edges.ts';
import { placedNodes } from './placed-nodes.ts';
import { paperSheet, printSheet } from './sheet.ts';
import { moveBox } from './text-line.ts';

export function placePage(content: PageContent): PlacedPage {
  const { parts, process } = content;
  const { highlight } = content.settings;
  const { arrangement, sheet } = onSheet(content);
  const { title, frame, legend, width, height } = arrangement;
  const lanes = placedLanes(content, arrangement);
  const [dx, dy] = bodyOrigin(content, arrangement);
  const move = ([x, y]: Point): Point => [x + dx, y + dy];
  const inPlace = mapBody(arrangement.body, move, (box) => moveBox(box, dx, dy));
  const edges = placedEdges(parts, inPlace, new Map(lanes.map((lane) => [lane.id, lane])), highlight);
  return {
    ...{ number: parts.chart.page.number, title: parts.chart.page.title, sheet, width, height, frame },
    ...{ heading: title.lines, legend: legend.entries, lanes },
    nodes: withDodgedCaptions(placedNodes(parts, inPlace.nodes, process, highlight), edges, lanes),
    edges,
    notes: placedNotes(parts.chart, inPlace.notes),
  };
}

/** The arrangement that fills a paper, where one was asked for and is large enough; else the smallest. */
function onSheet(content: PageContent): { arrangement: Arrangement; sheet: PrintSheet } {
  const { settings, margin } = content;
  const narrowest = smallestFrame(content);
  const smallest = () => {
    const arrangement = arrange(content, narrowest, 0);
    return { arrangement, sheet: printSheet(arrangement, margin, 1, false) };
  };
  if (settings.page === 'auto') return smallest();
  const heightAt = (width: number) => arrange(content, width - 2 * margin, 0).height;
  const sheet = paperSheet(settings.page, narrowest + 2 * margin, heightAt);
  if (!sheet) return smallest();
  const frameWidth = sheet.width - 2 * margin;
  const spare = sheet.height - arrange(content, frameWidth, 0).height;
  return { arrangement: arrange(content, frameWidth, spare), sheet: printSheet(sheet, margin, sheet.scale, true) };
}

/** Where the lane graph's origin lies on the page. */
function bodyOrigin({ settings }: PageContent, { frame, header }: Arrangement): [x: number, y: number] {
  return settings.direction === 'down' ? [frame.x, frame.y + header] : [frame.x + header, frame.y];
}

function placedLanes({ parts, settings }: PageContent, { frame, header, body }: Arrangement): PlacedLane[] {
  const start = settings.direction === 'down' ? frame.x : frame.y;
  const borders = body.borders.map((at) => at + start);
  if (settings.direction === 'down') return downLanes(parts.columns, borders, frame.y, frame.height - header, settings.lang);
  return rightLanes(parts.columns, borders, frame.x, frame.width - header, settings.lang);
}
