/** Pages of text and drawings as one PDF document: real text, links, an outline and a structure for those who have it read aloud. */
import { equalRadii, roundedBox } from '../../geometry/path.ts';
import { letteringFor } from '../fonts/faces.ts';
import type { FontFallback, FontFiles } from '../fonts/font-files.ts';
import { textsIn } from '../fonts/stand-ins.ts';
import { filled, type SceneItem, type TextItem } from '../scene/scene.ts';
import { anchorsNamed, type Canvas, destinations } from './canvas.ts';
import { bytesOf, type DocumentInfo, newDocument } from './document.ts';
import { registerFurther } from './further-fonts.ts';
import { drawItem, leadOut } from './group.ts';
import { OutlineEntries } from './outline.ts';
import { drawScene } from './page.ts';
import type { PrintedLink, PrintedPage, PrintedPart, PrintedPlace, PrintedScene, Tag } from './printed-page.ts';
import { Structure } from './structure.ts';

export interface PrintOptions {
  readonly fonts: FontFiles;
  /** Further fonts for characters that these lack; without it, squares are drawn. */
  readonly fallback?: FontFallback | undefined;
  /** Whether to keep to PDF/A-2b (ISO 19005-2), for archives. */
  readonly pdfa?: boolean;
}

const PAPER = '#ffffff';

export async function printPages(
  pages: readonly PrintedPage[],
  info: DocumentInfo,
  { fonts, fallback, pdfa = false }: PrintOptions,
): Promise<Uint8Array> {
  const document = newDocument(info, { fonts, pdfa });
  const parts = pages.flatMap((page) => page.parts);
  const anchors = anchorsNamed(
    parts.flatMap((part) => (part.kind === 'place' && part.anchor !== null ? [part.anchor] : [])),
    parts.flatMap((part) => (part.kind === 'part' && part.link?.intoDrawing ? [part.link.to.slice(1)] : [])),
  );
  const lettering = letteringFor(parts.flatMap(textsOf), fonts, fallback);
  const fontNames = registerFurther(document, lettering);
  const canvas: Canvas = { document, lettering, fontNames, destinations: destinations(), anchors };
  const printer = new Printer(canvas);
  for (const page of pages) printer.print(page);
  printer.end();
  return bytesOf(document);
}

function textsOf(part: PrintedPart | PrintedScene | PrintedPlace): TextItem[] {
  if (part.kind === 'part') return part.items.flatMap(textsIn);
  return part.kind === 'scene' ? part.scene.items.flatMap(textsIn) : [];
}

class Printer {
  readonly #canvas: Canvas;
  readonly #structure: Structure;
  readonly #outline: OutlineEntries;
  #page = 0;
  /** The tag of the marked content that is open: what follows with the same tag goes on in it. */
  #open: Tag | null = null;

  constructor(canvas: Canvas) {
    this.#canvas = canvas;
    this.#structure = new Structure(canvas.document);
    this.#outline = new OutlineEntries(canvas.document);
  }

  print({ width, height, color, parts }: PrintedPage): void {
    const { document } = this.#canvas;
    this.#page++;
    document.addPage({ size: [width, height], margin: 0 });
    if (color.toLowerCase() !== PAPER)
      this.#decoration([filled(roundedBox({ x: 0, y: 0, width, height }, equalRadii(0)), color)]);
    for (const part of parts) {
      if (part.kind === 'part') this.#part(part);
      else if (part.kind === 'scene') this.#scene(part);
      else this.#place(part);
    }
    this.#close();
  }

  end(): void {
    this.#structure.end();
    this.#outline.end();
  }

  #part({ tag, items, link }: PrintedPart): void {
    const goal = link === null ? null : this.#goalOf(link);
    if (tag === null) this.#decoration(items);
    else if (goal === null) this.#content(tag, items);
    else this.#link(tag, items, link!, goal);
  }

  #content(tag: Tag, items: readonly SceneItem[]): void {
    const element = this.#structure.elementOf(tag);
    if (items.length === 0) return;
    if (this.#open !== tag) {
      this.#close();
      element.add(this.#canvas.document.markStructureContent(tag.type));
      this.#open = tag;
    }
    this.#draw(items);
  }

  #decoration(items: readonly SceneItem[]): void {
    const { document } = this.#canvas;
    this.#close();
    document.markContent('Artifact', { type: 'Layout' });
    this.#draw(items);
    document.endMarkedContent();
  }

  /** A name of the document, or an address; null for what leads nowhere. */
  #goalOf({ to, intoDrawing }: PrintedLink): string | null {
    const { anchors } = this.#canvas;
    if (!to.startsWith('#')) return to;
    return intoDrawing ? anchors.drawnOf(to.slice(1)) : anchors.placeOf(to.slice(1));
  }

  #link(tag: Tag, items: readonly SceneItem[], { to, box, label }: PrintedLink, goal: string): void {
    const { document } = this.#canvas;
    this.#close();
    const element = this.#structure.elementOf(tag);
    const link = document.struct('Link', { alt: label });
    const content = document.markStructureContent('Link');
    this.#draw(items);
    document.endMarkedContent();
    link.add(content);
    const about = { structParent: link, Contents: new String(label) };
    if (to.startsWith('#')) document.goTo(box.x, box.y, box.width, box.height, goal, about as object);
    else leadOut(box, goal, document, about);
    element.add(link);
    link.end();
  }

  #scene({ tag, scene, at, scale }: PrintedScene): void {
    this.#close();
    const context = { ...this.#canvas, page: this.#page, scale, origin: at, titleTag: 'P' } as const;
    this.#structure.elementOf(tag).add(drawScene(scene, context));
  }

  #place(place: PrintedPlace): void {
    const { document, anchors } = this.#canvas;
    const name = place.anchor === null ? null : anchors.placeOf(place.anchor);
    this.#close();
    if (name !== null) document.addNamedDestination(name, 'XYZ', null as unknown as number, place.top, null as unknown as number);
    this.#outline.add(place);
  }

  #draw(items: readonly SceneItem[]): void {
    for (const item of items) drawItem(item, this.#canvas);
  }

  #close(): void {
    if (this.#open !== null) this.#canvas.document.endMarkedContent();
    this.#open = null;
  }
}
