/**
 * Lays out one page. Notes stand in empty space of the drawing without them; one that finds none becomes part of the graph, which is laid out
 * again. A note on several nodes is part of the graph from the beginning, since its ties have to be led.
 */
import type { Box, Side } from '../../geometry/geometry.ts';
import type { Chart } from '../chart/chart.ts';
import { type PageParts, pageGraph } from '../graph/page-graph.ts';
import type { NotePlace, PlacedBody } from '../graph/placed-body.ts';
import { transposedPlaces } from '../graph/transpose.ts';
import type { LaneLayout, PlacedLaneGraph } from '../lane-graph.ts';
import { freePlaces, type NoteHost } from '../notes/free-place.ts';
import { grown, type NoteObstacle, obstacle, obstaclesOf, overlaps, phaseBorder, segments } from '../notes/obstacles.ts';
import { bracketTowards } from '../notes/placed-notes.ts';
import type { PictureSettings } from '../options.ts';
import { moveBox } from '../words/text-line.ts';
import { acrossLanes } from './across-lanes.ts';

/** From the body's sides to a note, and between notes. */
const PADDING = 8;
const NOTE_AIR = 8;
const TIE_AIR = 3;

/** The answer is in the directions of the page. */
export async function layoutPage(parts: PageParts, settings: PictureSettings, layout: LaneLayout): Promise<PlacedBody> {
  const { notes } = parts.chart;
  const all = notes.map((_, i) => i);
  const led = all.filter((i) => notes[i]!.on.length > 1);
  const first = await layoutWith(led, parts, settings, layout);
  const second = first.homeless.length === 0 ? first : await layoutWith([...led, ...first.homeless], parts, settings, layout);
  return (second.homeless.length === 0 ? second : await layoutWith(all, parts, settings, layout)).body;
}

/** Lays the page out with these notes in the graph; `homeless` are the others that found no room. */
async function layoutWith(inGraph: readonly number[], parts: PageParts, settings: PictureSettings, layout: LaneLayout) {
  const { chart, noteSizes } = parts;
  const down = settings.direction === 'down';
  const graph = pageGraph(parts, inGraph, settings);
  const answer = acrossLanes(await layout(graph), graph, parts.spans);
  const placed = withNudgedLabels(down ? answer : transposedPlaces(answer), parts, down ? 0 : 1);
  const notes = new Map(inGraph.map((note, i) => [note, placeInGraph(parts, placed, inGraph, i)]));
  const obstacles: NoteObstacle[] = [...obstaclesOf(parts, placed, down ? 0 : 1), ...[...notes.values()].flatMap(noteObstacles)];
  const [across, along] = [placed.borders.at(-1)!, placed.height];
  const body = padded({ x: 0, y: 0, width: down ? across : along, height: down ? along : across });
  const sides: Side[] = down ? ['right', 'left', 'bottom', 'top'] : ['bottom', 'top', 'right', 'left'];
  const homeless: number[] = [];
  for (const [index, waiting] of notesByNode(chart, notes)) {
    const { kind } = chart.nodes[index]!;
    if (kind === 'anchor') continue;
    const box = placed.nodes[index]!;
    const host: NoteHost = { index, kind, box, lane: laneOf(box, placed, down ? 0 : 1) };
    const search = (list: readonly number[]) =>
      freePlaces(
        list.map((note) => noteSizes[note]!),
        host,
        obstacles,
        body,
        sides,
      );
    const together = search(waiting);
    waiting.forEach((note, i) => {
      const place = together?.[i] ?? search([note])?.[0];
      if (!place) homeless.push(note);
      else {
        notes.set(note, place);
        obstacles.push(...noteObstacles(place));
      }
    });
  }
  return { homeless, body: { ...placed, notes: chart.notes.flatMap((_, i) => notes.get(i) ?? []) } };
}

