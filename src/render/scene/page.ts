/** A page of the diagram as a scene. */
import type { Diagram, PlacedLogo, PlacedNode, PlacedPage, TextLine } from '../../geometry/diagram.ts';
import type { Point, Size } from '../../geometry/geometry.ts';
import { equalRadii, roundedBox } from '../../geometry/path.ts';
import { contextOf, type SceneContext, type SceneOptions } from './context.ts';
import { edgeGroups } from './edges.ts';
import { expandedGroup } from './expanded.ts';
import { highlightBands, highlightDiscs } from './highlight.ts';
import { laneItems } from './lanes.ts';
import { legendGroup } from './legend.ts';
import { listedAs } from './listed-as.ts';
import { nodeGroup } from './nodes.ts';
import { noteGroup } from './notes.ts';
import { overlayBadges, overlayBands } from './overlay.ts';
import { filled, group, type Scene, type SceneItem } from './scene.ts';
import { textItem } from './text.ts';

const UNCOUNTED: readonly PlacedNode['kind'][] = [
  'start',
  'end',
  'fork',
  'join',
  'merge',
  'connector',
  'document',
  'data',
  'system',
  'archive',
];

const PT_PER_PX = 0.75;

/** The process in a sentence, before what its author says of it. */
function descriptionOf(diagram: Diagram, { words }: SceneContext): string {
  const nodes = diagram.pages.flatMap((page) => page.nodes);
  const texts = (kind: PlacedNode['kind']) => [
    ...new Set(nodes.filter((node) => node.kind === kind).map((node) => node.text.replace(/\s+/g, ' '))),
  ];
  const steps = nodes.filter((node) => !UNCOUNTED.includes(node.kind)).length;
  const lanes = new Set(diagram.pages.flatMap((page) => page.lanes.map((lane) => lane.id))).size;
  const summary = words.summary({ steps, lanes, pages: diagram.pages.length }, texts('start'), texts('end'));
  return diagram.description === '' ? summary : `${summary}. ${diagram.description}`;
}

function background({ width, height }: Size, { theme, transparent }: SceneContext): SceneItem[] {
  return transparent ? [] : [filled(roundedBox({ x: 0, y: 0, width, height }, equalRadii(0)), theme.page)];
}

/** Without a label, as what stands on every sheet is not read aloud on each. */
function bandGroup(bands: readonly TextLine[], logos: readonly PlacedLogo[], { theme }: SceneContext): SceneItem {
  return group(
    [...logos.map(({ png, ...box }): SceneItem => ({ type: 'image', box, png })), ...bands.map((line) => textItem(line, theme))],
    { classes: ['band'] },
  );
}

function pageItems(page: PlacedPage, diagram: Diagram, context: SceneContext): SceneItem[] {
  const { theme } = context;
  const lanes = new Map(page.lanes.map((lane) => [lane.id, lane]));
  return [
    ...background(page, context),
    ...(page.bands === undefined ? [] : [bandGroup(page.bands, page.logos ?? [], context)]),
    group(
      page.heading.map((line) => textItem(line, theme)),
      { classes: ['heading'] },
    ),
    ...laneItems(page, diagram.direction, context),
    ...(page.groups ?? []).map((each) => expandedGroup(each, context)),
    ...highlightBands(page, theme),
    ...overlayBands(page, theme),
    ...edgeGroups(page, context),
    ...page.notes.map((note) => noteGroup(note, context)),
    ...page.nodes.map((node) => nodeGroup(node, lanes.get(node.lane ?? ''), context)),
    ...highlightDiscs(page, theme),
    ...(page.legend.length === 0 ? [] : [legendGroup(page.legend, context)]),
    ...overlayBadges(page, theme),
  ];
}

/** The scene of one page, in the diagram's theme. */
export function pageScene(diagram: Diagram, page: PlacedPage, options: SceneOptions = {}): Scene {
  return sceneIn(contextOf(diagram, options), diagram, page);
}

/** The scenes of all pages, for one document: no id stands in two of them. */
export function pageScenes(diagram: Diagram, options: SceneOptions = {}): Scene[] {
  const context = contextOf(diagram, options);
  return diagram.pages.map((page) => sceneIn(context, diagram, page));
}

function sceneIn(context: SceneContext, diagram: Diagram, page: PlacedPage): Scene {
  return {
    width: page.width,
    height: page.height,
    sheet: page.sheet,
    lang: diagram.lang,
    title: page.title === null ? diagram.title : `${diagram.title}: ${page.title}`,
    listed: listedAs(page, diagram, context.words),
    description: descriptionOf(diagram, context),
    quiet: context.theme.text.quiet,
    role: context.words.drawing,
    items: pageItems(page, diagram, context),
  };
}

/** All pages on one sheet of the drawing's own size, below each other. */
export function joinedScene(diagram: Diagram, options: SceneOptions = {}): Scene {
  const context = contextOf(diagram, options);
  const width = Math.max(0, ...diagram.pages.map((page) => page.width));
  let height = 0;
  const items = diagram.pages.map((page) => {
    const move: Point = [0, height];
    height += page.height;
    return group(pageItems(page, diagram, context), { classes: ['page'], move });
  });
  return {
    width,
    height,
    sheet: { width: width * PT_PER_PX, height: height * PT_PER_PX, margin: 0, scale: 1, isPaper: false },
    lang: diagram.lang,
    title: diagram.title,
    listed: { process: diagram.title, part: null, isFirst: true },
    description: descriptionOf(diagram, context),
    quiet: context.theme.text.quiet,
    role: context.words.drawing,
    items: [...background({ width, height }, context), ...items],
  };
}
