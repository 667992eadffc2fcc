/** The styles of a template: its own are used by the names that Word has for them in every language, and those that it lacks are added. */

import { OWN_STYLES, STYLE_IDS, type StyleIds } from './styles.ts';
import { edited, elementsOf, withAttributes, type XmlEdit } from './xml-edit.ts';

export interface TemplateStyles {
  readonly ids: StyleIds;
  /** The part with all styles. */
  readonly xml: string;
}

/** A plain table of Word's, where the template has it: teams give it their own looks. */
const TABLE_NAMES = ['flowc table', 'table grid'];

export function templateStyles(xml: string): TemplateStyles {
  const known = stylesIn(xml);
  const taken = new Set(known.values());
  const ids = new Map<string, string>();
  const added: string[] = [];
  for (const { id, name, xml: style } of OWN_STYLES) {
    const names = id === STYLE_IDS.table ? TABLE_NAMES : [name.toLowerCase()];
    const own = names.map((each) => known.get(each)).find((each) => each !== undefined);
    ids.set(id, own ?? freeId(id, taken));
    if (own === undefined) added.push(style);
  }
  const end = elementsOf(xml)[0]?.contentEnd ?? 0;
  return {
    ids: mapped((id) => ids.get(id)!),
    xml: edited(xml, [{ start: end, end, text: added.map((style) => renamed(style, ids)).join('') }]),
  };
}

function mapped(idOf: (id: string) => string): StyleIds {
  const { headings, ...others } = STYLE_IDS;
  const single = Object.fromEntries(Object.entries(others).map(([key, id]) => [key, idOf(id)]));
  const [first, second, third, fourth] = headings;
  return {
    ...(single as unknown as Omit<StyleIds, 'headings'>),
    headings: [idOf(first), idOf(second), idOf(third), idOf(fourth)],
  };
}

/** A style of flowc's with the ids that it and others have in the template, where none of them is the one that holds by default. */
function renamed(style: string, ids: ReadonlyMap<string, string>): string {
  const naming: Readonly<Record<string, string>> = { 'w:style': 'w:styleId', 'w:basedOn': 'w:val', 'w:next': 'w:val' };
  const edits = elementsOf(style).flatMap((element): XmlEdit[] => {
    const { name, attributes } = element;
    const key = naming[name];
    if (key === undefined) return [];
    const { 'w:default': _, ...kept } = attributes;
    return [withAttributes({ ...element, attributes: kept }, { [key]: ids.get(attributes[key]!) ?? attributes[key]! }, style)];
  });
  return edited(style, edits);
}

/** Ids by lower-case name. */
function stylesIn(xml: string): Map<string, string> {
  const found = elementsOf(xml).flatMap(({ name, attributes, children }) => {
    const id = attributes['w:styleId'];
    const called = children.find((child) => child.name === 'w:name')?.attributes['w:val'];
    return name !== 'w:style' || id === undefined || called === undefined ? [] : [[called.toLowerCase(), id] as const];
  });
  return new Map(found);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? freeId(`${wanted}0`, taken) : wanted;
}
