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
function newForm(name: ElementName, attributes: Attributes, hasText: boolean): readonly string[] {
  const written = Object.keys(attributes).filter((attribute) => attributes[attribute] !== null);
  const slots = Object.fromEntries(written.map((attribute) => [attribute, SLOT]));
  const built = svgBuilder.create()[name](slots, hasText ? SLOT : { elements: [SLOT] });
  return built.elements.join('').split(SLOT);
}

/** A value as an attribute holds it: numbers rounded, texts escaped. */
export function attributeText(value: string | number): string {
  return typeof value === 'number' ? decimal(value) : escapeXml(value);
}

/** An element with text (only `text`, `title` and `desc` have some) or with elements inside; an attribute of null is left out. */
export function element(name: ElementName, attributes: Attributes, content: string | readonly string[] = []): string {
  const hasText = typeof content === 'string';
  const values: string[] = [];
  let key = hasText ? `${name}:` : name;
  for (const attribute of Object.keys(attributes)) {
    const value = attributes[attribute]!;
    if (value === null) continue;
    key += ` ${attribute}`;
    values.push(attributeText(value));
  }
  values.push(hasText ? escapeXml(content) : content.join(''));
  let form = forms.get(key);
  if (form === undefined) {
    form = newForm(name, attributes, hasText);
    forms.set(key, form);
  }
  let written = form[0]!;
  for (let i = 0; i < values.length; i++) written += values[i]! + form[i + 1]!;
  return written;
}

/** Texts as XML holds them: markup escaped, and what XML 1.0 has no place for left out (its production `Char`). */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Most texts are plain; half of a surrogate pair is not, by itself. */
const PLAIN = /^[\t\n\r\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd]*$/;

/** A text as XML holds it. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
