/** The styles of a template: its own are used by the names that Word has for them in every language, and those that it lacks are added. */
import { OWN_STYLES, STYLE_IDS, type StyleIds } from './styles.ts';

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
  const renamed = added.map((style) =>
    style.replace(/(w:styleId|<w:(?:basedOn|next) w:val)="([^"]*)"/g, (_, what, id) => `${what}="${ids.get(id) ?? id}"`),
  );
  const idOf = (id: string) => ids.get(id)!;
  return {
    ids: mapped(idOf),
    xml: xml.replace('</w:styles>', `${renamed.join('').replaceAll(' w:default="1"', '')}</w:styles>`),
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

/** Ids by lower-case name. */
function stylesIn(xml: string): Map<string, string> {
  const found = [...xml.matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)].flatMap(([, tag, content]) => {
    const id = /w:styleId="([^"]*)"/.exec(tag!)?.[1];
    const name = /<w:name\b[^>]*w:val="([^"]*)"/.exec(content!)?.[1];
    return id === undefined || name === undefined ? [] : [[name.toLowerCase(), id] as const];
  });
  return new Map(found);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? freeId(`${wanted}0`, taken) : wanted;
}
