/**
 * What would keep Word from opening a package, or leave a link in it dead: asked of every finished file before anybody gets it. `own` begins
 * the names of the bookmarks that flowc writes; what else a team's template links to is the team's.
 */

import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';

/** A file that would not open, with what is wrong in it. It is never written. */
export class BrokenPackage extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('; '));
    this.name = 'BrokenPackage';
    this.faults = faults;
  }
}

/** Throws a `BrokenPackage`. */
export function checkPackage(parts: Readonly<Record<string, Uint8Array>>, own: string): void {
  const faults = Object.keys(parts).flatMap((name) => (/\.(xml|rels)$/.test(name) ? partFaults(name, parts, own) : []));
  if (faults.length > 0) throw new BrokenPackage(faults);
}

function partFaults(name: string, parts: Readonly<Record<string, Uint8Array>>, own: string): string[] {
  const found = factsOf(strFromU8(parts[name]!));
  if (typeof found === 'string') return [`${name}: ${found}`];
  const rels = parts[relationsOf(name)];
  const relations = rels === undefined ? null : factsOf(strFromU8(rels));
  const known = new Set(typeof relations === 'string' ? [] : relations?.relations.map(({ id }) => id));
  const marks = (target: string) => target.startsWith(own) && !found.bookmarks.has(target);
  const linked = typeof relations === 'string' ? [] : (relations?.relations ?? []).filter(({ target }) => target.startsWith('#'));
  return [
    ...[...found.used].filter((id) => !known.has(id)).map((id) => `${name}: no relation ${id}`),
    ...[...found.anchors].filter(marks).map((anchor) => `${name}: no bookmark ${anchor}`),
    ...linked.filter(({ target }) => marks(target.slice(1))).map(({ target }) => `${name}: no bookmark ${target}`),
    ...found.relations.flatMap(({ isInside, target }) =>
      isInside && parts[resolved(name, target)] === undefined ? [`${name}: no part ${target}`] : [],
    ),
  ];
}

interface PartFacts {
  readonly relations: { readonly id: string; readonly target: string; readonly isInside: boolean }[];
  readonly bookmarks: Set<string>;
  readonly anchors: Set<string>;
  /** Ids of relations that the part refers to. */
  readonly used: Set<string>;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const IGNORABLE = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** What a part refers to, or why it is no XML. */
function factsOf(xml: string): PartFacts | string {
  const parser = new SaxesParser({ xmlns: true });
  const facts: PartFacts = { relations: [], bookmarks: new Set(), anchors: new Set(), used: new Set() };
  let wrong: string | null = null;
  parser.on('error', ({ message }) => {
    wrong ??= message;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const value = (key: string) => attributes[key]?.value;
    if (local === 'Relationship')
      facts.relations.push({
        id: value('Id') ?? '',
        target: value('Target') ?? '',
        isInside: value('TargetMode') !== 'External',
      });
    else if (local === 'bookmarkStart') facts.bookmarks.add(value('w:name') ?? '');
    else if (local === 'hyperlink' && value('w:anchor') !== undefined) facts.anchors.add(value('w:anchor')!);
    for (const { uri, local: key, value: text } of Object.values(attributes)) {
      if (uri === RELATIONS && text !== '') facts.used.add(text);
      if (uri !== IGNORABLE || key !== 'Ignorable') continue;
      for (const prefix of text.split(/\s+/).filter(Boolean))
        if (parser.resolve(prefix) === undefined) wrong ??= `prefix ${prefix} is not declared`;
    }
  });
  parser.write(xml).close();
  return wrong ?? facts;
}

const relationsOf = (name: string) => name.replace(/([^/]*)$/, '_rels/$1.rels');

function resolved(rels: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = `${rels.replace(/_rels\/[^/]*$/, '')}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
