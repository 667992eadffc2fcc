/**
 * A team's own Word file as it is read: a stranger's ZIP, which may be none, may unpack to more than any memory holds, or name parts outside
 * itself. Nothing of it is unpacked to files, and what it refers to outside is never opened.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { inUsualForm, transitionalRelations } from './namespaces.ts';

export type PackageFault = 'notWord' | 'tooLarge' | 'tooDeep' | 'tooLong';
export type PackageParts = Record<string, Uint8Array>;

export const MOST_TEMPLATE_MEBIBYTES = 64;
/** Far more than tables in tables take. */
export const MOST_TEMPLATE_LEVELS = 256;
/** What fills templates goes through all paragraphs for each placeholder. */
export const MOST_TEMPLATE_PARAGRAPHS = 10_000;
const MOST_PARTS = 5000;
const BODY = 'word/document.xml';
const TYPES = '[Content_Types].xml';
const WORDPROCESSING =
  /http:\/\/(schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main/;
const MAIN_TYPE = /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml/;

export function partsOfTemplate(bytes: Uint8Array): PackageParts | PackageFault {
  let [size, count] = [0, 0];
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return ++count <= MOST_PARTS && size <= MOST_TEMPLATE_MEBIBYTES * 1024 * 1024;
      },
    });
    if (count > MOST_PARTS || size > MOST_TEMPLATE_MEBIBYTES * 1024 * 1024) return 'tooLarge';
    if (!isWord(parts)) return 'notWord';
    return excessOf(parts) ?? usual(parts);
  } catch {
    return 'notWord';
  }
}

/** The parts with text in the form that Word itself saves. */
function usual(parts: PackageParts): PackageParts {
  const settled = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    if (name.endsWith('.rels')) return [name, strToU8(transitionalRelations(strFromU8(bytes)))];
    return /^word\/[^/]*\.xml$/.test(name) ? [name, strToU8(inUsualForm(strFromU8(bytes)))] : [name, bytes];
  });
  return Object.fromEntries(settled);
}

/** A document or template of Word without macros, in the form that Word itself saves, whose parts lie within it and define no entities. */
function isWord(parts: PackageParts): boolean {
  const names = Object.keys(parts);
  if (parts[BODY] === undefined || parts[TYPES] === undefined) return false;
  const isInside = names.every((name) => !/^[/\\]|\\|(^|\/)\.\.(\/|$)/.test(name));
  const isPlain = names.every((name) => !/\.(xml|rels)$/.test(name) || !strFromU8(parts[name]!).includes('<!DOCTYPE'));
  return isInside && isPlain && WORDPROCESSING.test(strFromU8(parts[BODY])) && MAIN_TYPE.test(strFromU8(parts[TYPES]));
}

/** What there is more of than can be filled in reasonable time. */
function excessOf(parts: PackageParts): PackageFault | null {
  let paragraphs = 0;
  for (const [name, content] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const xml = strFromU8(content);
    if (depthOf(xml) > MOST_TEMPLATE_LEVELS) return 'tooDeep';
    paragraphs += xml.match(/<(?:[\w-]+:)?p[\s>/]/g)?.length ?? 0;
  }
  return paragraphs > MOST_TEMPLATE_PARAGRAPHS ? 'tooLong' : null;
}

/** How deep the elements of a text stand in one another: what fills templates calls itself for each level. Some number of a text that is no XML. */
function depthOf(xml: string): number {
  const parser = new SaxesParser();
  let [depth, most] = [0, 0];
  parser.on('error', () => {});
  parser.on('opentag', () => {
    most = Math.max(most, ++depth);
  });
  parser.on('closetag', () => {
    depth--;
  });
  parser.write(xml).close();
  return most;
}
