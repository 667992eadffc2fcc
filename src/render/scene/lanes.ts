/** The frame with its lanes and phases: tints, headers with name and role, and the rules between them. */
import type { PlacedLane, PlacedPage, PlacedPhase } from '../../geometry/diagram.ts';
import type { Box, Path, Point } from '../../geometry/geometry.ts';
import { equalRadii, polyline, roundedBox } from '../../geometry/path.ts';
import { mostReadable } from '../../themes/contrast.ts';
import { rgbOf } from '../../themes/css-color.ts';
import type { Theme } from '../../themes/theme.ts';
import type { SceneContext } from './context.ts';
import { filled, type GroupItem, group, type SceneItem, stroked } from './scene.ts';
import { textItem } from './text.ts';

const FRAME_RADIUS = 4;
const NEAR = 0.5;

/** A box whose corners are round where they are the frame's. */
function inFrame(box: Box, frame: Box): Path {
  const near = (a: number, b: number) => Math.abs(a - b) < NEAR;
  const top = near(box.y, frame.y);
  const bottom = near(box.y + box.height, frame.y + frame.height);
  const left = near(box.x, frame.x);
  const right = near(box.x + box.width, frame.x + frame.width);
  const radius = (is: boolean) => (is ? FRAME_RADIUS : 0);
  return roundedBox(box, {
    topLeft: radius(top && left),
    topRight: radius(top && right),
    bottomRight: radius(bottom && right),
    bottomLeft: radius(bottom && left),
  });
}

function headerColors({ color }: PlacedLane, theme: Theme): { fill: string; text: string | null } {
  if (color === null || !theme.ownColors || rgbOf(color) === null) return { fill: theme.header, text: null };
  return { fill: color, text: mostReadable(color, [theme.text.ink, theme.text.inverse]) };
}

function headerText(lane: PlacedLane, theme: Theme): SceneItem {
  const { text } = headerColors(lane, theme);
  const { x, y, width, height } = lane.header;
  const lines = lane.lines.map((line) => textItem(line, theme, text ?? theme.text[line.tone]));
  const about: Point = [x + width / 2, y + height / 2];
  return group(lines, { turn: lane.turned ? { degrees: -90, about } : null });
}

function laneGroup(lane: PlacedLane, page: PlacedPage, { theme, words, id, transparent }: SceneContext): GroupItem {
  const fill = lane.external ? theme.externalLane : theme.lane;
  const items = [
    ...(transparent && fill === theme.page ? [] : [filled(inFrame(lane, page.frame), fill)]),
    filled(inFrame(lane.header, page.frame), headerColors(lane, theme).fill),
    headerText(lane, theme),
  ];
  return group(items, {
    id: id(`lane-${lane.id}`),
    lane: lane.id,
    classes: ['lane', ...(lane.external ? ['external'] : [])],
    label: words.named(words.lane, lane.lines.map((line) => line.text).join(' ') || lane.name),
    box: { x: lane.x, y: lane.y, width: lane.width, height: lane.height },
  });
}

const line = (...points: Point[]) => polyline(points);

/** The border between a lane and the one before it. */
function borderBefore({ x, y, width, height }: PlacedLane, down: boolean): Path {
  return down ? line([x, y], [x, y + height]) : line([x, y], [x + width, y]);
}

/** The border between a lane's header and what it heads. */
function borderOfHeader({ header: { x, y, width, height } }: PlacedLane, down: boolean): Path {
  return down ? line([x, y + height], [x + width, y + height]) : line([x + width, y], [x + width, y + height]);
}

function rules({ lanes, frame }: PlacedPage, down: boolean, theme: Theme): SceneItem[] {
  const isParent = new Set(lanes.map((lane) => lane.parent));
  const isFirst = ({ x, y }: Box) => (down ? x - frame.x : y - frame.y) < NEAR;
  return [
    ...lanes.filter((lane) => !isFirst(lane)).map((lane) => stroked(borderBefore(lane, down), theme.laneRule)),
    ...lanes.map((lane) => stroked(borderOfHeader(lane, down), isParent.has(lane.id) ? theme.laneRule : theme.frame)),
  ];
}

