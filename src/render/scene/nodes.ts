/** Nodes: outline, open where facts stand on it, text, facts and badges, as one group with a name, a tip and a link. */
import type { Fact, PlacedLane, PlacedNode } from '../../geometry/diagram.ts';
import type { Box } from '../../geometry/geometry.ts';
import { equalRadii, roundedBox } from '../../geometry/path.ts';
import { plainProse } from '../../prose/prose.ts';
import { readProse } from '../../prose/read-prose.ts';
import { safeLink } from '../../prose/safe-link.ts';
import { shapeOf } from '../../shapes/shapes.ts';
import type { Surface, Theme } from '../../themes/theme.ts';
import type { SceneContext } from './context.ts';
import { hasOwnFill, nodeSurface, nodeTextColor } from './node-colors.ts';
import { openOutline } from './open-outline.ts';
import { filled, type GroupItem, group, type LinkTarget, type PathItem, type SceneItem, stroked } from './scene.ts';
import { textItem } from './text.ts';

/** Between a fact's text and the outline beside it. */
const GAP = 4;
const NOTCH_RADIUS = 2;
/** Side bars and the like are finer than the outline. */
const DETAIL_WIDTH = 1;

function gapOf({ box: { x, y, width, height } }: Fact): Box {
  return { x: x - GAP, y, width: width + 2 * GAP, height };
}

/** The ground on which facts on the outline stand: the fill ends there, where its colour is the author's, and so does a band round the node. */
function notches(node: PlacedNode, lane: PlacedLane | undefined, theme: Theme): PathItem[] {
  if (!hasOwnFill(node, theme) && node.overlay === undefined) return [];
  const ground = lane?.external ? theme.externalLane : theme.lane;
  return node.facts
    .filter((fact) => fact.onOutline)
    .map((fact) => filled(roundedBox(gapOf(fact), equalRadii(NOTCH_RADIUS)), ground));
}

function outlineItems(node: PlacedNode, { fill, line }: Surface, corner: number): PathItem[] {
  const { outline, details } = shapeOf(node.kind).draw(node, corner);
  const isBar = node.kind === 'fork' || node.kind === 'join';
  const isData = node.kind === 'system' || node.kind === 'archive';
  const fine = details.map((path) =>
    stroked(path, isBar || isData ? line : { ...line, width: Math.min(line.width, DETAIL_WIDTH) }),
  );
  if (isBar) return [filled(outline, fill), ...fine];
  const pieces = openOutline(outline, node.facts.filter((fact) => fact.onOutline).map(gapOf));
  if (pieces.length === 1 && pieces[0] === outline) return [stroked(outline, line, { fill }), ...fine];
  return [filled(outline, fill), ...pieces.map((piece) => stroked(piece, line)), ...fine];
}

function factItems({ badge, box, line }: Fact, theme: Theme): SceneItem[] {
  const text = textItem(line, theme);
  return badge ? [filled(roundedBox(box, equalRadii(box.height / 2)), theme.control), text] : [text];
}

function tipOf(node: PlacedNode, { words }: SceneContext): string | null {
  const lines = Object.entries(node.attributes).map(([key, value]) =>
    words.attribute(words.attributes[key] ?? key, key === 'description' ? withoutMarks(value) : value),
  );
  return lines.length === 0 ? null : [node.text, ...lines].join('\n');
}

/** Of all that Markdown can mark, something at least. Most descriptions have nothing of it, and need no parser. */
const MARKS = /[*_`[\\]|^\s*(?:[-+]|\d{1,9}[.)])\s/m;

/** A browser shows a tip as plain text. */
function withoutMarks(description: string): string {
  return MARKS.test(description) ? plainProse(readProse(description)) : description;
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

function seeTarget({ see }: PlacedNode, { seePage }: SceneContext): LinkTarget | null {
  const page = see === null ? null : seePage(see);
  return page === null ? null : { page, node: null };
}

/** A circle by all that is drawn in and at it: two may have the same letter and lead to one page. */
function captioned({ lines, facts }: PlacedNode): string {
  return [...lines, ...facts.map(({ line }) => line)].map(({ text }) => text).join(' ');
}

export function nodeGroup(node: PlacedNode, lane: PlacedLane | undefined, context: SceneContext): GroupItem {
  const { theme, words } = context;
  const text = node.text.replace(/\s+/g, ' ');
  const address = node.link ?? (node.see === null ? null : context.seeLink(node.see));
  const items = [
    ...outlineItems(node, nodeSurface(node, theme), theme.corner),
    ...notches(node, lane, theme),
    ...node.lines.map((line) => textItem(line, theme, nodeTextColor(node, line, theme))),
    ...node.facts.flatMap((fact) => factItems(fact, theme)),
  ];
  return group(items, {
    id: context.id(node.place > 1 ? `node-${node.id}--${node.place}` : `node-${node.id}`),
    classes: ['node', node.kind, ...(node.className === null ? [] : [`class-${node.className}`])],
    label: words.node(words.kinds[node.kind], node.letter === null ? text : captioned(node), lane?.name ?? null),
    tip: tipOf(node, context),
    link: address === null ? null : safeLink(address),
    target: node.letter === null ? seeTarget(node, context) : context.partnerOf(node),
    box: boxOf(node),
    subject: node,
    lane: node.lane,
  });
}
