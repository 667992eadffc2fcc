/** What is in a file of Office. */
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

export const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** The text of each paragraph of a part. */
export const paragraphsOf = (xml: string): string[] =>
  xml.split('</w:p>').map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));

/** What keeps a strict reader from the file: parts that are no XML, and relations and types of parts that aren't there. */
export function faultsOf(file: Uint8Array): string[] {
  const parts = partsOf(file);
  const names = new Set(Object.keys(parts));
  const broken = Object.entries(parts)
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .flatMap(([name, xml]) => (XMLValidator.validate(xml) === true ? [] : [`${name} is no XML`]));
  const lost = Object.entries(parts)
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([name, xml]) =>
      relations(xml).flatMap((target) => (names.has(resolved(name, target)) ? [] : [`${name} leads to ${target}`])),
    );
  const types = [...parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!);
  const ids = [...(parts['word/document.xml'] ?? '').matchAll(/<(?:wp:docPr|wps:cNvPr|wpg:cNvPr) id="(\d+)"/g)].map(
    ([, id]) => id!,
  );
  return [
    ...broken,
    ...lost,
    ...types.filter((name) => !names.has(name)).map((name) => `${name} has a type only`),
    ...(new Set(ids).size === ids.length ? [] : ['two drawings have one id']),
  ];
}

/** Prefixes of elements and attributes that are used and not declared anywhere. */
export function unboundIn(xml: string): string[] {
  const declared = new Set([...xml.matchAll(/ xmlns:([\w.-]+)=/g)].map(([, prefix]) => prefix!));
  const used = [...xml.matchAll(/<\/?([\w.-]+):|<[^>]*? ([\w.-]+):[\w.-]+=/g)].map(([, tag, attribute]) => (tag ?? attribute)!);
  return [...new Set(used)].filter((prefix) => prefix !== 'xmlns' && prefix !== 'xml' && !declared.has(prefix));
}

const relations = (xml: string) =>
  [...xml.matchAll(/<Relationship\b[^>]*>/g)]
    .filter(([tag]) => !tag.includes('TargetMode="External"'))
    .map(([tag]) => /Target="([^"]*)"/.exec(tag)![1]!);

function resolved(rels: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folder = rels.replace(/_rels\/[^/]*$/, '');
  return path.posix.join(folder, target);
}
