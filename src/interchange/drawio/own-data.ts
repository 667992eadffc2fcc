/**
 * What flowc writes beside the cells of draw.io: custom properties, which draw.io shows and edits. `flowc` says what a part is, `flowc-id` its id;
 * attributes have their own names. A value is a text; one that begins with `@` is an id; several are a JSON list.
 */
import { type AttributeKey, keyTable } from '../../syntax/keywords.ts';
import type { DraftAttributes, DraftValue } from '../draft/draft.ts';
import { isIdentifier } from '../draft/identifiers.ts';
import type { Sketch } from '../draft/sketch.ts';
import type { DrawioCell } from './cells.ts';

const KEY = /^[a-z][a-z0-9-]*$/;
const TAKEN: ReadonlySet<string> = new Set(['id', 'label', 'tooltip', 'placeholders', 'tags']);

/** The properties of a part's attributes; those that draw.io uses itself have `flowc-` before them. */
export function writtenData(attributes: DraftAttributes): Record<string, string> {
  const entries = Object.entries(attributes).map(([key, value]): [string, string] => {
    const name =
      TAKEN.has(key) || !/^[A-Za-z_][\w.-]*$/.test(key)
        ? `flowc-key-${key.replace(/[^\w.-]/gu, (sign) => `_u${sign.codePointAt(0)!.toString(16)}_`)}`
        : key;
    if (value === true) return [name, '@true'];
    return [name, Array.isArray(value) ? JSON.stringify(value.map(writtenValue)) : writtenValue(value as DraftValue)];
  });
  return Object.fromEntries(entries);
}

const writtenValue = ({ text, isName = false }: DraftValue) =>
  isName ? `@${text}` : text.startsWith('@') ? `@@${text.slice(1)}` : text;

/** The attributes that a cell's properties hold, as far as the language knows their keys. */
export function dataOf(data: Readonly<Record<string, string>>): DraftAttributes {
  const found: Record<string, DraftAttributes[string]> = {};
  for (const [name, value] of Object.entries(data)) {
    const own = /^flowc-key-(.+)$/
      .exec(name)?.[1]
      ?.replace(/_u([0-9a-f]+)_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16) % 0x110000));
    const key = own ?? name;
    const isKnown = (KEY.test(key) && Object.hasOwn(keyTable, key)) || /^x-[\p{L}\p{N}-]+$/u.test(key);
    if (!isKnown || (own === undefined && TAKEN.has(key))) continue;
    found[key] = value === '@true' ? true : (listOf(key, value) ?? readValue(value));
  }
  return found;
}

function listOf(key: string, value: string): DraftValue[] | null {
  if (!value.startsWith('[') || (!key.startsWith('x-') && keyTable[key as AttributeKey].list !== true)) return null;
  try {
    const items: unknown = JSON.parse(value);
    return Array.isArray(items) && items.every((item) => typeof item === 'string') ? items.map(readValue) : null;
  } catch {
    return null;
  }
}

function readValue(value: string): DraftValue {
  if (value.startsWith('@@')) return { text: value.slice(1) };
  return value.startsWith('@') ? { text: value.slice(1), isName: true } : { text: value };
}

/** The process's own attributes, classes and title, which stand at the first page's layer. */
export function readOwnProcess(cells: ReadonlyMap<string, DrawioCell>, sketch: Sketch, pages: number): void {
  const layer = [...cells.values()].find(({ data }) => data.flowc === 'process');
  if (layer === undefined) return;
  const { data } = layer;
  sketch.title = data['flowc-title'] ?? null;
  sketch.attributes = dataOf(data);
  if (pages > 1 && data['flowc-pages'] !== undefined) {
    const titles = parsed(data['flowc-pages']).map((title) => (typeof title === 'string' ? title : null));
    if (titles.length === pages) sketch.pages.splice(0, sketch.pages.length, ...titles);
  }
  if (sketch.phases.length === 0) sketch.phases.push(...parsed(data['flowc-phases'] ?? '[]').map(String));
  for (const each of parsed(data['flowc-classes'] ?? '[]')) {
    const [id, color, line] = Array.isArray(each) ? (each as unknown[]) : [];
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    if (typeof id === 'string' && isIdentifier(id)) sketch.classes.push({ id, color: text(color), line: text(line) });
  }
}

function parsed(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