/** The lane or lanes over which a box reaches, from the first row to the last. */
function laneOf(box: Box, { borders, height }: PlacedLaneGraph, across: 0 | 1): Box {
  const [from, length] = across === 0 ? [box.x, box.width] : [box.y, box.height];
  const start = borders.findLast((border) => border <= from) ?? borders[0]!;
  const span = (borders.find((border) => border >= from + length) ?? borders.at(-1)!) - start;
  return across === 0 ? { x: start, y: 0, width: span, height } : { x: 0, y: start, width: height, height: span };
}

/** The notes that have no place yet, by the node beside which they stand. */
function notesByNode({ notes }: Chart, placed: ReadonlyMap<number, NotePlace>): Map<number, number[]> {
  const waiting = new Map<number, number[]>();
  notes.forEach(({ on }, i) => {
    if (!placed.has(i)) waiting.set(on[0]!, [...(waiting.get(on[0]!) ?? []), i]);
  });
  return waiting;
}

/** Where the layout put the note that comes `position`th in the graph: notes follow the chart's nodes, their ties its edges. */
function placeInGraph({ chart }: PageParts, placed: PlacedLaneGraph, inGraph: readonly number[], position: number): NotePlace {
  const before = inGraph.slice(0, position).reduce((sum, note) => sum + chart.notes[note]!.on.length, chart.edges.length);
  const ties = placed.edges.slice(before, before + chart.notes[inGraph[position]!]!.on.length);
  const box = placed.nodes[chart.nodes.length + position]!;
  return { box, ties, bracket: bracketTowards(box, ties[0]?.[0]) };
}

function noteObstacles({ box, ties }: NotePlace): NoteObstacle[] {
  return [obstacle(box, NOTE_AIR), ...ties.flatMap(segments).map((each) => obstacle(each, TIE_AIR))];
}

function padded({ x, y, width, height }: Box): Box {
  return { x: x + PADDING, y: y + PADDING, width: width - 2 * PADDING, height: height - 2 * PADDING };
}

const AIR = 2;
const STEPS = [0, 2, 4, 6, 8, 10, 12, 14, 16].flatMap((step) => (step === 0 ? [0] : [step, -step]));
/** Ways to move a label, the shortest first. */
const MOVES = STEPS.flatMap((dx) => STEPS.map((dy) => ({ dx, dy }))).sort(
  (a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy),
);

/**
 * Moves labels off the facts at boxes. The lane layout keeps labels off boxes but does not know of a number or time that stands on an
 * outline and reaches a few pixels out of it; the nearest free place is never far. The labels as moved; one that finds no free place
 * stays. Lanes stand side by side along the axis `across`.
 */
function withNudgedLabels(placed: PlacedLaneGraph, { chart, sizes }: PageParts, across: 0 | 1): PlacedLaneGraph {
  const facts = chart.nodes.flatMap((_, i) =>
    sizes[i]!.facts.map(({ box }) => moveBox(box, placed.nodes[i]!.x, placed.nodes[i]!.y)),
  );
  const labels = [...placed.labels];
  labels.forEach((label, i) => {
    if (!label || !facts.some((fact) => overlaps(fact, label))) return;
    const area = grown(label, STEPS.at(-2)! + AIR);
    const taken = [
      ...placed.nodes,
      ...facts,
      ...labels.filter((other, k): other is Box => other !== null && k !== i),
      ...placed.edges.flatMap(segments),
      ...bordersAt(placed, label, across),
      ...placed.phaseBorders.map((at) => phaseBorder(placed, at, across)),
    ].filter((each) => overlaps(each, area));
    const free = MOVES.map(({ dx, dy }) => moveBox(label, dx, dy)).find(
      (box) => !taken.some((each) => overlaps(each, grown(box, AIR))),
    );
    if (free) labels[i] = free;
  });
  return { ...placed, labels };
}

/** Borders of lanes, which a label that stands clear of them must not be moved onto. */
function bordersAt({ borders, height }: PlacedLaneGraph, label: Box, across: 0 | 1): Box[] {
  const lines = borders.map(
    (at): Box => (across === 0 ? { x: at, y: 0, width: 0, height } : { x: 0, y: at, width: height, height: 0 }),
  );
  return lines.filter((line) => !overlaps(line, label));
}
