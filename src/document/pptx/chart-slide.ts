/**
 * A page of a chart as native shapes of a slide that can be edited: lanes, symbols with their texts inside, and connectors glued to them, which
 * follow a box when it is moved.
 */

import type { PlacedEdge, PlacedNode } from '../../geometry/diagram.ts';
import type { Box, Point } from '../../geometry/geometry.ts';
import { pathBounds } from '../../geometry/path-bounds.ts';
import type { GroupItem, PathItem, Scene, SceneItem, TextItem } from '../../render/scene/scene.ts';
import { hexOf } from '../../themes/css-color.ts';
import { sceneExtent } from '../docx/extent.ts';
import { xmlText } from '../xml-text.ts';
import { connectorXml, routeOf } from './connector.ts';
import type { DeckSlide, ShapeName } from './library.ts';
import { presetOf, sideTowards } from './presets.ts';

/** Inches of a slide. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PX_PER_INCH = 96;
const EMU_PER_INCH = 914_400;
const PT_PER_INCH = 72;
/** A drawing is enlarged no further than this. */
const LARGEST = 1.2;
const SMALLEST_TYPE = 4;
/** Names of shapes begin with this and a number, by which they are found again; the text behind it is for readers. */
const MARK = 'flowc';
/** One at which no line ends. */
const HYPHEN = '\u2011';

type SlideSubject = GroupItem & { readonly subject: PlacedNode | PlacedEdge };

