/**
 * Elements by svg-builder, which knows which attributes an element may have and throws for others, but escapes nothing. Its check takes most of
 * the time of a drawing, so it builds each form of element (a name and its attributes) once, with slots that are then filled.
 */
import svgBuilder from 'svg-builder';
import { decimal } from '../scene/path-data.ts';

export type Attributes = Readonly<Record<string, string | number | null>>;
type ElementName = 'a' | 'desc' | 'g' | 'path' | 'text' | 'title';

const SLOT = '\u0000';
const forms = new Map<string, readonly string[]>();

/** What stands around the values of the attributes and the content. */
function formOf(name: ElementName, attributes: readonly string[], hasText: boolean): readonly string[] {
  const key = [name, hasText, ...attributes].join();
  const known = forms.get(key);
  if (known !== undefined) return known;
  const slots = Object.fromEntries(attributes.map((attribute) => [attribute, SLOT]));
  const built = svgBuilder.create()[name](slots, hasText ? SLOT : { elements: [SLOT] });
  const form = built.elements.join('').split(SLOT);
  forms.set(key, form);
  return form;
}

/** A value as an attribute holds it: numbers rounded, texts escaped. */
export function attributeText(value: string | number): string {
  return typeof value === 'number' ? decimal(value) : escapeXml(value);
}

/** An element with text (only `text`, `title` and `desc` have some) or with elements inside; an attribute of null is left out. */
export function element(name: ElementName, attributes: Attributes, content: string | readonly string[] = []): string {
  const written = Object.entries(attributes).filter((attribute): attribute is [string, string | number] => attribute[1] !== null);
  const inside = typeof content === 'string' ? escapeXml(content) : content.join('');
  const values = [...written.map(([, value]) => attributeText(value)), inside];
  const [before = '', ...around] = formOf(
    name,
    written.map(([key]) => key),
    typeof content === 'string',
  );
  return before + around.map((after, i) => values[i] + after).join('');
}

/** Texts as XML holds them: markup escaped, and what XML 1.0 has no place for left out (its production `Char`). */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML holds it. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
