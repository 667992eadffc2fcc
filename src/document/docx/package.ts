/**
 * The finished package: a ZIP whose bytes depend on the document alone. The library stamps it with the time of day, counts ids on from the
 * documents that it wrote before, and invents names of relations.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { OWN_BOOKMARK } from './bookmarks.ts';
import { checkPackage } from './check-package.ts';
import { withSettledFontKeys } from './font-keys.ts';

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
      .map((name) => [
        name,
        PART.test(name) ? strToU8(settled(strFromU8(parts[name]!).replace(/\b_Toc\d+\b/g, marks), names, stamp)) : parts[name]!,
      ]),
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

function settled(xml: string, links: (old: string) => string, stamp: string): string {
  const dated = xml.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, `$1${stamp}`);
  return renumbered(withoutRepeats(withoutLeaders(dated)).replace(/\brId[a-z0-9_-]{21}(?![a-z0-9_-])/g, links));
}

/** Two programs may have named a prefix as one that others can ignore. */
const withoutRepeats = (xml: string) =>
  xml.replace(/(mc:Ignorable=")([^"]*)/, (_, key, prefixes: string) => `${key}${[...new Set(prefixes.split(/\s+/))].join(' ')}`);

/** Entries of a table of contents that know no page have nothing to lead to. */
function withoutLeaders(xml: string): string {
  return xml.replace(/<w:tab\/><w:t xml:space="default"><\/w:t>(<\/w:r><\/w:hyperlink>)/g, '$1');
}

/** Drawings and bookmarks by their order; what connectors refer to keeps its number. */
function renumbered(xml: string): string {
  const kept = new Set([...xml.matchAll(/<a:(?:st|end)Cxn id="(\d+)"/g)].map(([, id]) => Number(id)));
  const drawings = numbers(kept);
  const bookmarks = bookmarkIds();
  return xml
    .replace(/(<(?:wp:docPr|wps:cNvPr|wpg:cNvPr) id=")(\d+)(" name="[A-Z][a-z]+ )?(\2)?/g, (all, open, id, name, again) => {
      if (kept.has(Number(id))) return all;
      const next = drawings();
      return `${open}${next}${name ?? ''}${again === undefined ? '' : next}`;
    })
    .replace(/(<w:bookmark(Start|End)\b[^>]*? w:id=")(\d+)/g, (_, tag, end, id) => `${tag}${bookmarks(end, id)}`);
}

/** An end belongs to the last open start of its id: a template may have ids that new bookmarks bear, too. */
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
