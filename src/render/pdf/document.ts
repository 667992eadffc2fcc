/**
 * A PDF document as pdfkit makes one, with what pdfkit leaves to be desired: metadata that are escaped and may do without a date, so that the
 * same drawing gives the same bytes.
 */

import PDFDocument from 'pdfkit';
import type { FontFiles } from '../fonts/font-files.ts';

/** What a document says of itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly lang: string;
  /** When it was made, or null: then the document doesn't say. */
  readonly date: Date | null;
}

export interface DocumentOptions {
  readonly fonts: FontFiles;
  /** Whether to keep to PDF/A-2b (ISO 19005-2), for archives. */
  readonly pdfa: boolean;
}

export const FONT = { regular: 'regular', bold: 'bold' } as const;

const PROGRAM = 'flowc';
const NO_DATE = new Date(0);

class PdfDocument extends PDFDocument {
  readonly #info: DocumentInfo;

  constructor(info: DocumentInfo, options: PDFKit.PDFDocumentOptions) {
    super(options);
    this.#info = info;
    if (info.date === null) delete this.info.CreationDate;
  }

  /** Called by pdfkit when it writes the metadata. */
  _addInfo(): void {
    (this as unknown as { appendXML(xml: string): void }).appendXML(xmpOf(this.#info, PROGRAM));
  }
}

/** An empty document, without pages. */
export function newDocument(info: DocumentInfo, { fonts, pdfa }: DocumentOptions): PDFKit.PDFDocument {
  const document = new PdfDocument(info, {
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: info.lang,
    font: '',
    margin: 0,
    ...(pdfa ? { subset: 'PDF/A-2b' } : {}),
    info: { ...entriesOf(info), Creator: PROGRAM, Producer: PROGRAM, CreationDate: info.date ?? NO_DATE },
  });
  document.registerFont(FONT.regular, fonts.regular as PDFKit.Mixins.PDFFontSource);
  document.registerFont(FONT.bold, fonts.bold as PDFKit.Mixins.PDFFontSource);
  return document;
}

function entriesOf({ title, subject, author }: DocumentInfo): PDFKit.DocumentInfo {
  return {
    ...(title === '' ? {} : { Title: title }),
    ...(subject === '' ? {} : { Subject: subject }),
    ...(author === '' ? {} : { Author: author }),
  };
}

/** Ends the document; gives its bytes. */
export async function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject));
  document.end();
  await ended;
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>]/g, (character) => ENTITIES[character]!);
}

/** A property that is written only where there is something to say. */
function property(text: string, open: string, close: string): string {
  return text === '' ? '' : `${open}${escaped(text)}${close}\n`;
}

/** The metadata of a document as XMP (ISO 16684-1), which PDF/A wants to say the same as the document information. */
function xmpOf({ title, subject, author, lang, date }: DocumentInfo, program: string): string {
  const inEveryLanguage = '<rdf:Alt><rdf:li xml:lang="x-default">';
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${property(date === null ? '' : `${date.toISOString().slice(0, 19)}Z`, '<xmp:CreateDate>', '</xmp:CreateDate>')}\
<xmp:CreatorTool>${program}</xmp:CreatorTool>
${property(title, `<dc:title>${inEveryLanguage}`, '</rdf:li></rdf:Alt></dc:title>')}\
${property(subject, `<dc:description>${inEveryLanguage}`, '</rdf:li></rdf:Alt></dc:description>')}\
${property(author, '<dc:creator><rdf:Seq><rdf:li>', '</rdf:li></rdf:Seq></dc:creator>')}\
${property(lang, '<dc:language><rdf:Bag><rdf:li>', '</rdf:li></rdf:Bag></dc:language>')}\
<pdf:Producer>${program}</pdf:Producer>
</rdf:Description>
`;
}
