/** The sheets of a document, and on which a drawing stands: the first on which its type can be read. Lengths in points. */
import type { Scene, SceneItem } from '../../render/scene/scene.ts';
import { sceneExtent } from './extent.ts';

export interface DocxSheet {
  readonly width: number;
  readonly height: number;
  /** Left and right. */
  readonly side: number;
  /** Above and below, with the header and the footer in it. */
  readonly edge: number;
}

const mm = (length: number) => (length * 72) / 25.4;
const A4 = [mm(210), mm(297)] as const;
const A3 = [mm(297), mm(420)] as const;

export const UPRIGHT: DocxSheet = { width: A4[0], height: A4[1], side: mm(20), edge: mm(22) };
const ACROSS: DocxSheet = { width: A4[1], height: A4[0], side: mm(13), edge: mm(17) };
const LARGE_UPRIGHT: DocxSheet = { width: A3[0], height: A3[1], side: mm(13), edge: mm(17) };
const LARGE_ACROSS: DocxSheet = { width: A3[1], height: A3[0], side: mm(13), edge: mm(17) };

/** Type that is smaller on the paper can't be read. */
const LEAST_POINTS = 6;
const PT_PER_PX = 0.75;

export interface PlacedDrawing {
  readonly sheet: DocxSheet;
  /** Pixels on the page for one of the scene. */
  readonly scale: number;
}

/** `taken` is the height of what stands above the drawing on its page. */
export function placedDrawing(scene: Scene, taken: number): PlacedDrawing {
  const smallest = smallestType(scene.items);
  const choices = [UPRIGHT, ACROSS, LARGE_ACROSS, LARGE_UPRIGHT].map((sheet) => ({ sheet, scale: scaleOn(scene, sheet, taken) }));
  const readable = choices.find(({ scale }) => smallest * scale * PT_PER_PX >= LEAST_POINTS);
  return readable ?? choices.reduce((best, each) => (each.scale > best.scale ? each : best));
}

/** Never larger than the drawing itself. */
export function scaleOn(scene: Scene, { width, height, side, edge }: DocxSheet, taken: number): number {
  const { box } = sceneExtent(scene);
  const [across, down] = [width - 2 * side, height - 2 * edge - taken];
  return Math.min(1, across / (box.width * PT_PER_PX), down / (box.height * PT_PER_PX));
}

function smallestType(items: readonly SceneItem[]): number {
  return items.reduce((least, item) => {
    if (item.type === 'path' || item.type === 'image') return least;
    return Math.min(least, item.type === 'text' ? item.size : smallestType(item.items));
  }, Number.POSITIVE_INFINITY);
}
