/**
 * A document as a slide deck for the meeting in which its process is approved: title, charts as shapes that can be edited, and the tables that are
 * decided on: key figures, key controls, risks and findings.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { breaker } from '../../text/wrap.ts';
import type { Document, Heading } from '../document.ts';
import { checkPackage } from '../docx/check-package.ts';
import { columnsOf } from '../docx/table-columns.ts';
import { edited, elementsOf, type XmlEdit } from '../docx/xml-edit.ts';
import { type NamedTable, namedTables } from '../tables/tables.ts';
import { plainText } from '../text.ts';
import { xmlText } from '../xml-text.ts';
import { drawChart } from './chart-slide.ts';
import { type Deck, type DeckSlide, newDeck } from './library.ts';

export interface PptxOptions {
  /** When it was made; 1980-01-01 by default. */
  readonly date?: Date;
}

/** Inches of a wide slide, and where its title and content stand. */
const SLIDE = { width: 13.333, height: 7.5 };
const SIDE = 0.5;
const TITLE = { x: SIDE, y: 0.3, w: SLIDE.width - 2 * SIDE, h: 0.6 };
const COVER = { x: 1, y: 2, w: SLIDE.width - 2, h: 1.4 };
const CONTENT = { x: SIDE, y: 1, width: SLIDE.width - 2 * SIDE, height: 6.05 };

const FONTS = { en: 'Calibri', zh: 'Microsoft YaHei' };
const INK = '15202E';
const QUIET = '4D5C6E';
const RULE = 'C3CCD6';

/** Of a table: points, and pixels for what is measured. */
const CELL = { points: 11, style: { size: 11 / 0.75, bold: true, lineHeight: 20 }, line: 0.19, padding: 0.1 };
const TWIPS_PER_INCH = 1440;

/** The tables that a meeting decides on, in order. */
const TABLES = ['figures', 'controls', 'risks', 'findings'];

export async function pptxOf(
  document: Document,
  { date = new Date(Date.UTC(1980, 0, 1)) }: PptxOptions = {},
): Promise<Uint8Array> {
  const { title, lang, about = {} } = document;
  const font = FONTS[lang];
  const deck = newDeck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = xmlText(title);
  deck.author = xmlText(about.author ?? 'flowc');
  deck.company = '';
  deck.subject = xmlText(about.purpose ?? '');
  deck.theme = { headFontFace: font, bodyFontFace: font };
  defineMaster(deck, 'flowc', TITLE, 24);
  defineMaster(deck, 'flowc title', COVER, 40);
  titleSlide(deck, document);
  const changes = new Map<number, (xml: string) => string>();
  let count = 1;
  const slideCalled = (name: string) => {
    const slide = deck.addSlide({ masterName: 'flowc' });
    slide.addText(xmlText(name), { placeholder: 'title' });
    count++;
    return slide;
  };
  for (const block of document.blocks) {
    if (block.kind !== 'picture') continue;
    for (const scene of document.pictures[block.name]!.pages)
      changes.set(count + 1, drawChart(slideCalled(scene.title), scene, CONTENT, font));
  }
  const tables = new Map(namedTables(document).map((table) => [table.name, table]));
  for (const name of TABLES) {
    const table = tables.get(name);
    if (table !== undefined) tableSlides(table, titleOf(name, document), slideCalled, font);
  }
  return packaged((await deck.write({ outputType: 'uint8array' })) as Uint8Array, changes, date);
}

function defineMaster(deck: Deck, title: string, place: typeof TITLE, fontSize: number): void {
  const look = { fontSize, bold: true, color: INK, align: 'left', valign: 'bottom', margin: 0 } as const;
  deck.defineSlideMaster({
    title,
    objects: [{ placeholder: { options: { name: 'title', type: 'title', ...place, ...look }, text: '' } }],
    slideNumber: { x: SLIDE.width - 1, y: SLIDE.height - 0.4, fontSize: 10, color: QUIET },
  });
}

