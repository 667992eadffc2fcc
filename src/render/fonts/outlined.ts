/**
 * A scene whose texts are outlines of their letters, so that whatever draws it needs no font. The letters are shaped by fontkit, which also sets
 * the texts of PDF files.
 */
import type { Font } from 'fontkit';
import type { Path, Point } from '../../geometry/geometry.ts';
import { filled, type GroupItem, group, type Scene, type SceneItem, type TextItem } from '../scene/scene.ts';
import { letteringFor, type Typefaces, type WeightFaces } from './faces.ts';
import type { FontFallback, FontFiles } from './font-files.ts';
import { glyphOutline } from './glyph-outline.ts';
import { isPlain, setLine } from './runs.ts';
import { textsIn } from './stand-ins.ts';

const SHARE_BEFORE: Readonly<Record<TextItem['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };

export function outlinedScene(scene: Scene, fonts: FontFiles, fallback?: FontFallback): Scene {
  const lettering = letteringFor(scene.items.flatMap(textsIn), fonts, fallback);
  return { ...scene, items: scene.items.map((item) => outlined(item, lettering)) };
}

function outlined(item: SceneItem, lettering: WeightFaces): SceneItem {
  if (item.type === 'path' || item.type === 'image') return item;
  if (item.type === 'text') return letters(item, item.bold ? lettering.bold : lettering.regular);
  return { ...item, items: item.items.map((inner) => outlined(inner, lettering)) } satisfies GroupItem;
}

function letters(item: TextItem, faces: Typefaces): SceneItem {
  const { text, at, anchor, size, color, width } = item;
  if (isPlain(text, faces)) {
    const scale = size / faces.first.unitsPerEm;
    const left = at[0] - SHARE_BEFORE[anchor] * (width ?? faces.first.layout(text).advanceWidth * scale);
    return filled(outlineOf(text, faces.first, [left, at[1]], [scale, scale]), color);
  }
  const { runs, left, squeeze } = setLine(item, faces);
  const items = runs.flatMap((run): SceneItem[] => {
    const place = (em: number): Point => [left + em * size * squeeze, at[1]];
    if (run.kind === 'figures') return run.figures.flatMap((each) => each.draw(place(each.at), size, squeeze));
    const scale = size / run.font.unitsPerEm;
    return [filled(outlineOf(run.text, run.font, place(run.at), [scale * squeeze, scale]), color)];
  });
  return group(items, {});
}

function outlineOf(text: string, font: Font, [left, y]: Point, scale: readonly [number, number]): Path {
  const { glyphs, positions } = font.layout(text);
  let x = left;
  return glyphs.flatMap((glyph, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i]!;
    const outline = glyphOutline(glyph, [x + xOffset * scale[0], y - yOffset * scale[1]], scale);
    x += xAdvance * scale[0];
    return outline;
  });
}
