/**
 * Groups of a scene. One that says what it is becomes a figure of the document's structure, with those words as its alternative text; what
 * says nothing is decoration. A link covers the group's box.
 */
import type { Box, Point } from '../../geometry/geometry.ts';
import type { GroupItem, SceneItem } from '../scene/scene.ts';
import type { Canvas } from './canvas.ts';
import { drawImage, drawPath, drawText } from './paint.ts';

/** The page that is being drawn. */
export interface PageContext extends Canvas {
  readonly page: number;
  /** Points on paper that a pixel of the scene takes, and where its top left stands there. */
  readonly scale: number;
  readonly origin: Point;
  /** What the first line of the title block is in the structure. */
  readonly titleTag: 'H1' | 'P';
}

/** A part of the structure, with the class by which the reading order goes. */
export interface DrawnPart {
  readonly class: string;
  readonly element: PDFKit.PDFStructureElement;
  /** What it is the picture of. */
  readonly subject: GroupItem['subject'];
}

/** Draws an item of a scene, and what lies in it. */
export function drawItem(item: SceneItem, canvas: Canvas): void {
  if (item.type === 'path') drawPath(item, canvas.document);
  else if (item.type === 'text') drawText(item, canvas);
  else if (item.type === 'image') drawImage(item, canvas.document);
  else drawGroup(item, canvas);
}

function drawGroup({ items, turn, move }: GroupItem, canvas: Canvas): void {
  const { document } = canvas;
  if (turn === null && move === null) {
    for (const item of items) drawItem(item, canvas);
    return;
  }
  document.save();
  if (move !== null) document.translate(...move);
  if (turn !== null) document.rotate(turn.degrees, { origin: [...turn.about] });
  for (const item of items) drawItem(item, canvas);
  document.restore();
}

/** Draws a group of the page's first level, and gives its part of the structure, if it has one. */
export function drawPart(item: SceneItem, context: PageContext): DrawnPart[] {
  const { document } = context;
  if (item.type === 'group' && item.classes.includes('heading')) return item.items.map((line, i) => paragraph(line, i, context));
  if (item.type !== 'group' || item.label === null) {
    document.markContent('Artifact', { type: 'Layout' });
    drawItem(item, context);
    document.endMarkedContent();
    return [];
  }
  // A row of the table of contents is read as it stands.
  const type = item.classes.includes('entry') ? 'P' : 'Figure';
  const content = document.markStructureContent(type);
  drawGroup(item, context);
  document.endMarkedContent();
  const bbox = item.box === null ? {} : { bbox: onPaper(item.box, context) };
  const figure = document.struct(
    type,
    (type === 'P' ? {} : { alt: item.label, ...bbox }) as PDFKit.Mixins.StructureElementOptions,
    [content],
  );
  return [{ class: item.classes[0] ?? '', element: linked(item, figure, context), subject: item.subject }];
}

/** The lines of the title block: the first may be the document's heading. */
function paragraph(line: SceneItem, index: number, context: PageContext): DrawnPart {
  const { document, titleTag } = context;
  const type = index === 0 ? titleTag : 'P';
  const content = document.markStructureContent(type);
  drawItem(line, context);
  document.endMarkedContent();
  return { class: 'heading', element: document.struct(type, {}, [content]), subject: null };
}

type Corners = [left: number, top: number, right: number, bottom: number];

function onPaper({ x, y, width, height }: Box, { scale, origin: [left, top] }: PageContext): Corners {
  return [left + x * scale, top + y * scale, left + (x + width) * scale, top + (y + height) * scale];
}

/** Makes a group's box a link and a destination, as far as it is one. */
function linked(group: GroupItem, figure: PDFKit.PDFStructureElement, context: PageContext) {
  const { document, destinations, page, anchors } = context;
  if (group.box === null) return figure;
  const anchor = group.link?.startsWith('#') ? group.link.slice(1) : null;
  if (group.subject !== null && 'letter' in group.subject)
    nameAt(group.box, destinations({ page, node: group.subject }), context);
  if (anchor !== null) nameAt(group.box, anchors.claim(anchor), context);
  const goal = group.target !== null ? destinations(group.target) : anchor !== null ? anchors.placeOf(anchor) : null;
  if (goal === null && (group.link === null || anchor !== null)) return figure;
  const link = document.struct('Link', { alt: group.label! });
  link.add(figure);
  const about = { structParent: link, Contents: new String(group.label) };
  const { x, y, width, height } = group.box;
  if (goal !== null) document.goTo(x, y, width, height, goal, about as object);
  else leadOut(group.box, group.link!, document, about);
  link.end();
  return link;
}

function nameAt(box: Box, name: string | null, context: PageContext): void {
  if (name === null) return;
  const [left, top] = onPaper(box, context);
  context.document.addNamedDestination(name, 'XYZ', left, top, null as unknown as number);
}

/** Makes a box a link to an address, or to a PDF beside this one. */
export function leadOut(box: Box, link: string, document: PDFKit.PDFDocument, about: object): void {
  const { x, y, width, height } = box;
  if (isOtherDrawing(link)) toOtherDrawing(box, link, document, about);
  else document.link(x, y, width, height, link, about);
}

/** A PDF beside this one, which readers open at its first page. */
function isOtherDrawing(link: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(link) && /\.pdf$/i.test(link);
}

function toOtherDrawing({ x, y, width, height }: Box, link: string, document: PDFKit.PDFDocument, about: object): void {
  const file = decodeURI(link);
  const specification = document.ref({ Type: 'Filespec', F: new String(file), UF: new String(file) });
  specification.end('');
  const action = document.ref({ S: 'GoToR', F: specification, D: [0, 'Fit'] });
  action.end('');
  document.annotate(x, y, width, height, { ...about, Subtype: 'Link', A: action } as object);
}
