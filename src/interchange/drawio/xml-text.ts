/** Cells as XML. Labels are HTML to draw.io: what an author wrote is escaped twice, so that it is only ever a text. */
import type { Box, Point } from '../../geometry/geometry.ts';

export interface CellText {
  readonly id: string;
  readonly parent: string;
  /** Plain text. */
  readonly text: string;
  readonly style: string;
  readonly box?: Box;
  readonly isEdge?: boolean;
  readonly source?: string;
  readonly target?: string;
  readonly points?: readonly Point[];
  /** Custom properties. */
  readonly data?: Readonly<Record<string, string>>;
}

export function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const head = `<${name}${written.join('')}`;
  if (children.length === 0) return `${head}/>`;
  return `${head}>\n${children.join('\n').replace(/^/gm, '  ')}\n</${name}>`;
}

/** A cell of a diagrams.net page as XML, wrapped in an object where it has data of its own. */
export function cell({ id, parent, text, style, box, isEdge = false, source, target, points = [], data }: CellText): string {
  const geometry = isEdge
    ? element(
        'mxGeometry',
        { relative: '1', as: 'geometry' },
        points.length === 0 ? [] : [element('Array', { as: 'points' }, points.map(point))],
      )
    : element('mxGeometry', {
        x: length(box!.x),
        y: length(box!.y),
        width: length(box!.width),
        height: length(box!.height),
        as: 'geometry',
      });
  const ends = { ...(source === undefined ? {} : { source }), ...(target === undefined ? {} : { target }) };
  const own = { style, ...(isEdge ? { edge: '1' } : { vertex: '1' }), parent, ...ends };
  const label = html(text);
  if (data === undefined) return element('mxCell', { id, value: label, ...own }, [geometry]);
  return element('object', { label, ...data, id }, [element('mxCell', own, [geometry])]);
}

const point = ([x, y]: Point): string => element('mxPoint', { x: length(x), y: length(y) });

const length = (value: number) => String(Math.round(value * 10) / 10);

function html(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r?\n/g, '<br>');
}

function escaped(value: string): string {
  return (
    value
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/\r?\n/g, '&#10;')
      .replace(/\t/g, '&#9;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}
