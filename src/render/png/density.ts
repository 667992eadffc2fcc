/** Tells in a PNG how many pixels go to an inch: the chunk `pHYs` (PNG 1.2, 4.2.4.2), before the first chunk of the picture. */
const BEFORE_CHUNKS = 8;
const HEADER_CHUNK = 25;
const INCHES_PER_METRE = 1 / 0.0254;

/** The PNG with its density; it must be one as encoders write it, beginning with `IHDR`. */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const at = BEFORE_CHUNKS + HEADER_CHUNK;
  const chunk = densityChunk(Math.round(dpi * INCHES_PER_METRE));
  const bytes = new Uint8Array(png.length + chunk.length);
  bytes.set(png.subarray(0, at));
  bytes.set(chunk, at);
  bytes.set(png.subarray(at), at + chunk.length);
  return bytes;
}

function densityChunk(perMetre: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(
    [...'pHYs'].map((letter) => letter.charCodeAt(0)),
    4,
  );
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

/** The checksum of PNG's chunks (ISO 3309), bit by bit: a chunk of this length needs no table. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