function phaseGroup(phase: PlacedPhase, page: PlacedPage, { theme, words, id }: SceneContext): GroupItem {
  const { x, y, width, height } = phase.header;
  const about: Point = [x + width / 2, y + height / 2];
  const items = [
    filled(inFrame(phase.header, page.frame), theme.header),
    group(
      phase.lines.map((line) => textItem(line, theme)),
      { turn: phase.turned ? { degrees: -90, about } : null },
    ),
  ];
  return group(items, {
    id: id(`phase-${phase.number}`),
    classes: ['phase'],
    label: words.named(words.phase, phase.title),
    box: { x: phase.x, y: phase.y, width: phase.width, height: phase.height },
  });
}

/** Where the strips of the headers of lanes and of phases meet. */
function cornerItems(page: PlacedPage, down: boolean, theme: Theme): SceneItem[] {
  const { frame, lanes, phases = [] } = page;
  const [lane, phase] = [lanes[0], phases[0]];
  if (lane === undefined || phase === undefined) return [];
  const begin = bodyBegin(page, down);
  const [width, height] = down ? [phase.header.width, begin - frame.y] : [begin - frame.x, phase.header.height];
  return [filled(inFrame({ x: frame.x, y: frame.y, width, height }, frame), theme.header)];
}

/** Where the headers of lanes end, along the flow. */
function bodyBegin({ frame, lanes }: PlacedPage, down: boolean): number {
  const ends = lanes.map(({ header }) => (down ? header.y + header.height : header.x + header.width));
  return ends.reduce((a, b) => Math.max(a, b), down ? frame.y : frame.x);
}

/** Lines across all lanes where a phase begins and ends, and along the strip of their headers. */
function phaseRules(page: PlacedPage, down: boolean, theme: Theme): SceneItem[] {
  const { frame, phases = [] } = page;
  const end = down ? frame.y + frame.height : frame.x + frame.width;
  const first = phases[0];
  if (first === undefined) return [];
  const begin = bodyBegin(page, down);
  const ends = phases.flatMap((phase) => (down ? [phase.y, phase.y + phase.height] : [phase.x, phase.x + phase.width]));
  const inside = [...new Set(ends)].filter((at) => at > begin + NEAR && at < end - NEAR);
  const strip = down ? first.header.x + first.header.width : first.header.y + first.header.height;
  return [
    stroked(down ? line([frame.x, begin], [strip, begin]) : line([begin, frame.y], [begin, strip]), theme.frame),
    ...inside.map((at) =>
      stroked(
        down ? line([frame.x, at], [frame.x + frame.width, at]) : line([at, frame.y], [at, frame.y + frame.height]),
        theme.frame,
      ),
    ),
    stroked(
      down ? line([strip, frame.y], [strip, frame.y + frame.height]) : line([frame.x, strip], [frame.x + frame.width, strip]),
      theme.frame,
    ),
  ];
}

export function laneItems(page: PlacedPage, direction: 'down' | 'right', context: SceneContext): SceneItem[] {
  const { theme } = context;
  const frame = stroked(roundedBox(page.frame, equalRadii(FRAME_RADIUS)), theme.frame);
  const down = direction === 'down';
  const hasFrame = page.frame.width > 0 && page.frame.height > 0;
  return [
    ...page.lanes.map((lane) => laneGroup(lane, page, context)),
    ...cornerItems(page, down, theme),
    ...(page.phases ?? []).map((phase) => phaseGroup(phase, page, context)),
    group([...rules(page, down, theme), ...phaseRules(page, down, theme), ...(hasFrame ? [frame] : [])], { classes: ['frame'] }),
  ];
}
