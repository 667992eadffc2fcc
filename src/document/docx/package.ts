/**
 * The finished package: a ZIP whose bytes depend on the document alone. The library stamps it with the time of day, counts ids on from the
 * documents that it wrote before, and invents names of relations.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { OWN_BOOKMARK } from './bookmarks.ts';
import { checkPackage } from './check-package.ts';
import { withSettledFontKeys } from './font-keys.ts';
import { edited, elementsOf, type PartElement, withAttributes, type XmlEdit } from './xml-edit.ts';

/** ZIP knows no earlier day. It counts in the machine's own time, whose zone must not show. */
const FIRST_DAY = new Date(1980, 0, 1);
/** It is packed itself. */
const PACKED = /\.png$/;
const PART = /\.(xml|rels)$/;

export function finished(packed: Uint8Array, date: Date | undefined): Uint8Array {
  const parts = withSettledFontKeys(unzipSync(packed));
  const stamp = (date ?? new Date(Date.UTC(1980, 0, 1))).toISOString().replace(/\.\d+Z$/, 'Z');
  const names = namesAnew('rIdLink');
  const marks = namesAnew('_Toc');
  const content = Object.fromEntries(
    Object.keys(parts)
      .sort(byPlace)
      .map((name) => [name, PART.test(name) ? strToU8(settled(strFromU8(parts[name]!), names, marks, stamp)) : parts[name]!]),
  );
  checkPackage(content, OWN_BOOKMARK);
  const files = Object.entries(content).map(([name, bytes]) => [name, [bytes, { level: PACKED.test(name) ? 0 : 6 }]] as const);
  return zipSync(Object.fromEntries(files) as Zippable, { mtime: FIRST_DAY });
}

/** Readers look at the list of types first. */
function byPlace(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** A part with what the library made up replaced. */
function settled(xml: string, links: (old: string) => string, marks: (old: string) => string, stamp: string): string {
  const elements = elementsOf(xml);
  const ids = idsIn(elements);
  const edits = elements.flatMap((element): XmlEdit[] => {
    const { name, attributes, contentStart, contentEnd } = element;
    if (isLeader(element)) return [{ start: element.start, end: element.parent!.contentEnd, text: '' }];
    const changed = { ...ids.get(element), ...settledAttributes(attributes, links, marks) };
    const tag = Object.keys(changed).length > 0 ? [withAttributes(element, changed, xml)] : [];
    const text = contentOf(name, xml.slice(contentStart, contentEnd), marks, stamp);
    return text === null ? tag : [...tag, { start: contentStart, end: contentEnd, text }];
  });
  return edited(xml, edits);
}

/** New content of an element that holds text alone, or null. */
function contentOf(name: string, content: string, marks: (old: string) => string, stamp: string): string | null {
  if (name === 'dcterms:created' || name === 'dcterms:modified') return stamp;
  return name === 'w:instrText' && /\b_Toc\d/.test(content) ? content.replace(MARK, marks) : null;
}

const MARK = /\b_Toc\d+\b/g;
const LINK = /^rId[a-z0-9_-]{21}$/;

function settledAttributes(
  attributes: Readonly<Record<string, string>>,
  links: (old: string) => string,
  marks: (old: string) => string,
): Record<string, string> {
  const settledValue = (key: string, value: string) => {
    // Two programs may have named a prefix as one that others can ignore.
    if (key === 'mc:Ignorable') return [...new Set(value.split(/\s+/))].join(' ');
    return LINK.test(value) ? links(value) : value.replace(MARK, marks);
  };
  const all = Object.entries(attributes).map(([key, value]) => [key, settledValue(key, value)] as const);
  return Object.fromEntries(all.filter(([key, value]) => value !== attributes[key]));
}

/** The tab before the page number in a table of contents, where the entry knows no page and so has nothing to lead to. */
function isLeader({ name, parent, children }: PartElement): boolean {
  const [last, before] = [parent?.children.at(-1), parent?.children.at(-2)];
  if (name !== 'w:tab' || children.length > 0 || parent?.name !== 'w:r' || before?.name !== 'w:tab') return false;
  return parent.parent?.name === 'w:hyperlink' && last?.name === 'w:t' && last.contentStart === last.contentEnd;
}

const DRAWINGS: ReadonlySet<string> = new Set(['wp:docPr', 'wps:cNvPr', 'wpg:cNvPr']);

/** New ids of drawings and bookmarks, by their order; what connectors refer to keeps its number. */
function idsIn(elements: readonly PartElement[]): ReadonlyMap<PartElement, Record<string, string>> {
  const ends = elements.filter(({ name }) => name === 'a:stCxn' || name === 'a:endCxn');
  const kept = new Set(ends.map(({ attributes }) => Number(attributes.id)));
  const drawings = numbers(kept);
  const bookmarks = bookmarkIds();
  const ids = new Map<PartElement, Record<string, string>>();
  for (const element of elements) {
    const { id = '', name, 'w:id': mark = '' } = element.attributes;
    if (DRAWINGS.has(element.name) && !kept.has(Number(id))) {
      const next = `${drawings()}`;
      const named = name?.endsWith(` ${id}`) ? { name: name.slice(0, -id.length) + next } : {};
      ids.set(element, { id: next, ...named });
    }
    const [, end] = /^w:bookmark(Start|End)$/.exec(element.name) ?? [];
    if (end !== undefined) ids.set(element, { 'w:id': `${bookmarks(end as 'Start' | 'End', mark)}` });
  }
  return ids;
}

/** An end belongs to the last open start of its id: a template may have ids that new bookmarks have, too. */
function bookmarkIds(): (end: 'Start' | 'End', id: string) => number {
  const open = new Map<string, number[]>();
  let last = 0;
  return (end, id) => {
    const begun = open.get(id) ?? [];
    if (end === 'End') return begun.pop() ?? ++last;
    open.set(id, [...begun, ++last]);
    return last;
  };
}

function numbers(taken: ReadonlySet<number>): () => number {
  let last = 0;
  return () => {
    do last++;
    while (taken.has(last));
    return last;
  };
}

/** What the library names by chance or by what it wrote before, by the order in which it comes up. */
function namesAnew(kind: string): (old: string) => string {
  const known = new Map<string, string>();
  return (old) => {
    if (!known.has(old)) known.set(old, `${kind}${known.size + 1}`);
    return known.get(old)!;
  };
}
