/**
 * The keys of embedded fonts, by their order in the file, where the library invents them: the bytes of a file depend on the document alone. A
 * font's first 32 bytes are mixed with its key (ECMA-376 Part 1, 17.8.1), twice, from the key's last byte to its first.
 */
import { strFromU8, strToU8 } from 'fflate';

type Parts = Record<string, Uint8Array>;

const TABLE = 'word/fontTable.xml';
const RELATIONS = 'word/_rels/fontTable.xml.rels';
const MIXED = 32;

/** The parts, with settled keys. */
export function withSettledFontKeys(parts: Parts): Parts {
  const [table, relations] = [parts[TABLE], parts[RELATIONS]];
  if (table === undefined || relations === undefined) return parts;
  const targets = new Map(
    [...strFromU8(relations).matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [valueIn(tag, 'Id'), valueIn(tag, 'Target')]),
  );
  const fonts: Parts = {};
  let count = 0;
  const xml = strFromU8(table).replace(/<w:embed(?:Regular|Bold|Italic|BoldItalic)\b[^>]*>/g, (tag) => {
    const key = valueIn(tag, 'w:fontKey');
    const name = `word/${targets.get(valueIn(tag, 'r:id'))}`;
    if (parts[name] === undefined || !/^\{[-\dA-F]{36}\}$/i.test(key)) return tag;
    const settled = `{00000000-0000-4000-8000-${String(++count).padStart(12, '0')}}`;
    fonts[name] = mixed(mixed(parts[name], key), settled);
    return tag.replace(key, settled);
  });
  return { ...parts, ...fonts, [TABLE]: strToU8(xml) };
}

const valueIn = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

function mixed(font: Uint8Array, key: string): Uint8Array {
  const bytes = (key.match(/[\dA-F]{2}/gi) ?? []).map((hex) => Number.parseInt(hex, 16)).reverse();
  return font.map((byte, i) => (i < MIXED ? byte ^ bytes[i % bytes.length]! : byte));
}
