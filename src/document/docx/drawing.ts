/**
 * A scene as a group of Word's own shapes: vector graphics with real text in Word, WPS and LibreOffice alike, where an SVG would be a raster
 * picture in some of them. Groups of the scene stay groups, so that a step moves as one. Word never scales the letters of a group with it,
 * so all is scaled here.
 */
import { ShapeGroupRun } from 'docx/shapes';
import type { Point } from '../../geometry/geometry.ts';
import type { GroupItem, Scene, SceneItem, TextItem } from '../../render/scene/scene.ts';
import { xmlText } from '../xml-text.ts';
import { colorOf, type PlacedPath, type Placement, pathShape, transformationOf } from './drawn-path.ts';
import { textShape } from './drawn-text.ts';
import { sceneExtent } from './extent.ts';
import type { DocxWriting } from './inline.ts';
import { textBlocks } from './text-blocks.ts';

/** The drawing at a scale, cut to what is drawn. `text` says what it shows; `bookmarkOf` gives the bookmarks of anchors that boxes lead to. */
export function drawing(scene: Scene, scale: number, text: string, bookmarkOf: DocxWriting['bookmarkOf']): ShapeGroupRun {
  const { box, background } = sceneExtent(scene);
  const placement: Placement = { scale, shown: box };
  // Holds the drawing's place, so that it is as large as was asked for.
  const ground: PlacedPath = {
    type: 'rectangle',
    transformation: transformationOf(box, placement),
    fill: background === null ? 'none' : colorOf(background),
    line: 'none',
  };
  return new ShapeGroupRun({
    children: [ground, ...shapesOf(scene.items.slice(background === null ? 0 : 1), { ...placement, bookmarkOf })],
    altText: { name: xmlText(scene.title), title: xmlText(text), description: xmlText(scene.description) },
  });
}

interface LinkedShape extends Placement {
  readonly bookmarkOf: DocxWriting['bookmarkOf'];
}

function shapesOf(items: readonly SceneItem[], placement: LinkedShape, upwards = false): PlacedPath[] {
  return textBlocks(items).flatMap((part): PlacedPath[] => {
    if (part.type === 'texts') return [textShape(part, placement, upwards)];
    // A chart in a document is a figure without the head and the foot of a sheet, where alone images stand.
    if (part.type === 'image') return [];
    return part.type === 'path' ? [pathShape(part, placement)] : groupShapes(part, placement);
  });
}

function groupShapes({ items, label, link, move, turn }: GroupItem, { scale, shown, bookmarkOf }: LinkedShape): PlacedPath[] {
  const [dx, dy] = move ?? [0, 0];
  const moved: LinkedShape = { scale, bookmarkOf, shown: { ...shown, x: shown.x - dx, y: shown.y - dy } };
  const children = shapesOf(
    items.map((item) => (turn === null ? item : turnedUp(item, turn.about))),
    moved,
    turn !== null,
  );
  if (label === null || children.length === 0) return children;
  return [together(children, xmlText(label), link === null ? null : linkIn(link, bookmarkOf))];
}

/** An anchor of the document leads to its bookmark, if the file has it; all else is an address. */
export function linkIn(link: string, bookmarkOf: DocxWriting['bookmarkOf']): string | null {
  if (!link.startsWith('#')) return link;
  const bookmark = bookmarkOf(link.slice(1));
  return bookmark === null ? null : `#${bookmark}`;
}

/** Texts of a scene are turned to be read upwards, by -90 degrees; nothing else is. */
function turnedUp(item: SceneItem, [cx, cy]: Point): SceneItem {
  if (item.type !== 'text') return item;
  const [x, y] = item.at;
  return { ...item, at: [cx + (y - cy), cy - (x - cx)] } satisfies TextItem;
}

/** A group states its own place; the coordinates of its children count only relative to each other. */
function together(children: readonly PlacedPath[], name: string, link: string | null): PlacedPath {
  const left = Math.min(...children.map(({ transformation: { offset } }) => offset.left));
  const top = Math.min(...children.map(({ transformation: { offset } }) => offset.top));
  return {
    type: 'group',
    children,
    transformation: { offset: { left, top } },
    altText: { name, description: name },
    ...(link === null ? {} : { link }),
  };
}
