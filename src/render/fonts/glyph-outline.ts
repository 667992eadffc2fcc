import type { Glyph, PathCommand as GlyphCommand } from 'fontkit';
import type { Path, PathCommand, Point } from '../../geometry/geometry.ts';

const LETTER: Readonly<Record<GlyphCommand['command'], PathCommand[0]>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** The outline of a glyph whose pen stands at a point of the picture; `scale` turns units of the font into pixels. Outlines grow upwards. */
export function glyphOutline(glyph: Glyph, [x, y]: Point, [scaleX, scaleY]: readonly [number, number]): Path {
  return glyph.path.commands.map(({ command, args }) => {
    const numbers = args.map((value, i) => (i % 2 === 0 ? x + value * scaleX : y - value * scaleY));
    return [LETTER[command], ...numbers] as unknown as Path[number];
  });
}
