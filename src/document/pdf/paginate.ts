/** Divides pieces into pages: what is kept together stays together where a page holds it, and only what no page holds is torn. */
import type { Box } from '../../geometry/geometry.ts';
import type { Orientation } from '../drawing-area.ts';
import { typeArea } from '../drawing-area.ts';
import type { PdfPiece } from './piece.ts';

interface PlacedPiece {
  readonly piece: PdfPiece;
  /** Of its top, on the page. */
  readonly y: number;
  /** Whether it stands there once more. */
  readonly isRepeated: boolean;
}

export interface PdfSheet {
  readonly orientation: Orientation;
  /** Whether a drawing fills it. */
  readonly isFull: boolean;
  readonly placed: readonly PlacedPiece[];
}

/** A piece that is torn begins on the page before only where this share of it is free. */
const WORTH_A_BEGIN = 0.25;
/** Lengths are sums of many. */
const NEAR = 0.01;

export function paginate(pieces: readonly PdfPiece[]): PdfSheet[] {
  const pages = new Pages();
  for (let i = 0; i < pieces.length; ) {
    const group = keptTogether(pieces, i);
    i += group.length;
    pages.add(group);
  }
  return pages.sheets;
}

/** The piece at an index and those that it may not be parted from. */
function keptTogether(pieces: readonly PdfPiece[], from: number): readonly PdfPiece[] {
  let to = from;
  while (to < pieces.length - 1 && pieces[to]!.keep && !pieces[to + 1]!.onNewPage) to++;
  return pieces.slice(from, to + 1);
}

class Pages {
  readonly sheets: { orientation: Orientation; isFull: boolean; placed: PlacedPiece[] }[] = [];
  #y = 0;

  add(group: readonly PdfPiece[]): void {
    const { orientation, isFull = false } = group.at(-1)!;
    const last = this.sheets.at(-1);
    const mustTurn = last?.orientation !== orientation || last.isFull !== isFull;
    if (mustTurn || group[0]!.onNewPage || (!this.#holds(group) && this.#isWorthTurning(group))) this.#turn(group.at(-1)!);
    for (const piece of group) this.#place(piece);
  }

  /** What fits on no page begins where it stands, if there is enough room. */
  #isWorthTurning(group: readonly PdfPiece[]): boolean {
    if (this.#isAtTop) return false;
    const { height } = areaOf(group.at(-1)!);
    return heightOf(group, true) <= height || this.#room < WORTH_A_BEGIN * height;
  }

  #place(piece: PdfPiece): void {
    if (!this.#holds([piece]) && !this.#isAtTop && !this.#tears(piece)) this.#turn(piece);
    if (this.#isAtTop && piece.repeat) this.#put(piece.repeat, true);
    const parts = this.#holds([piece]) ? null : piece.split?.(this.#room - this.#above(piece));
    this.#put(parts?.[0] ?? piece, false);
    if (!parts) return;
    this.#turn(piece);
    this.#place(parts[1]);
  }

  #tears(piece: PdfPiece): boolean {
    const { height } = areaOf(piece);
    return heightOf([piece], true) > height && this.#room >= WORTH_A_BEGIN * height;
  }

  #put(piece: PdfPiece, isRepeated: boolean): void {
    const y = this.#y + this.#above(piece);
    this.sheets.at(-1)!.placed.push({ piece, y, isRepeated });
    this.#y = y + piece.height;
  }

  #turn(piece: Pick<PdfPiece, 'orientation' | 'isFull'>): void {
    const { orientation, isFull = false } = piece;
    this.sheets.push({ orientation, isFull, placed: [] });
    this.#y = areaOf(piece).y;
  }

  #holds(group: readonly PdfPiece[]): boolean {
    return heightOf(group, this.#isAtTop) <= this.#room + NEAR;
  }

  #above(piece: PdfPiece): number {
    return this.#isAtTop ? 0 : piece.above;
  }

  get #isAtTop(): boolean {
    return this.sheets.at(-1)?.placed.every(({ isRepeated }) => isRepeated) ?? true;
  }

  get #room(): number {
    const { y, height } = areaOf(this.sheets.at(-1) ?? { orientation: 'portrait' });
    return y + height - this.#y;
  }
}

function areaOf({ orientation, isFull }: Pick<PdfPiece, 'orientation' | 'isFull'>): Box {
  return typeArea(orientation, isFull);
}

function heightOf(group: readonly PdfPiece[], isAtTop: boolean): number {
  const [first] = group;
  const head = isAtTop && first!.repeat ? first!.repeat.height : 0;
  return group.reduce((sum, { height, above }, i) => sum + height + (i === 0 && isAtTop ? 0 : above), head);
}
