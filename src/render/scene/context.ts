/** What every part of a scene needs: the theme, the words, unique ids, and how a node or lane is called. */
import type { Diagram, PlacedNode } from '../../geometry/diagram.ts';
import type { Theme } from '../../themes/theme.ts';
import { themeOf } from '../../themes/themes.ts';
import { partnersOf } from './partners.ts';
import type { LinkTarget } from './scene.ts';
import type { SceneWords } from './scene-words.ts';
import { EN } from './scene-words-en.ts';
import { ZH } from './scene-words-zh.ts';

export interface SceneContext {
  readonly transparent: boolean;
  readonly theme: Theme;
  readonly words: SceneWords;
  readonly id: UniqueId;
  /** The text of a node or the name of a lane, for its id. */
  nameOf(id: string): string;
  /** The address that `see: "other.flow"` of a subprocess leads to. */
  seeLink(see: string): string;
  /** The page of the document that `see` leads to, where the other process is in it too. */
  seePage(see: string): number | null;
  /** Where a connector's flow goes on, or comes from; of several the first. */
  partnerOf(connector: PlacedNode): LinkTarget | null;
}

export interface SceneOptions {
  /** Address for `see`; the same name with the ending of an SVG where this is left out. */
  readonly seeLink?: (see: string) => string;
  /** Where the other process of `see` begins in a document of several. */
  readonly seePage?: (see: string) => number | null;
  /** The page of the document on which this diagram begins; 1 by default. */
  readonly firstPage?: number;
  /** Whether the page has no background. */
  readonly transparent?: boolean;
  /** Themes beside flowc's own. */
  readonly themes?: readonly Theme[];
}

export function contextOf(
  diagram: Diagram,
  { seeLink, seePage, firstPage = 1, transparent = false, themes = [] }: SceneOptions,
): SceneContext {
  const names = new Map<string, string>();
  for (const page of diagram.pages) {
    for (const { id, name } of page.lanes) names.set(id, name);
    for (const { id, text } of page.nodes) if (text !== '') names.set(id, text);
  }
  const partners = partnersOf(diagram.pages, firstPage);
  return {
    transparent,
    theme: themeOf(diagram.theme, themes),
    words: diagram.lang === 'zh' ? ZH : EN,
    id: uniqueIds(),
    nameOf: (id) => (names.get(id) ?? id).replace(/\s+/g, ' '),
    seeLink: seeLink ?? ((see) => see.replace(/\.flow$/, '.svg')),
    seePage: seePage ?? (() => null),
    partnerOf: (connector) => partners.get(connector)?.[0] ?? null,
  };
}

/**
 * Ids of groups: `node-ID`, `lane-ID`, `edge-FROM--TO`, with `--2` for the second of a kind. Identifiers are letters of any script, digits,
 * `_` and single hyphens, and those of a process drawn in place have a dot before them; every format holds all of these as they are. Whatever else
 * might come is written as its code point.
 */
type UniqueId = (wanted: string) => string;

function safe(id: string): string {
  return id.replace(/[^\p{ID_Continue}@.-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}_`);
}

/** Ids that are unique within one drawing, in the order in which they are asked for. */
export function uniqueIds(): UniqueId {
  const taken = new Set<string>();
  return (wanted) => {
    const base = safe(wanted);
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}--${n}`;
    taken.add(id);
    return id;
  };
}
