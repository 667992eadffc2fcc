/** Blocks of a document as paragraphs and tables. */
import { Bookmark, type FileChild, PageBreak, Paragraph, TableOfContents, TextRun } from 'docx';
import type {
  Code,
  Contents,
  Document,
  DocumentBlock,
  Heading,
  List,
  PictureBlock,
  Paragraph as TextBlock,
} from '../document.ts';
import { xmlText } from '../xml-text.ts';
import type { Raster } from './chart-form.ts';
import type { DocxWords } from './docx-words.ts';
import { drawing } from './drawing.ts';
import { type DocxWriting, inline } from './inline.ts';
import { LIST_INDENT, LISTS } from './numbering.ts';
import { picturedDrawing } from './pictured-drawing.ts';
import { factsOf, tableOf } from './table.ts';

export interface BlockWriting extends DocxWriting {
  readonly document: Document;
  /** The blocks that the file has, for the table of contents. */
  readonly listed: readonly DocumentBlock[];
  readonly words: DocxWords;
  /** Of the text, in twentieths of a point. */
  readonly width: number;
  /** At which scale each page of a picture stands, from its first one on. */
  scalesOf(picture: PictureBlock): readonly number[];
  /** Draws charts in pixels, where they are to be pictures; null where they are shapes. */
  readonly raster: Raster | null;
  /** Distinguishes lists, so that each counts from 1. */
  nextList(): number;
}

const MOST_LIST_LEVELS = 8;

/** Tables that touch would become one, and the end of a document is a paragraph. */
export function blocksOf(blocks: readonly DocumentBlock[], writing: BlockWriting): FileChild[] {
  const isTable = (block: DocumentBlock | undefined) => block?.kind === 'table' || block?.kind === 'facts';
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    const children = block.kind === 'paragraph' ? [paragraphOf(block, isTable(next), writing)] : blockOf(block, writing);
    return isTable(block) && (next === undefined || isTable(next) || next.kind === 'paragraph')
      ? [...children, spacer(writing)]
      : children;
  });
}

function spacer({ styles }: BlockWriting): Paragraph {
  return new Paragraph({ style: styles.tableText });
}

function blockOf(block: DocumentBlock, writing: BlockWriting): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, writing)];
    case 'paragraph':
      return [paragraphOf(block, false, writing)];
    case 'list':
      return listOf(block, writing, 0);
    case 'code':
      return [codeOf(block, writing)];
    case 'picture':
      return picturesOf(block, writing);
    case 'facts':
      return [factsOf(block, writing.width, writing)];
    case 'table':
      return [tableOf(block, writing.width, writing)];
    case 'contents':
      return [contentsOf(block, writing)];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** What leads to a table stays with it. */
function paragraphOf({ text }: TextBlock, keepNext: boolean, writing: BlockWriting): Paragraph {
  return new Paragraph({ keepNext, children: inline(text, writing) });
}

function headingOf({ level, text, anchor }: Heading, { styles, bookmarkOf }: BlockWriting): Paragraph {
  const run = new TextRun(xmlText(text));
  const bookmark = anchor === undefined ? null : bookmarkOf(anchor);
  const children = bookmark === null ? [run] : [new Bookmark({ id: bookmark, children: [run] })];
  return new Paragraph({ style: styles.headings[level - 1]!, children });
}

/** The first paragraph of an item has its mark; what follows in it stands below, indented alike. */
function listOf(list: List, writing: BlockWriting, level: number): FileChild[] {
  const reference = list.ordered ? LISTS.numbers : LISTS.bullets;
  const instance = writing.nextList();
  return list.items.flatMap((blocks) =>
    blocks.flatMap((block, i): FileChild[] => {
      if (block.kind === 'list') return listOf(block, writing, Math.min(level + 1, MOST_LIST_LEVELS));
      if (block.kind !== 'paragraph') return blockOf(block, writing);
      const children = inline(block.text, writing);
      if (i > 0) return [new Paragraph({ indent: { left: LIST_INDENT * (level + 1) }, children })];
      return [new Paragraph({ numbering: { reference, level, instance }, contextualSpacing: true, children })];
    }),
  );
}

function codeOf({ text }: Code, { styles }: BlockWriting): Paragraph {
  const children = xmlText(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...(i === 0 ? {} : { break: 1 }) }));
  return new Paragraph({ style: styles.code, children });
}

function picturesOf(block: PictureBlock, writing: BlockWriting): Paragraph[] {
  const { document, styles, raster, bookmarkOf } = writing;
  const scales = writing.scalesOf(block);
  return document.pictures[block.name]!.pages.map((scene, i) => {
    const scale = scales[i]!;
    const drawn =
      raster === null
        ? drawing(scene, scale, block.text, bookmarkOf)
        : picturedDrawing(scene, scale, block.text, bookmarkOf, raster);
    return new Paragraph({ style: styles.picture, children: [drawn] });
  });
}

/**
 * Filled in with the headings. Of a whole document the library does it, which works out their pages as Word lays them out; what stands in a
 * template's other parts are unknown, so that entries of one have no pages.
 */
function contentsOf({ depth }: Contents, { listed, document, bookmarkOf, words }: BlockWriting): TableOfContents {
  const entries = listed.flatMap((block) => {
    const bookmark = block.kind === 'heading' && block.level <= depth ? bookmarkOf(block.anchor ?? '') : null;
    if (block.kind !== 'heading' || bookmark === null) return [];
    return [{ title: xmlText(block.text), level: block.level, href: bookmark }];
  });
  return new TableOfContents(words.contents, {
    hyperlink: true,
    headingStyleRange: `1-${depth}`,
    beginDirty: false,
    ...(listed === document.blocks ? {} : { cachedEntries: entries }),
  });
}
