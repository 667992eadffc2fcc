/** Puts all pages of a picture on one sheet, one below the other, with one legend at the foot. */
import type { Diagram, PlacedEdge, PlacedLane, PlacedNode, PlacedNote, PlacedPage } from '../geometry/diagram.ts';
import type { Point } from '../geometry/geometry.ts';
import { legend } from './page/legend.ts';
import { moveBox, moveLine } from './page/text-line.ts';

/** A picture of one page stays as it is. Nodes that stand on several pages are numbered through by place. */
export function joinPages(diagram: Diagram): Diagram {
  const [first, ...rest] = diagram.pages;
  if (!first || rest.length === 0) return diagram;
  const pages: PlacedPage[] = [];
  const places = new Map<string, number>();
  let top = 0;
  for (const page of diagram.pages) {
    pages.push(numberedOn(moved(page, top), places));
    const foot = page.frame.y + page.frame.height;
    top += foot + marginOf(page);
  }
  return { ...diagram, pages: [onOneSheet(pages, diagram.lang)] };
}

function onOneSheet(pages: readonly PlacedPage[], lang: Diagram['lang']): PlacedPage {
  const [first, last] = [pages[0]!, pages.at(-1)!];
  const margin = marginOf(first);
  const frames = pages.map(({ frame }) => frame);
  const nodes = pages.flatMap((page) => page.nodes);
  const edges = pages.flatMap((page) => page.edges);
  const width = pages.reduce((most, page) => Math.max(most, page.width), 0);
  const foot = last.frame.y + last.frame.height;
  const explained = pages.some((page) => page.legend.length > 0);
  const shown = explained ? legend({ nodes, edges }, lang, margin, foot, width - 2 * margin) : { entries: [], height: 0 };
  return {
    ...{ number: 1, title: null, width, height: foot + shown.height + margin, frame: first.frame, frames, nodes, edges },
    heading: pages.flatMap((page) => page.heading),
    lanes: pages.flatMap((page) => page.lanes),
    notes: pages.flatMap((page) => page.notes),
    legend: shown.entries,
  };
}

function marginOf({ frame }: PlacedPage): number {
  return frame.x;
}

/** Counts places on over the pages; `places` holds how many there were of each id on those before. */
function numberedOn(page: PlacedPage, places: Map<string, number>): PlacedPage {
  const before = new Map(places);
  const shifted = (id: string, place: number) => place + (before.get(id) ?? 0);
  const nodes = page.nodes.map((node) => ({ ...node, place: shifted(node.id, node.place) }));
  for (const { id, place } of nodes) places.set(id, Math.max(places.get(id) ?? 0, place));
  const edges = page.edges.map((edge) => ({
    ...edge,
    fromPlace: shifted(edge.from, edge.fromPlace),
    toPlace: shifted(edge.to, edge.toPlace),
  }));
  return { ...page, nodes, edges };
}

function moved(page: PlacedPage, dy: number): PlacedPage {
  const point = ([x, y]: Point): Point => [x, y + dy];
  const lane = (each: PlacedLane): PlacedLane => {
    return {
      ...moveBox(each, 0, dy),
      header: moveBox(each.header, 0, dy),
      lines: each.lines.map((line) => moveLine(line, 0, dy)),
    };
  };
  const node = (each: PlacedNode): PlacedNode => ({
    ...moveBox(each, 0, dy),
    textBox: moveBox(each.textBox, 0, dy),
    lines: each.lines.map((line) => moveLine(line, 0, dy)),
    facts: each.facts.map((fact) => ({ ...fact, box: moveBox(fact.box, 0, dy), line: moveLine(fact.line, 0, dy) })),
  });
  const edge = (each: PlacedEdge): PlacedEdge => ({
    ...each,
    points: each.points.map(point),
    labelBox: each.labelBox && moveBox(each.labelBox, 0, dy),
    labelLines: each.labelLines.map((line) => moveLine(line, 0, dy)),
  });
  const note = (each: PlacedNote): PlacedNote => ({
    ...moveBox(each, 0, dy),
    lines: each.lines.map((line) => moveLine(line, 0, dy)),
    ties: each.ties.map((tie) => tie.map(point)),
  });
  return {
    ...page,
    frame: moveBox(page.frame, 0, dy),
    frames: page.frames.map((frame) => moveBox(frame, 0, dy)),
    heading: page.heading.map((line) => moveLine(line, 0, dy)),
    lanes: page.lanes.map(lane),
    nodes: page.nodes.map(node),
    edges: page.edges.map(edge),
    notes: page.notes.map(note),
  };
}