/** Adds the shapes; gives what else the slide must hold once the library has written it. */
export function drawChart(slide: DeckSlide, scene: Scene, area: Area, font: string): (xml: string) => string {
  const { box: shown } = sceneExtent(scene);
  const scale = Math.min(LARGEST / PX_PER_INCH, area.width / shown.width, area.height / shown.height);
  const [left, top] = [area.x + (area.width - scale * shown.width) / 2, area.y];
  const at = ([x, y]: Point): Point => [left + (x - shown.x) * scale, top + (y - shown.y) * scale];
  const frame = ({ x, y, width, height }: Box) => {
    const [left, top] = at([x, y]);
    return { x: left, y: top, w: Math.max(0.01, width * scale), h: Math.max(0.01, height * scale) };
  };
  const points = (pixels: number) => Math.max(SMALLEST_TYPE, Math.floor(pixels * scale * PT_PER_INCH * 2) / 2);
  const plain = { fontFace: font, margin: 0, fit: 'none' as const };
  const groups = scene.items.filter((item): item is GroupItem => item.type === 'group');
  const text = ({ text, at: [x, y], anchor, size, bold, color, width }: TextItem) => {
    const length = (width ?? text.length * size) + 2 * size;
    const begin = { start: x, middle: x - length / 2, end: x - length }[anchor];
    slide.addText(xmlText(text), {
      ...frame({ x: begin, y: y - size, width: length, height: 1.3 * size }),
      ...plain,
      fontSize: points(size),
      bold,
      color: hex(color),
      wrap: false,
      valign: 'middle',
      align: anchor === 'start' ? 'left' : anchor === 'middle' ? 'center' : 'right',
    });
  };

  for (const lane of groups.filter(({ classes }) => classes.includes('lane'))) {
    const [body, header] = pathsOf(lane.items);
    const turned = lane.items.find((item): item is GroupItem => item.type === 'group' && item.turn !== null);
    if (lane.box !== null && body !== undefined)
      slide.addShape('rect' as ShapeName, {
        ...frame(lane.box),
        fill: { color: hex(body.fill) },
        line: { color: 'C3CCD6', width: 0.75 },
      });
    const texts = textsOf(lane.items);
    if (header === undefined && body === undefined) continue;
    const { box, fill } = boxOf(header ?? body!);
    slide.addText(texts.map(({ text }) => xmlText(text)).join(' '), {
      ...frame(box),
      ...plain,
      fontSize: points(texts[0]?.size ?? 13),
      bold: true,
      color: hex(texts[0]?.color ?? '#000000'),
      fill: { color: hex(fill) },
      line: { color: 'C3CCD6', width: 0.75 },
      align: 'center',
      valign: 'middle',
      ...(turned === undefined ? {} : { vert: 'vert270' as const }),
    });
  }
  for (const phase of groups.filter(({ classes }) => classes.includes('phase'))) {
    const [header] = pathsOf(phase.items);
    const texts = textsOf(phase.items);
    const isTurned = phase.items.some((item) => item.type === 'group' && item.turn !== null);
    if (phase.box === null || header === undefined) continue;
    const { box, fill } = boxOf(header);
    slide.addShape('rect' as ShapeName, { ...frame(phase.box), line: { color: '7C8B9D', width: 0.75 } });
    slide.addText(texts.map(({ text }) => xmlText(text)).join(' '), {
      ...frame(box),
      ...plain,
      fontSize: points(texts[0]?.size ?? 12),
      bold: true,
      color: hex(texts[0]?.color ?? '#000000'),
      fill: { color: hex(fill) },
      line: { color: '7C8B9D', width: 0.75 },
      align: 'center',
      valign: 'middle',
      ...(isTurned ? { vert: 'vert270' as const } : {}),
    });
  }
  for (const called of groups.filter(({ classes }) => classes.includes('expanded'))) {
    for (const path of pathsOf(called.items))
      slide.addShape('roundRect' as ShapeName, {
        ...frame(pathBounds(path.path)),
        line: { color: hex(path.stroke?.color ?? '#000000'), width: 0.75, dashType: 'dashDot' },
        rectRadius: 0.05,
      });
    textsOf(called.items).forEach(text);
  }
  const subjects = groups.filter((group): group is SlideSubject => group.subject !== null);
  const nodes = subjects.filter((group): group is SlideSubject & { readonly subject: PlacedNode } => 'id' in group.subject);
  for (const [i, { subject, items, label }] of nodes.entries()) {
    const [outline, ...more] = pathsOf(items);
    const lined = [outline, ...more].find((path) => path?.stroke);
    // The triangle of an archive has no room for its name, which stands below it.
    const isNamedBelow = subject.kind === 'archive';
    const inside = isNamedBelow ? '' : subject.text.replace(/\s+/g, ' ');
    const number = subject.facts.find(({ key }) => key === 'number')?.line.text;
    const badge = subject.facts.find(({ badge }) => badge)?.line.text;
    const [first] = subject.lines;
    // Who does a step together with others, and what else the box shows, stands below the text in smaller type.
    const below = subject.lines.filter((line) => first !== undefined && line.size < first.size);
    const size = points(first?.size ?? 12);
    const color = hex(textsOf(items)[0]?.color ?? '#000000');
    slide.addText(
      [
        ...(number === undefined ? [] : [{ text: `${xmlText(number)} `, options: { fontSize: size, color: '5A6673' } }]),
        { text: xmlText(inside), options: { fontSize: size, color, bold: first?.bold === true } },
        ...(badge === undefined
          ? []
          : [{ text: ` ${xmlText(badge).replaceAll('-', HYPHEN)}`, options: { fontSize: size, color: 'B42318', bold: true } }]),
        ...below.map((line) => ({
          text: xmlText(line.text),
          options: { fontSize: points(line.size), color: '5A6673', softBreakBefore: true },
        })),
      ],
      {
        ...plain,
        ...frame(isNamedBelow && outline !== undefined ? pathBounds(outline.path) : subject),
        shape: presetOf(subject).shape as ShapeName,
        align: 'center',
        valign: 'middle',
        fill: { color: hex(outline?.fill ?? '#ffffff') },
        line: { color: hex(lined?.stroke?.color ?? '#000000'), width: 0.75 },
        objectName: `${MARK}${i} ${xmlText(label ?? '')}`,
      },
    );
    if (isNamedBelow) textsOf(items).forEach(text);
  }
  for (const note of groups.filter(({ classes }) => classes.includes('note'))) textsOf(note.items).forEach(text);
  const edges = subjects.filter((group): group is SlideSubject & { readonly subject: PlacedEdge } => 'points' in group.subject);
  for (const edge of edges) textsOf(edge.items).forEach(text);

  return (xml) => {
    const ids = new Map<number, number>();
    let last = 1;
    for (const [, id, mark] of xml.matchAll(/<p:cNvPr id="(\d+)" name="(?:flowc(\d+) )?/g)) {
      last = Math.max(last, Number(id));
      if (mark !== undefined) ids.set(Number(mark), Number(id));
    }
    const glue = (of: string, place: number, [point, next]: readonly [Point, Point]) => {
      const found = nodes.findIndex(({ subject }) => subject.id === of && subject.place === place);
      const id = ids.get(found);
      return id === undefined ? null : { id, site: presetOf(nodes[found]!.subject).sites[sideTowards(point, next)] };
    };
    const emu = (point: Point): Point => at(point).map((inches) => Math.round(inches * EMU_PER_INCH)) as unknown as Point;
    const connectors = edges.map(({ subject: { from, to, fromPlace, toPlace, points, kind }, items, label }) => {
      const stroke = pathsOf(items)[0]?.stroke;
      const look = { color: hex(stroke?.color ?? '#000000'), width: Math.round((stroke?.width ?? 1) * scale * EMU_PER_INCH) };
      return connectorXml(
        routeOf(points.map(emu)),
        { ...look, isDashed: kind === 'information', hasHead: true },
        {
          id: ++last,
          name: escaped(label ?? ''),
          from: glue(from, fromPlace, [points[0]!, points[1]!]),
          to: glue(to, toPlace, [points.at(-1)!, points.at(-2)!]),
        },
      );
    });
    return xml.replace('</p:spTree>', `${connectors.join('')}</p:spTree>`).replace(/name="flowc\d+ /g, 'name="');
  };
}

const hex = (color: string | null) => hexOf(color ?? '#ffffff') ?? '000000';

const escaped = (text: string) => xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const pathsOf = (items: readonly SceneItem[]): PathItem[] =>
  items.flatMap((item) => (item.type === 'path' ? [item] : item.type === 'group' ? pathsOf(item.items) : []));

const textsOf = (items: readonly SceneItem[]): TextItem[] =>
  items.flatMap((item) => (item.type === 'text' ? [item] : item.type === 'group' ? textsOf(item.items) : []));

function boxOf({ path, fill }: PathItem): { readonly box: Box; readonly fill: string | null } {
  return { box: pathBounds(path), fill };
}
