/**
 * A stranger's XML as a tree. Nothing outside the text is read: a document that declares entities is refused, so that none expands into
 * gigabytes or into a file of this machine; depth and size have bounds.
 */
import { Parser } from 'saxen';
import { LIMITS, refuseHuge, Unreadable } from '../draft/remark.ts';
import { phrase } from '../interchange-messages.ts';

export interface XmlElement {
  /** With its prefix as written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text directly in it. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const MOST_ELEMENTS = 400_000;
const MOST_WARNINGS = 100;

/** The root element. Throws `Unreadable` where the text is no well-formed XML or beyond the bounds. */
export function readXml(text: string): XmlElement {
  refuseHuge(text);
  if (/<!ENTITY/i.test(text)) throw new Unreadable(phrase('import.xml.entities'));
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let count = 0;
  let failure: Unreadable | null = null;
  const parser = new Parser();
  const fail = (problem: Unreadable) => {
    failure ??= problem;
    parser.stop();
  };
  parser.on('openTag', (name, attributes, decode) => {
    if (open.length > LIMITS.depth) return fail(new Unreadable(phrase('import.tooDeep', { most: LIMITS.depth })));
    if (++count > MOST_ELEMENTS) return fail(new Unreadable(phrase('import.tooMany', { most: MOST_ELEMENTS })));
    const decoded = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
    const element: OpenElement = { name, attributes: Object.fromEntries(decoded), children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closeTag', () => open.pop());
  parser.on('text', (value, decode) => {
    open.at(-1)!.text += decode(value);
  });
  parser.on('cdata', (value) => {
    open.at(-1)!.text += value;
  });
  parser.on('error', (error, context) => {
    fail(new Unreadable(phrase('import.xml.malformed', { problem: error.message }), context().line + 1));
  });
  let warnings = 0;
  parser.on('warn', (warning) => {
    // each costs a later parser a search for its line
    if (++warnings > MOST_WARNINGS) fail(new Unreadable(phrase('import.xml.malformed', { problem: warning.message })));
  });
  parser.parse(text.replace(/^\ufeff/, ''));
  if (failure !== null) throw failure;
  const [first] = root.children;
  if (first === undefined) throw new Unreadable(phrase('import.xml.none'));
  return first;
}

/** The line, from 1, on which each element stands that has an id: of the first attribute `id` with that value. */
export function linesOfIds(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  for (const found of text.matchAll(/\n|\bid\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)')/g)) {
    if (found[0] === '\n') line++;
    else {
      const id = found[1] ?? found[2]!;
      if (!lines.has(id)) lines.set(id, line);
    }
  }
  return lines;
}

/** Every element of the tree, a parent before what is in it. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  const left = [element];
  while (left.length > 0) {
    const next = left.pop()!;
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) left.push(next.children[i]!);
  }
}
