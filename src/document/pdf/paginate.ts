/** Divides pieces into pages: what is kept together stays together where a page holds it, and only what no page holds is torn. */
import type { Orientation } from '../drawing-area.ts';
import { typeArea } from '../drawing-area.ts';
import type { Piece } from './piece.ts';

export interface PlacedPiece {
  readonly piece: Piece;
  /** Of its top, on the page. */
  readonly y: number;
  /** Whether it stands there once more. */
  readonly isRepeated: boolean;
}

export interface Sheet {
  readonly orientation: Orientation;
  readonly placed: readonly PlacedPiece[];
}

/** A piece that is torn begins on the page before only where this share of it is free. */
const WORTH_A_BEGIN = 0.25;
/** Lengths are sums of many. */
const NEAR = 0.01;

export function paginate(pieces: readonly Piece[]): Sheet[] {
  const pages = new Pages();
  for (let i = 0; i < pieces.length; ) {
    const group = keptTogether(pieces, i);
    i += group.length;
    pages.add(group);
  }
  return pages.sheets;
}

/** The piece at an index and those that it may not be parted from. */
function keptTogether(pieces: readonly Piece[], from: number): readonly Piece[] {
  let to = from;
  while (to < pieces.length - 1 && pieces[to]!.keep && !pieces[to + 1]!.onNewPage) to++;
  return pieces.slice(from, to + 1);
}

class Pages {
  readonly sheets: { orientation: Orientation; placed: PlacedPiece[] }[] = [];
  #y = 0;

  add(group: readonly Piece[]): void {
    const { orientation } = group.at(-1)!;
    const mustTurn = this.sheets.at(-1)?.orientation !== orientation;
    if (mustTurn || group[0]!.onNewPage || (!this.#holds(group) && this.#isWorthTurning(group))) this.#turn(orientation);
    for (const piece of group) this.#place(piece);
  }

  /** What fits on no page begins where it stands, if there is room to speak of. */
  #isWorthTurning(group: readonly Piece[]): boolean {
    if (this.#isAtTop) return false;
    const { height } = typeArea(group.at(-1)!.orientation);
    return heightOf(group, true) <= height || this.#room < WORTH_A_BEGIN * height;
  }

  #place(piece: Piece): void {
    if (!this.#holds([piece]) && !this.#isAtTop && !this.#tears(piece)) this.#turn(piece.orientation);
    if (this.#isAtTop && piece.repeat) this.#put(piece.repeat, true);
    const parts = this.#holds([piece]) ? null : piece.split?.(this.#room - this.#above(piece));
    this.#put(parts?.[0] ?? piece, false);
    if (!parts) return;
    this.#turn(piece.orientation);
    this.#place(parts[1]);
  }

  #tears(piece: Piece): boolean {
    const { height } = typeArea(piece.orientation);
    return heightOf([piece], true) > height && this.#room >= WORTH_A_BEGIN * height;
  }

  #put(piece: Piece, isRepeated: boolean): void {
    const y = this.#y + this.#above(piece);
    this.sheets.at(-1)!.placed.push({ piece, y, isRepeated });
    this.#y = y + piece.height;
  }

  #turn(orientation: Orientation): void {
    this.sheets.push({ orientation, placed: [] });
    this.#y = typeArea(orientation).y;
  }

  #holds(group: readonly Piece[]): boolean {
    return heightOf(group, this.#isAtTop) <= this.#room + NEAR;
  }

  #above(piece: Piece): number {
    return this.#isAtTop ? 0 : piece.above;
  }

  get #isAtTop(): boolean {
    return this.sheets.at(-1)?.placed.every(({ isRepeated }) => isRepeated) ?? true;
  }

  get #room(): number {
    const { y, height } = typeArea(this.sheets.at(-1)?.orientation ?? 'portrait');
    return y + height - this.#y;
  }
}

function heightOf(group: readonly Piece[], isAtTop: boolean): number {
  const [first] = group;
  const head = isAtTop && first!.repeat ? first!.repeat.height : 0;
  return group.reduce((sum, { height, above }, i) => sum + height + (i === 0 && isAtTop ? 0 : above), head);
}
