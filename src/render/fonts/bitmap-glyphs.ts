/**
 * Glyphs that a font holds as pictures in pixels in the tables CBLC and CBDT (OpenType 1.9), as Noto Color Emoji does: fontkit knows the glyphs but not
 * their pictures. The largest size that a font has is taken.
 */
/** Lengths in em; `left` and `top` are from the pen's place on the baseline to the picture's top left, upwards. */
export interface GlyphPicture {
  /** In base64. */
  readonly png: string;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly advance: number;
}

/** The picture of a glyph by its number, or null where it has none. */
export type GlyphPictures = (glyph: number) => GlyphPicture | null;

const PNG_SIGNATURE = '89504e470d0a1a0a';
const MOST_GLYPHS = 0x10000;
const STRIKE = { bytes: 48, subtables: 0, count: 8, perEm: 45 };
const SUBTABLE_ENTRY = 8;
const SUBTABLE_HEADER = 8;
const BIG_METRICS = 8;

/** Null for a font without these tables. */
export function colorBitmaps(bytes: Uint8Array): GlyphPictures | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(file);
  const [index, data] = [tables.get('CBLC'), tables.get('CBDT')];
  return index === undefined || data === undefined ? null : ofTables(file.subarray(index), file.subarray(data));
}

/** Offsets of a file of one font; a collection has none of its own. */
function tablesOf(file: Buffer): Map<string, number> {
  const count = file.toString('latin1', 0, 4) === 'ttcf' ? 0 : file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, i) => 12 + 16 * i).map((at) => [
      file.toString('latin1', at, at + 4),
      file.readUInt32BE(at + 8),
    ]),
  );
}

interface LocatedGlyph {
  readonly imageFormat: number;
  readonly at: number;
  /** Of all glyphs of a subtable whose pictures are of one size. */
  readonly metrics: number | null;
}

function ofTables(index: Buffer, data: Buffer): GlyphPictures | null {
  const strikes = Array.from({ length: index.readUInt32BE(4) }, (_, i) => 8 + STRIKE.bytes * i);
  const strike = strikes.sort((a, b) => index[b + STRIKE.perEm]! - index[a + STRIKE.perEm]!)[0];
  if (strike === undefined) return null;
  const perEm = index[strike + STRIKE.perEm]!;
  return (glyph) => {
    const located = locate(index, strike, glyph);
    return located === null ? null : read(located, index, data, perEm);
  };
}

function locate(index: Buffer, strike: number, glyph: number): LocatedGlyph | null {
  const list = index.readUInt32BE(strike + STRIKE.subtables);
  for (let i = 0; i < index.readUInt32BE(strike + STRIKE.count); i++) {
    const entry = list + SUBTABLE_ENTRY * i;
    const [first, last] = [index.readUInt16BE(entry), index.readUInt16BE(entry + 2)];
    if (glyph >= first && glyph <= last) return inSubtable(index, list + index.readUInt32BE(entry + 4), glyph, first);
  }
  return null;
}

/** The five formats of an index subtable. */
function inSubtable(index: Buffer, at: number, glyph: number, first: number): LocatedGlyph | null {
  const [format, imageFormat, start] = [index.readUInt16BE(at), index.readUInt16BE(at + 2), index.readUInt32BE(at + 4)];
  const body = at + SUBTABLE_HEADER;
  const own = { imageFormat, metrics: null };
  if (format === 1 || format === 3) {
    const size = format === 1 ? 4 : 2;
    const [from, to] = [0, 1].map((next) => index.readUIntBE(body + size * (glyph - first + next), size));
    return from === to ? null : { ...own, at: start + from! };
  }
  if (format === 2) return { imageFormat, metrics: body + 4, at: start + index.readUInt32BE(body) * (glyph - first) };
  if (format === 4) {
    const place = placeIn(index, body + 4, 4, index.readUInt32BE(body), glyph);
    return place < 0 ? null : { ...own, at: start + index.readUInt16BE(body + 4 + 4 * place + 2) };
  }
  if (format !== 5) return null;
  const list = body + 4 + BIG_METRICS;
  const place = placeIn(index, list + 4, 2, index.readUInt32BE(list), glyph);
  return place < 0 ? null : { imageFormat, metrics: body + 4, at: start + index.readUInt32BE(body) * place };
}

/** Where a glyph stands in a list of glyphs; -1 for nowhere. */
function placeIn(index: Buffer, at: number, step: number, count: number, glyph: number): number {
  return Array.from({ length: Math.min(count, MOST_GLYPHS) }, (_, i) => index.readUInt16BE(at + step * i)).indexOf(glyph);
}

/** Image formats 17, 18 and 19: small metrics, big ones, and those of the index. */
function read({ imageFormat, at, metrics }: LocatedGlyph, index: Buffer, data: Buffer, perEm: number): GlyphPicture | null {
  const before = { 17: 5, 18: BIG_METRICS, 19: 0 }[imageFormat];
  if (before === undefined) return null;
  const [source, place] = metrics === null ? [data, at] : [index, metrics];
  const length = data.readUInt32BE(at + before);
  const png = data.subarray(at + before + 4, at + before + 4 + length);
  if (png.toString('hex', 0, 8) !== PNG_SIGNATURE) return null;
  const [height, width] = [source[place]!, source[place + 1]!];
  const [left, top] = [source.readInt8(place + 2), source.readInt8(place + 3)];
  const advance = source[place + 4]! / perEm;
  return {
    advance,
    png: png.toString('base64'),
    width: width / perEm,
    height: height / perEm,
    left: left / perEm,
    top: top / perEm,
  };
}
