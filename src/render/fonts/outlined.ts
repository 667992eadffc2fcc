/**
 * A scene whose texts are outlines of their letters, so that whatever draws it needs no font. The letters are shaped by fontkit, which also sets
 * the texts of PDF files.
 */
import type { Font, PathCommand as GlyphCommand } from 'fontkit';
import type { Path, PathCommand } from '../../geometry/geometry.ts';
import { filled, type GroupItem, type Item, type PathItem, type Scene, type TextItem } from '../scene/scene.ts';
import { type Faces, facesOf } from './faces.ts';
import type { FontFiles } from './font-files.ts';
import { drawableText } from './stand-ins.ts';

const SHARE_BEFORE: Readonly<Record<TextItem['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };
const LETTER: Readonly<Record<GlyphCommand['command'], PathCommand[0]>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

export function outlinedScene(scene: Scene, fonts: FontFiles): Scene {
  const faces = facesOf(fonts);
  return { ...scene, items: scene.items.map((item) => outlined(item, faces)) };
}

function outlined(item: Item, faces: Faces): Item {
  if (item.type === 'path' || item.type === 'image') return item;
  if (item.type === 'text') return letters(item, item.bold ? faces.bold : faces.regular);
  return { ...item, items: item.items.map((inner) => outlined(inner, faces)) } satisfies GroupItem;
}

function letters({ text, at, anchor, size, color, width }: TextItem, font: Font): PathItem {
  const { glyphs, positions, advanceWidth } = font.layout(drawableText(text, font));
  const scale = size / font.unitsPerEm;
  let x = at[0] - SHARE_BEFORE[anchor] * (width ?? advanceWidth * scale);
  const path = glyphs.flatMap((glyph, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i]!;
    const outline = glyph.path.commands.map((command) => placed(command, x + xOffset * scale, at[1] - yOffset * scale, scale));
    x += xAdvance * scale;
    return outline;
  });
  return filled(path, color);
}

/** Outlines of letters grow upwards. */
function placed({ command, args }: GlyphCommand, x: number, y: number, scale: number): PathCommand {
  const numbers = args.map((value, i) => (i % 2 === 0 ? x + value * scale : y - value * scale));
  return [LETTER[command], ...numbers] as unknown as Path[number];
}
