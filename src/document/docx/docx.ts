/** A document as a Word file: real styles, real tables, drawings as shapes. */
import {
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  Document as WordDocument,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { type Document, withContents } from '../document.ts';
import { xmlText } from '../xml-text.ts';
import { type BlockWriting, blocksOf } from './blocks.ts';
import { bookmarksOf, withAnchors } from './bookmarks.ts';
import { needsPictures, type Raster } from './chart-form.ts';
import { type DocxWords, wordsOf } from './docx-words.ts';
import { type ChartFont, embedded } from './fonts.ts';
import { listNumbering } from './numbering.ts';
import { finished } from './package.ts';
import type { DocxSheet } from './paper.ts';
import { type DocxSection, sectionsOf } from './sections.ts';
import { STYLE_IDS, stylesPart } from './styles.ts';

export interface DocxOptions {
  /** When it was made; without it, the file says 1980-01-01, before which a ZIP knows no date. */
  readonly date?: Date;
  /** Draws charts in pixels. Without it they are shapes, however many that are. */
  readonly raster?: Raster;
  /** The font that charts are set in, with the letters that they show, for machines that lack it. */
  readonly chartFont?: ChartFont;
}

const TWIPS_PER_PT = 20;

export async function docxOf(written: Document, { date, raster, chartFont }: DocxOptions = {}): Promise<Uint8Array> {
  const { document, sections } = sectionsOf(withContents(withAnchors(written)));
  const words = wordsOf(document.lang);
  const writing = {
    document,
    words,
    styles: STYLE_IDS,
    listed: document.blocks,
    bookmarkOf: bookmarksOf(document.blocks),
    nextList: counter(),
    raster: raster !== undefined && needsPictures(document) ? raster : null,
  };
  const { about = {} } = document;
  const file = new WordDocument({
    title: xmlText(document.title),
    creator: xmlText(about.author ?? ''),
    lastModifiedBy: 'flowc',
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    externalStyles: stylesPart(document.lang),
    numbering: listNumbering(),
    ...(chartFont === undefined || writing.raster !== null ? {} : { fonts: [embedded(chartFont)] }),
    sections: sections.map((section, i) => sectionOf(section, i === 0 ? head(document, words) : [], writing)),
  });
  return finished(await Packer.toBuffer(file), date);
}

function counter(): () => number {
  let count = 0;
  return () => ++count;
}

/** The title of the whole, and below it whose it is and as of when. */
function head({ title, about = {} }: Document, words: DocxWords): Paragraph[] {
  const known = (['owner', 'version', 'date'] as const).flatMap((key) =>
    about[key] === undefined ? [] : [`${words[key]}${words.colon}${about[key]}`],
  );
  return [
    new Paragraph({ style: STYLE_IDS.title, children: [new TextRun(xmlText(title))] }),
    ...(known.length === 0
      ? []
      : [new Paragraph({ style: 'Subtitle', children: [new TextRun(xmlText(known.join(words.between)))] })]),
  ];
}

type Common = Omit<BlockWriting, 'width' | 'scalesOf'>;

function sectionOf({ sheet, blocks, scales }: DocxSection, before: readonly Paragraph[], common: Common): ISectionOptions {
  const width = Math.round((sheet.width - 2 * sheet.side) * TWIPS_PER_PT);
  const writing: BlockWriting = { ...common, width, scalesOf: (picture) => scales.get(picture) ?? [1] };
  return {
    properties: { page: { size: pageSize(sheet), margin: margins(sheet) } },
    headers: { default: new Header({ children: [headerLine(common.document, common.words, width)] }) },
    footers: { default: new Footer({ children: [footerLine(common.words)] }) },
    children: [...before, ...blocksOf(blocks, writing)],
  };
}

/** The library turns what lies across by itself. */
function pageSize({ width, height }: DocxSheet) {
  const [narrow, long] = [Math.min(width, height), Math.max(width, height)].map((length) => Math.round(length * TWIPS_PER_PT));
  return { width: narrow!, height: long!, orientation: width > height ? ('landscape' as const) : ('portrait' as const) };
}

function margins({ side, edge }: DocxSheet) {
  const [across, down] = [side, edge].map((length) => Math.round(length * TWIPS_PER_PT)) as [number, number];
  return { top: down, bottom: down, left: across, right: across, header: Math.round(down / 2), footer: Math.round(down / 2) };
}

function headerLine({ title, about = {} }: Document, words: DocxWords, width: number): Paragraph {
  const version = about.version === undefined ? '' : `${words.version} ${about.version}`;
  return new Paragraph({
    style: 'Header',
    tabStops: [{ type: 'right', position: width }],
    children: [new TextRun({ children: [xmlText(title), ...(version === '' ? [] : [new Tab(), xmlText(version)])] })],
  });
}

function footerLine({ of }: DocxWords): Paragraph {
  return new Paragraph({
    style: 'Footer',
    children: [new TextRun({ children: [PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] })],
  });
}
