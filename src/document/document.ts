/**
 * A document as plain data: blocks in order, which each format writes in its own way. Texts come from users and are not escaped. The title is no
 * block: every format puts it first, and headings count from it.
 */
import type { Scene } from '../render/scene/scene.ts';
import { plainText, type Text } from './text.ts';

export interface Document {
  readonly title: string;
  readonly lang: 'en' | 'zh';
  /** What is known of the whole. */
  readonly about?: Readonly<Partial<Record<AboutKey, string>>>;
  readonly blocks: readonly DocumentBlock[];
  /** By the name that blocks call them: letters, digits and hyphens, so that files can be called so. */
  readonly pictures: Readonly<Record<string, DocumentPicture>>;
  /** Tables that stand in no text, for formats that hold only tables. */
  readonly data?: readonly Table[];
}

type AboutKey = 'purpose' | 'scope' | 'owner' | 'customer' | 'version' | 'date' | 'author' | 'approver';

/** A drawing as its pages. A group in it may lead to an anchor of the document: then the heading of the anchor may lead back. */
export interface DocumentPicture {
  readonly pages: readonly Scene[];
  /** The same pages item by item in other colours, for formats that can be read in the dark. */
  readonly dark?: readonly Scene[];
}

export type DocumentBlock = Heading | Paragraph | List | Code | PictureBlock | FactsBlock | Table | Contents | PageBreak;

export interface Heading {
  readonly kind: 'heading';
  /** 1 is a chapter, under the title of the document. */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** What links call it: unique in the document, and in any script, but without blanks. */
  readonly anchor?: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly DocumentBlock[])[];
}

export interface Code {
  readonly kind: 'code';
  readonly text: string;
}

export interface PictureBlock {
  readonly kind: 'picture';
  readonly name: string;
  /** What it shows, in words. */
  readonly text: string;
}

/** What is known of one thing: names and values. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly DocumentFact[];
}

interface DocumentFact {
  readonly name: string;
  /** One or several values. */
  readonly values: readonly Text[];
}

export interface Table {
  readonly kind: 'table';
  /** What a file of the table alone is called: letters, digits and hyphens. Unique in the document. */
  readonly name?: string;
  readonly head: readonly string[];
  /** Each as long as the head. */
  readonly rows: readonly (readonly Text[])[];
}

/** The place of the table of contents: the headings behind it, down to a level. */
export interface Contents {
  readonly kind: 'contents';
  readonly depth: 1 | 2 | 3;
}

interface PageBreak {
  readonly kind: 'pageBreak';
}

/** A heading with its anchor, where a link leads to it. */
export function heading(level: Heading['level'], text: string, anchor?: string): Heading {
  return { kind: 'heading', level, text, ...(anchor === undefined ? {} : { anchor }) };
}

/** A block of running text. */
export const paragraph = (text: Text): Paragraph => ({ kind: 'paragraph', text });

/** The facts that have a value; no block without any. */
export function facts(
  all: readonly (readonly [name: string, values: Text | readonly Text[] | undefined | null])[],
): FactsBlock[] {
  const known = all
    .map(([name, values]): DocumentFact => ({ name, values: valuesOf(values) }))
    .filter(({ values }) => values.some((value) => plainText(value) !== ''));
  return known.length === 0 ? [] : [{ kind: 'facts', facts: known }];
}

function valuesOf(values: Text | readonly Text[] | undefined | null): readonly Text[] {
  if (values === undefined || values === null) return [];
  return isText(values) ? [values] : values;
}

/** Spans have a text; a list of values holds strings or lists. */
function isText(values: Text | readonly Text[]): values is Text {
  return typeof values === 'string' || (values[0] !== undefined && typeof values[0] !== 'string' && 'text' in values[0]);
}

/** A table without the columns in which every cell is empty; no block without rows. */
export function table(name: string, head: readonly string[], rows: readonly (readonly Text[])[]): Table[] {
  if (rows.length === 0) return [];
  const used = head.map((_, i) => i).filter((i) => rows.some((row) => plainText(row[i]!) !== ''));
  return [{ kind: 'table', name, head: used.map((i) => head[i]!), rows: rows.map((row) => used.map((i) => row[i]!)) }];
}

const CONTENTS: DocumentBlock = { kind: 'contents', depth: 2 };
const FEW_HEADINGS = 3;

/**
 * On paper a document that has no table of contents, but enough headings to list, gets one in front. `behind` parts the table from what it
 * lists.
 */
export function withContents(document: Document, behind: readonly DocumentBlock[] = []): Document {
  const { blocks } = document;
  const headings = blocks.filter(({ kind }) => kind === 'heading').length;
  if (headings < FEW_HEADINGS || blocks.some(({ kind }) => kind === 'contents')) return document;
  return { ...document, blocks: [CONTENTS, ...behind, ...blocks] };
}
