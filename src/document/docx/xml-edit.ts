/**
 * Changes of single elements in XML that others wrote. The rest stays as it is, byte for byte, since who wrote it knows what its readers
 * depend on.
 */
import { SaxesParser } from 'saxes';

export interface PartElement {
  /** With its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PartElement | null;
  readonly children: readonly PartElement[];
  /** Offsets of the start tag, of what stands between the tags, and of the end; those of an empty element's content are its end. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

export interface XmlEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All elements, in the order of their start tags. None of a text that is no XML: what checks a package says what is wrong with it. */
export function elementsOf(xml: string): PartElement[] {
  const parser = new SaxesParser();
  const found: PartElement[] = [];
  const open: { -readonly [Key in keyof PartElement]: Key extends 'children' ? PartElement[] : PartElement[Key] }[] = [];
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    // A start tag holds no `<` but its own.
    const [start, end] = [xml.lastIndexOf('<', parser.position - 1), parser.position];
    const parent = open.at(-1) ?? null;
    const element = { name, attributes, parent, children: [], start, contentStart: end, contentEnd: end, end };
    parent?.children.push(element);
    found.push(element);
    open.push(element);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop();
    if (element === undefined || isSelfClosing) return;
    element.contentEnd = xml.lastIndexOf('<', parser.position - 1);
    element.end = parser.position;
  });
  parser.write(xml).close();
  return isBroken ? [] : found;
}

/** The start tag with other values of some of its attributes. */
export function withAttributes(
  { name, attributes, start, contentStart }: PartElement,
  changed: Record<string, string>,
  xml: string,
): XmlEdit {
  const written = Object.entries({ ...attributes, ...changed }).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return { start, end: contentStart, text: `<${name}${written.join('')}${xml[contentStart - 2] === '/' ? '/' : ''}>` };
}

/** The text with its changes made, none of which may overlap another. */
export function edited(xml: string, edits: readonly XmlEdit[]): string {
  let [text, at] = ['', 0];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    text += xml.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + xml.slice(at);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escaped = (value: string) => value.replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign]!);
