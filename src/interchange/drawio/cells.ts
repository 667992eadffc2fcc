/** The cells of a page: shapes with their place on the page, lines with their ends. */
import { htmlText } from '../draft/html-text.ts';
import type { XmlElement } from '../xml/read-xml.ts';

export interface DrawioCell {
  readonly id: string;
  readonly parent: string | null;
  readonly text: string;
  /** `key` → value; words without a value, as shape names are, have an empty one. */
  readonly style: Readonly<Record<string, string>>;
  readonly isEdge: boolean;
  readonly source: string | null;
  readonly target: string | null;
  /** In page coordinates; the origin and no size where the cell has none. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Loose ends of a line, in page coordinates. */
  readonly ends: { readonly source: readonly [number, number] | null; readonly target: readonly [number, number] | null };
  readonly isVisible: boolean;
  /** Attributes of the object round the cell: custom properties. */
  readonly data: Readonly<Record<string, string>>;
}

const DEEPEST = 60;

/** All cells in their order; what has no id gets one. */
export function cellsOf(root: XmlElement): Map<string, DrawioCell> {
  const cells = new Map<string, DrawioCell>();
  root.children.forEach((element, i) => {
    const isObject = element.name === 'object' || element.name === 'UserObject';
    const inner = isObject
      ? element.children.find(({ name }) => name === 'mxCell')
      : element.name === 'mxCell'
        ? element
        : undefined;
    if (inner === undefined) return;
    const id = element.attributes.id ?? inner.attributes.id ?? `cell ${i}`;
    if (!cells.has(id)) cells.set(id, cellOf(id, element, inner, isObject));
  });
  return new Map([...cells].map(([id, cell]) => [id, placed(cell, cells)]));
}

function cellOf(id: string, element: XmlElement, inner: XmlElement, isObject: boolean): DrawioCell {
  const { attributes } = inner;
  const geometry = inner.children.find(({ name }) => name === 'mxGeometry');
  const number = (key: string) => Number(geometry?.attributes[key] ?? 0) || 0;
  const point = (as: string): readonly [number, number] | null => {
    const found = geometry?.children.find(({ name, attributes: own }) => name === 'mxPoint' && own.as === as);
    return found ? [Number(found.attributes.x ?? 0) || 0, Number(found.attributes.y ?? 0) || 0] : null;
  };
  return {
    id,
    parent: attributes.parent ?? null,
    text: htmlText((isObject ? element.attributes.label : attributes.value) ?? ''),
    style: styleOf(attributes.style ?? ''),
    isEdge: attributes.edge === '1',
    source: attributes.source ?? null,
    target: attributes.target ?? null,
    box: { x: number('x'), y: number('y'), width: number('width'), height: number('height') },
    ends: { source: point('sourcePoint'), target: point('targetPoint') },
    isVisible: attributes.visible !== '0',
    data: isObject ? element.attributes : {},
  };
}

function styleOf(style: string): Record<string, string> {
  const entries = style.split(';').flatMap((part): [string, string][] => {
    const at = part.indexOf('=');
    if (part.trim() === '') return [];
    return [at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]];
  });
  return Object.fromEntries(entries);
}

/** Geometry is written relative to the parent's. */
function placed(cell: DrawioCell, cells: ReadonlyMap<string, DrawioCell>): DrawioCell {
  let [dx, dy] = [0, 0];
  let isVisible = cell.isVisible;
  let parent = cell.parent === null ? undefined : cells.get(cell.parent);
  for (let depth = 0; parent !== undefined && depth < DEEPEST; depth++) {
    isVisible &&= parent.isVisible;
    if (!parent.isEdge) {
      dx += parent.box.x;
      dy += parent.box.y;
    }
    parent = parent.parent === null ? undefined : cells.get(parent.parent);
  }
  const move = (point: readonly [number, number] | null) => (point === null ? null : ([point[0] + dx, point[1] + dy] as const));
  const { box, ends } = cell;
  return {
    ...cell,
    isVisible,
    box: { ...box, x: box.x + dx, y: box.y + dy },
    ends: { source: move(ends.source), target: move(ends.target) },
  };
}

/** The cells that a cell lies in, from the nearest. */
export function ancestorsOf(cell: DrawioCell, cells: ReadonlyMap<string, DrawioCell>): DrawioCell[] {
  const found: DrawioCell[] = [];
  let parent = cell.parent === null ? undefined : cells.get(cell.parent);
  while (parent !== undefined && found.length < DEEPEST && !found.includes(parent)) {
    found.push(parent);
    parent = parent.parent === null ? undefined : cells.get(parent.parent);
  }
  return found;
}
