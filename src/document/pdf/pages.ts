/** A document as the pages that it is printed on. */
import type { PrintedPage, Tag } from '../../render/pdf/printed-page.ts';
import type { SceneItem } from '../../render/scene/scene.ts';
import { FLOWC_FONTS, type Fonts } from '../../text/metrics.ts';
import type { Theme } from '../../themes/theme.ts';
import { themeOf } from '../../themes/themes.ts';
import { anchorsOf } from '../anchors.ts';
import { type Document, type DocumentPicture, type Heading, withContents } from '../document.ts';
import { sheet as sizeOf } from '../drawing-area.ts';
import { blockPieces } from './blocks.ts';
import { marginParts } from './margin.ts';
import { type PdfSheet, paginate } from './paginate.ts';
import type { PageOf, PdfPiece } from './piece.ts';
import { linePieces, paragraphPieces } from './prose.ts';
import { rowPiece } from './row.ts';
import { type SetLine, settingOf } from './set-text.ts';
import { atLeft, type Setter } from './setter.ts';
import { baselineOf, inksOf, SUBTITLE, TITLE } from './type.ts';

export interface PageOptions {
  /** A theme's name, one of flowc's or of `themes`. */
  readonly theme: string;
  readonly themes?: readonly Theme[];
  /** What texts are measured with; flowc's own fonts unless given. */
  readonly metrics?: Fonts | undefined;
}

const VERSION = { en: 'Version', zh: '版本' };

/** On which page each sheet of each picture stands, counted from 1, by the picture's name; and how many pages there are. */
export function picturePages(
  document: Document,
  options: PageOptions,
): { readonly pagesOf: (name: string) => readonly number[]; readonly of: number } {
  const { sheets } = layOut(document, options);
  const pages = new Map<string, number[]>();
  for (const [i, { placed }] of sheets.entries())
    for (const { piece } of placed)
      if (piece.picture) pages.set(piece.picture.name, [...(pages.get(piece.picture.name) ?? []), i + 1]);
  return { pagesOf: (name) => pages.get(name) ?? [], of: sheets.length };
}

/** The pages of a document: its blocks set, cut to pages, with head and foot. */
export function pagesOf(document: Document, options: PageOptions): PrintedPage[] {
  const { title } = document;
  const { sheets, setter, edition } = layOut(document, options);
  const pageOf = pagesOfHeadings(sheets);
  return sheets.map((sheet, i) => ({
    ...sizeOf(sheet.orientation),
    color: setter.inks.page,
    parts: [
      ...marginParts(
        { title: i === 0 ? '' : title, edition, page: i + 1, pages: sheets.length, isFull: sheet.isFull },
        sheet.orientation,
        setter,
      ),
      ...sheet.placed.flatMap(({ piece, y, isRepeated }) => {
        const parts = piece.draw(y, pageOf);
        return isRepeated ? parts.map((part) => (part.kind === 'part' ? { ...part, tag: null, link: null } : part)) : parts;
      }),
    ],
  }));
}

function layOut(document: Document, { theme, themes = [], metrics = FLOWC_FONTS }: PageOptions) {
  const tag: Tag = { type: 'Document', parent: null };
  const { lang, pictures, title, about } = document;
  const { blocks } = withContents(document, [{ kind: 'pageBreak' }]);
  const edition = editionOf(about, lang);
  const anchors = anchorsOf(document.blocks);
  const setter = atLeft({
    fonts: metrics,
    inks: inksOf(themeOf(theme, themes)),
    lang,
    tag,
    pictures,
    drawn: anchorsIn(pictures),
    leads: (to) => !to.startsWith('#') || anchors.has(to.slice(1)),
  });
  const sheets = paginate([...titlePieces(title, edition, setter), ...blockPieces(blocks, setter)]);
  return { sheets, setter, edition };
}

/** Which version of it this is, in words: below the title, and at the head of each page. */
function editionOf({ version, date }: NonNullable<Document['about']> = {}, lang: Document['lang']): string {
  return [version && `${VERSION[lang]} ${version}`, date].filter(Boolean).join(lang === 'zh' ? '，' : ', ');
}

/** The edition stands beside the title where both have room in a line, else below it. */
function titlePieces(title: string, edition: string, setter: Setter): PdfPiece[] {
  const { fonts, width, tag, inks } = setter;
  const lines = settingOf(title, TITLE, fonts).lines(width);
  const beside = settingOf(edition, SUBTITLE, fonts);
  const isBeside = edition !== '' && lines.length === 1 && lines[0]!.width + TITLE.size + beside.natural <= width;
  const titled = linePieces(lines, { type: 'H1', parent: tag }, TITLE, inks.ink, setter, 0);
  if (isBeside) titled[0] = withEdition(titled[0]!, beside.lines(width)[0]!, setter);
  return [...titled, ...(isBeside ? [] : paragraphPieces(edition, setter, SUBTITLE, inks.quiet))].map((piece) => ({
    ...piece,
    keep: true,
  }));
}

/** On the baseline of the title. */
function withEdition(title: PdfPiece, line: SetLine, setter: Setter): PdfPiece {
  const { x, width, tag, inks, orientation } = setter;
  const cell = {
    tag: { type: 'P', parent: tag } as const,
    x: x + width - line.width,
    lines: [line],
    style: SUBTITLE,
    color: inks.quiet,
  };
  const edition = rowPiece({ cells: [cell], air: 0, above: 0, keep: false, orientation }, setter);
  const down = baselineOf(TITLE) - baselineOf(SUBTITLE);
  return { ...title, draw: (y, pageOf) => [...title.draw(y, pageOf), ...edition.draw(y + down, pageOf)] };
}

function pagesOfHeadings(sheets: readonly PdfSheet[]): PageOf {
  const pages = new Map<Heading, number>();
  for (const [i, { placed }] of sheets.entries())
    for (const { piece } of placed) if (piece.heading) pages.set(piece.heading, i + 1);
  return (heading) => pages.get(heading) ?? 0;
}

/** The anchors that groups of drawings lead to. */
function anchorsIn(pictures: Readonly<Record<string, DocumentPicture>>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (items: readonly SceneItem[]) => {
    for (const item of items) {
      if (item.type !== 'group') continue;
      if (item.link?.startsWith('#')) found.add(item.link.slice(1));
      visit(item.items);
    }
  };
  for (const { pages } of Object.values(pictures)) for (const { items } of pages) visit(items);
  return found;
}
