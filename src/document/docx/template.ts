/** A document in a team's own Word file: where it says `{{steps}}`, the steps stand, in the file's own styles; all else stays as it is. */
import { type IPatch, Paragraph, PatchType, patchDetector, patchDocument, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Document, DocumentBlock } from '../document.ts';
import { xmlText } from '../xml-text.ts';
import { type BlockWriting, blocksOf } from './blocks.ts';
import { bookmarksOf, withAnchors } from './bookmarks.ts';
import { needsPictures } from './chart-form.ts';
import type { DocxOptions } from './docx.ts';
import { wordsOf } from './docx-words.ts';
import { listNumbering } from './numbering.ts';
import { finished } from './package.ts';
import { type DocxSheet, scaleOn } from './paper.ts';
import { partName, partOf, placeholderNames, textName, textOf } from './placeholders.ts';
import { type PackageFault, type PackageParts, partsOfTemplate } from './template-package.ts';
import { sheetAt } from './template-room.ts';
import { type TemplateStyles, templateStyles } from './template-styles.ts';

/** A template that can be filled, any number of times. */
export interface DocxTemplate {
  readonly parts: PackageParts;
  readonly styles: TemplateStyles;
  /** As they are written, without braces. */
  readonly placeholders: readonly string[];
}

export type TemplateFault =
  | { readonly fault: PackageFault | 'none' }
  | { readonly fault: 'unknown'; readonly names: readonly string[] };

const BODY = 'word/document.xml';
const STYLES = 'word/styles.xml';
const TYPES = '[Content_Types].xml';
const NO_STYLES = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>';
const TWIPS_PER_PT = 20;
/** Points above and below a drawing. */
const AROUND_DRAWING = 60;

export { placeholderNames };

/** Reads a template: what is wrong with it is reported before anything is drawn. */
export async function openTemplate(bytes: Uint8Array): Promise<DocxTemplate | TemplateFault> {
  const parts = partsOfTemplate(bytes);
  if (typeof parts === 'string') return { fault: parts };
  const styles = templateStyles(parts[STYLES] === undefined ? NO_STYLES : strFromU8(parts[STYLES]));
  const types = strFromU8(parts[TYPES]!).replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml');
  const own = { ...parts, ...(parts[STYLES] === undefined ? {} : { [STYLES]: strToU8(styles.xml) }), [TYPES]: strToU8(types) };
  try {
    const placeholders = await patchDetector({ data: packed(own), trimPlaceholders: true });
    const names = placeholders.filter((name) => textName(name) === null && partName(name) === null);
    if (names.length > 0) return { fault: 'unknown', names };
    return placeholders.length === 0 ? { fault: 'none' } : { parts: own, styles, placeholders };
  } catch {
    return { fault: 'notWord' };
  }
}

/** Stored, not packed: what was unpacked once is known to be of a size that can be. */
function packed(parts: PackageParts): Uint8Array {
  return zipSync(parts, { level: 0, mtime: new Date(1980, 0, 1) });
}

/** The bytes of a DOCX: a template's package whose placeholders are filled with a document's texts and parts. */
export async function filledTemplate(
  written: Document,
  template: DocxTemplate,
  { date, raster }: DocxOptions = {},
): Promise<Uint8Array> {
  const document = withAnchors(written);
  const body = strFromU8(template.parts[BODY]!);
  const parts = partsToFill(template, document);
  const listed = [...parts.values()].flat();
  const common = {
    document,
    words: wordsOf(document.lang),
    styles: template.styles.ids,
    bookmarkOf: bookmarksOf(listed),
    listed,
  };
  const charts = { raster: raster !== undefined && needsPictures(document) ? raster : null };
  let lists = 0;
  const writingAt = (name: string): BlockWriting => {
    const sheet = sheetAt(body, new RegExp(`\\{\\{\\s*${name.replace(/[^\p{L}\p{N}]/gu, '\\$&')}\\s*\\}\\}`, 'u'));
    return {
      ...common,
      ...charts,
      width: Math.round((sheet.width - 2 * sheet.side) * TWIPS_PER_PT),
      nextList: () => ++lists,
      scalesOf: ({ name: picture }) => scalesOn(document, picture, sheet),
    };
  };
  const patches = template.placeholders.map((name) => [name, patchFor(name, document, parts, writingAt)] as const);
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: packed(template.parts),
    patches: Object.fromEntries(patches),
    trimPlaceholders: true,
    keepOriginalStyles: true,
    numbering: listNumbering(),
    pageNumbers: estimatePageNumbersWith({ guess: true }),
  });
  return finished(filled, date);
}

function scalesOn({ pictures }: Document, picture: string, sheet: DocxSheet): number[] {
  return pictures[picture]!.pages.map((scene) => scaleOn(scene, sheet, AROUND_DRAWING));
}

/** The blocks of each placeholder. A chapter's title that stands in several of them is led to where it stands first. */
function partsToFill({ placeholders }: DocxTemplate, document: Document): ReadonlyMap<string, readonly DocumentBlock[]> {
  const led = new Set<string>();
  const firstAlone = (block: DocumentBlock): DocumentBlock => {
    if (block.kind !== 'heading' || block.anchor === undefined) return block;
    const { anchor, ...heading } = block;
    if (led.has(anchor)) return heading;
    led.add(anchor);
    return block;
  };
  const names = placeholders.filter((name) => textName(name) === null);
  return new Map(names.map((name) => [name, partOf(partName(name)!, document).map(firstAlone)]));
}

function patchFor(
  name: string,
  document: Document,
  parts: ReadonlyMap<string, readonly DocumentBlock[]>,
  writingAt: (name: string) => BlockWriting,
): IPatch {
  const text = textName(name);
  if (text !== null) return { type: PatchType.PARAGRAPH, children: [new TextRun(xmlText(textOf(text, document)))] };
  const blocks = blocksOf(parts.get(name)!, writingAt(name));
  return { type: PatchType.DOCUMENT, children: blocks.length === 0 ? [new Paragraph('')] : blocks };
}