function titleSlide(deck: Deck, { title, lang, about = {} }: Document): void {
  const slide = deck.addSlide({ masterName: 'flowc title' });
  slide.addText(xmlText(title), { placeholder: 'title' });
  const between = lang === 'zh' ? '　' : ' · ';
  const known = [about.owner, about.version, about.date, about.approver].filter((text) => text !== undefined).join(between);
  const lines = [known, about.purpose ?? ''].filter((text) => text !== '');
  if (lines.length > 0)
    slide.addText(
      lines.map((text) => ({ text: xmlText(text), options: { breakLine: true } })),
      { x: 1, y: 3.6, w: SLIDE.width - 2, h: 1.6, fontSize: 18, color: QUIET, valign: 'top', margin: 0, fontFace: FONTS[lang] },
    );
}

/** The heading under which a table stands in the document, else the table's own first words. */
function titleOf(name: string, { blocks, data = [] }: Document): string {
  const at = blocks.findIndex((block) => block.kind === 'table' && block.name === name);
  const heading = blocks.slice(0, Math.max(0, at)).findLast((block): block is Heading => block.kind === 'heading');
  return heading?.text ?? data.find((table) => table.name === name)?.head[0] ?? name;
}

/** As many slides as the rows take. */
function tableSlides({ head, rows }: NamedTable, title: string, slideCalled: (name: string) => DeckSlide, font: string): void {
  const { widths } = columnsOf(head, rows, CONTENT.width * TWIPS_PER_INCH);
  const inches = widths.map((width) => width / TWIPS_PER_INCH);
  const cells = rows.map((row) => row.map(plainText));
  const heights = cells.map((row) => rowHeight(row, inches));
  const headHeight = rowHeight(head, inches);
  let begin = 0;
  while (begin < rows.length) {
    let [end, height] = [begin, headHeight];
    while (end < rows.length && (end === begin || height + heights[end]! <= CONTENT.height)) height += heights[end++]!;
    const part = cells.slice(begin, end);
    slideCalled(title).addTable(
      [
        head.map((text) => ({ text: xmlText(text), options: { bold: true, fill: { color: 'EEF2F6' } } })),
        ...part.map((row) => row.map((text) => ({ text: xmlText(text) }))),
      ],
      {
        x: CONTENT.x,
        y: CONTENT.y,
        w: CONTENT.width,
        colW: inches,
        fontFace: font,
        fontSize: CELL.points,
        color: INK,
        valign: 'top',
        border: { type: 'solid', color: RULE, pt: 0.75 },
        margin: 0.05,
      },
    );
    begin = end;
  }
}

function rowHeight(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((text, i) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + (line === '' ? 1 : breaker(line, CELL.style).count((widths[i]! - 0.15) * 96)), 0),
  );
  return Math.max(1, ...lines) * CELL.line + CELL.padding;
}

/** A part with the date `stamp`, and without the types of parts that are not there: the library lists a master for each slide, but writes one. */
function settled(xml: string, names: ReadonlySet<string>, stamp: string): string {
  const edits = elementsOf(xml).flatMap(({ name, attributes, start, end, contentStart, contentEnd }): XmlEdit[] => {
    if (name === 'dcterms:created' || name === 'dcterms:modified') return [{ start: contentStart, end: contentEnd, text: stamp }];
    const isLost = name === 'Override' && !names.has((attributes.PartName ?? '').replace(/^\//, ''));
    return isLost ? [{ start, end, text: '' }] : [];
  });
  return edited(xml, edits);
}

/** The library stamps the package with the time of day; connectors are put in that it can't write. */
function packaged(written: Uint8Array, changes: ReadonlyMap<number, (xml: string) => string>, date: Date): Uint8Array {
  const stamp = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const parts = Object.entries(unzipSync(written)).filter(([name]) => !name.endsWith('/'));
  const names = new Set(parts.map(([name]) => name));
  const finished = parts.map(([name, bytes]): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes];
    const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1];
    const xml = settled(strFromU8(bytes), names, stamp);
    return [name, strToU8(changes.get(Number(slide))?.(xml) ?? xml)];
  });
  const content = Object.fromEntries(finished);
  checkPackage(content, 'flowc:');
  return zipSync(content, { level: 6, mtime: new Date(1980, 0, 1) });
}
