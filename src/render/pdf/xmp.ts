/** The metadata of a document as XMP (ISO 16684-1), which PDF/A wants to say the same as the document information. */
import type { DocumentInfo } from './info.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>]/g, (character) => ENTITIES[character]!);
}

/** A property that is written only where there is something to say. */
function property(text: string, open: string, close: string): string {
  return text === '' ? '' : `${open}${escaped(text)}${close}\n`;
}

export function xmpOf({ title, subject, author, lang, date }: DocumentInfo, program: string): string {
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
