/** A picture of each kind's symbol, for the reference. */
import { pathData } from '../../src/render/scene/path-data.ts';
import { shapeOf } from '../../src/shapes/shapes.ts';
import { kindTable, type NodeKindKeyword } from '../../src/syntax/keywords.ts';

const EDGE = 2;
const WIDTH = 96;

/** Paths from the project's root, and what belongs there. */
export function symbolFiles(): readonly (readonly [path: string, text: string])[] {
  return (Object.keys(kindTable) as NodeKindKeyword[]).map((kind) => [`grammar/symbols/${kind}.svg`, symbol(kind)]);
}

function symbol(kind: NodeKindKeyword): string {
  const shape = shapeOf(kind);
  const { size } = shape.fit('', Math.min(shape.widths.usual, WIDTH));
  const box = { x: EDGE, y: EDGE, ...size };
  const { outline, details } = shape.draw(box, 4);
  const isBar = kind === 'fork' || kind === 'join';
  const fill = kind === 'merge' || kind === 'start' || kind === 'end' ? '#1f2a37' : '#ffffff';
  const paths = [
    `<path d="${pathData(outline)}" fill="${fill}" stroke="${isBar ? 'none' : '#1f2a37'}" stroke-width="1.5"/>`,
    ...details.map((path) => `<path d="${pathData(path)}" fill="none" stroke="#1f2a37" stroke-width="1.5"/>`),
  ];
  const [width, height] = [size.width + 2 * EDGE, size.height + 2 * EDGE];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${kind}</title>${paths.join('')}</svg>\n`;
}
