/** The blocks of a document as pieces, in their order. */
import type { Block, PictureBlock } from '../document.ts';
import { codePieces } from './code.ts';
import { contentsPieces } from './contents.ts';
import { factPieces } from './facts.ts';
import { headingPiece, runInHeading } from './heading.ts';
import { listPieces } from './list.ts';
import { picturePieces } from './picture.ts';
import type { Piece } from './piece.ts';
import { paragraphPieces } from './prose.ts';
import type { Setter } from './setter.ts';
import { tablePieces } from './table.ts';

/** Two lines, in points. */
const SHORT = 40;

export function blockPieces(blocks: readonly Block[], setter: Setter): Piece[] {
  const pieces: Piece[] = [];
  let breaks = false;
  blocks.forEach((block, i) => {
    const own = block.kind === 'picture' ? picturePieces(block, levelAt(blocks, i), setter) : piecesOf(block, blocks, i, setter);
    const [first, ...others] = isBetween(blocks, i) && isShort(own) ? own.map((piece) => ({ ...piece, keep: true })) : own;
    if (first !== undefined) pieces.push(breaks ? { ...first, onNewPage: true } : first, ...others);
    breaks = block.kind === 'pageBreak' || (breaks && first === undefined);
  });
  return pieces;
}

/** Whether a block would be parted from its heading, or from the picture that it introduces. */
function isBetween(blocks: readonly Block[], i: number): boolean {
  const { kind } = blocks[i]!;
  return (blocks[i - 1]?.kind === 'heading' && kind !== 'facts') || (kind === 'paragraph' && blocks[i + 1]?.kind === 'picture');
}

/** Of a few lines, behind which a page would not end well while they follow their heading. */
function isShort(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.heading === undefined) && pieces.reduce((sum, { height }) => sum + height, 0) <= SHORT;
}

/** The level of the heading above a block; 0 without one. */
function levelAt(blocks: readonly Block[], i: number): number {
  const above = blocks.slice(0, i).findLast((block) => block.kind === 'heading');
  return above?.kind === 'heading' ? above.level : 0;
}

/** Whether a heading only says that a picture comes: right above it, and below another heading or the title of the document. */
function isRunIn(blocks: readonly Block[], i: number): boolean {
  return blocks[i + 1]?.kind === 'picture' && (i === 0 || blocks[i - 1]!.kind === 'heading');
}

function piecesOf(block: Exclude<Block, PictureBlock>, blocks: readonly Block[], i: number, setter: Setter): Piece[] {
  switch (block.kind) {
    case 'heading':
      return isRunIn(blocks, i) ? runInHeading(block, setter) : headingPiece(block, setter);
    case 'paragraph':
      return paragraphPieces(block.text, setter);
    case 'list':
      return listPieces(block, setter, blockPieces);
    case 'code':
      return codePieces(block, setter);
    case 'facts':
      return factPieces(block, setter);
    case 'table':
      return tablePieces(block, setter);
    case 'contents':
      return contentsPieces(blocks.slice(i + 1), block.depth, setter);
    case 'pageBreak':
      return [];
  }
}
