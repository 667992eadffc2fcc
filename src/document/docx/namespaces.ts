/**
 * Brings a part of a stranger's Word file into the form that the rest of the writer reads and fills: strict namespaces (ISO/IEC 29500-1) as
 * transitional ones, each known namespace by the prefix that Word gives it, and all prefixes declared that a report may need. Programs differ
 * in all of these: Word, WPS, LibreOffice, python-docx and Google Docs declare what they use themselves.
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

const OFFICE = 'http://schemas.openxmlformats.org/';
const MICROSOFT = 'http://schemas.microsoft.com/office/word/2010/';

/** Prefixes that are declared on the root of every part, by what they stand for. */
const PREFIXES: Readonly<Record<string, string>> = {
  w: `${OFFICE}wordprocessingml/2006/main`,
  r: `${OFFICE}officeDocument/2006/relationships`,
  wp: `${OFFICE}drawingml/2006/wordprocessingDrawing`,
  a: `${OFFICE}drawingml/2006/main`,
  mc: `${OFFICE}markup-compatibility/2006`,
  wps: `${MICROSOFT}wordprocessingShape`,
  wpg: `${MICROSOFT}wordprocessingGroup`,
  wp14: `${MICROSOFT}wordprocessingDrawing`,
  w14: `${MICROSOFT}wordml`,
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
};
const PREFIX_OF: ReadonlyMap<string, string> = new Map(Object.entries(PREFIXES).map(([prefix, uri]) => [uri, prefix]));

const STRICT = 'http://purl.oclc.org/ooxml/';
/** Strict namespaces whose transitional ones are called otherwise than by the rest of the name. */
const RENAMED: Readonly<Record<string, string>> = {
  'wordprocessingml/main': 'wordprocessingml/2006/main',
  'officeDocument/relationships': 'officeDocument/2006/relationships',
  'officeDocument/math': 'officeDocument/2006/math',
};

/** A namespace or type of relation, transitional where it is strict: `…/ooxml/drawingml/main` is `…/drawingml/2006/main`. */
function transitional(uri: string): string {
  if (!uri.startsWith(STRICT)) return uri;
  const rest = uri.slice(STRICT.length);
  const [area, ...more] = rest.split('/');
  return `${OFFICE}${RENAMED[rest] ?? [area, '2006', ...more].join('/')}`;
}

/** The types of a list of relations as transitional ones. */
export function transitionalRelations(xml: string): string {
  return xml.replace(/"(http:\/\/purl\.oclc\.org\/ooxml\/[^"]*)"/g, (_, uri: string) => `"${transitional(uri)}"`);
}

/** Nobody's document is deeper; a parser looks prefixes up through all levels. */
const MOST_LEVELS = 400;

/** The part in that form. Throws where it is no XML, is too deep, or uses an unknown prefix that it doesn't declare. */
export function inUsualForm(xml: string): string {
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: { ...PREFIXES } });
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    out.push(openTag(tag, depth === 0));
    if (!tag.isSelfClosing && ++depth > MOST_LEVELS) throw new Error('too many levels');
  });
  parser.on('closetag', (tag) => {
    if (tag.isSelfClosing) return;
    depth--;
    out.push(`</${nameOf(tag)}>`);
  });
  parser.on('text', (text) => out.push(depth === 0 ? '' : escaped(text)));
  parser.on('cdata', (text) => out.push(escaped(text)));
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return out.join('');
}

function openTag(tag: SaxesTagNS, isRoot: boolean): string {
  const own = Object.values(tag.attributes);
  const isDeclaration = ({ prefix, name }: SaxesAttributeNS) => prefix === 'xmlns' || name === 'xmlns';
  const declared = own
    .filter((attribute) => isDeclaration(attribute) && !(attribute.local in PREFIXES))
    .map(({ name, value }) => [name, transitional(value)] as const);
  const usual = isRoot ? Object.entries(PREFIXES).map(([prefix, uri]) => [`xmlns:${prefix}`, uri] as const) : [];
  const others = own
    .filter((attribute) => !isDeclaration(attribute) && attribute.local !== 'conformance')
    .map((attribute) => [nameOf(attribute), attribute.value] as const);
  const written = [...usual, ...declared, ...others].map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${nameOf(tag)}${written.join('')}${tag.isSelfClosing ? '/' : ''}>`;
}

function nameOf({ uri, local, name }: { readonly uri: string; readonly local: string; readonly name: string }): string {
  const prefix = PREFIX_OF.get(transitional(uri));
  return prefix === undefined ? name : `${prefix}:${local}`;
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
