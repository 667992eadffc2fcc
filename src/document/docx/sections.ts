/** The sections of a document: upright sheets of A4, and others where a drawing needs them. The headings of a drawing stand on its sheet. */
import type { Document, DocumentBlock, Heading, PictureBlock } from '../document.ts';
import { type DocxSheet, placedDrawing, UPRIGHT } from './paper.ts';

export interface DocxSection {
  readonly sheet: DocxSheet;
  readonly blocks: readonly DocumentBlock[];
  /** Of the drawings in it, in order. */
  readonly scales: ReadonlyMap<PictureBlock, readonly number[]>;
}

/** Points that a heading takes above a drawing, and that a paragraph below may take. */
const HEADING = 52;
const BELOW = 24;

/** A picture of several sheets becomes several blocks, each of one. */
export interface SectionedDocument {
  readonly document: Document;
  readonly sections: readonly DocxSection[];
}

export function sectionsOf(document: Document): SectionedDocument {
  const { blocks, pictures } = apart(document);
  const sections: { sheet: DocxSheet; blocks: DocumentBlock[]; scales: Map<PictureBlock, readonly number[]> }[] = [];
  const open = (sheet: DocxSheet) => {
    const section = { sheet, blocks: [] as DocumentBlock[], scales: new Map<PictureBlock, readonly number[]>() };
    sections.push(section);
    return section;
  };
  let last = open(UPRIGHT);
  for (const block of blocks) {
    if (block.kind !== 'picture') {
      if (last.sheet !== UPRIGHT) last = open(UPRIGHT);
      last.blocks.push(block);
      continue;
    }
    const before = headingsAtEnd(last.blocks);
    const { sheet, scale } = placedDrawing(pictures[block.name]!.pages[0]!, before.length * HEADING + BELOW);
    if (sheet !== UPRIGHT) {
      last.blocks.length -= before.length;
      last = open(sheet);
      last.blocks.push(...before);
    }
    last.blocks.push(block);
    last.scales.set(block, [scale]);
  }
  return { document: { ...document, blocks, pictures }, sections: sections.filter((section) => section.blocks.length > 0) };
}

function headingsAtEnd(blocks: readonly DocumentBlock[]): Heading[] {
  const begin = blocks.findLastIndex(({ kind }) => kind !== 'heading') + 1;
  return blocks.slice(begin).filter((block) => block.kind === 'heading');
}

function apart({ blocks, pictures }: Document): Pick<Document, 'blocks' | 'pictures'> {
  const single = Object.entries(pictures).flatMap(([name, { pages }]) =>
    pages.map((page, i) => [`${name}/${i}`, { pages: [page] }] as const),
  );
  return {
    blocks: blocks.flatMap((block): DocumentBlock[] =>
      block.kind === 'picture' ? pictures[block.name]!.pages.map((_, i) => ({ ...block, name: `${block.name}/${i}` })) : [block],
    ),
    pictures: Object.fromEntries(single),
  };
}
