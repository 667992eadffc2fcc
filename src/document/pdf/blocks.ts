/** The blocks of a document as pieces, in their order. */
import type { Scene } from '../../render/scene/scene.ts';
import type { DocumentBlock, List, PictureBlock } from '../document.ts';
import { HEADING, orientationFor, scaleOn, sheet, typeArea } from '../drawing-area.ts';
import { codePieces } from './code.ts';
import { contentsPieces } from './contents.ts';
import { factPieces } from './facts.ts';
import { headingPiece, runInHeading } from './heading.ts';
import type { PdfPiece, PrintedParts } from './piece.ts';
import { paragraphPieces } from './prose.ts';
import { rowPiece } from './row.ts';
import { settingOf } from './set-text.ts';
import { indented, type Setter } from './setter.ts';
import { tablePieces } from './table.ts';
import { BODY } from './type.ts';

/** Two lines, in points. */
const SHORT = 40;

export function blockPieces(blocks: readonly DocumentBlock[], setter: Setter): PdfPiece[] {
  const pieces: PdfPiece[] = [];
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
function isBetween(blocks: readonly DocumentBlock[], i: number): boolean {
  const { kind } = blocks[i]!;
  return (blocks[i - 1]?.kind === 'heading' && kind !== 'facts') || (kind === 'paragraph' && blocks[i + 1]?.kind === 'picture');
}

/** Of a few lines, behind which a page would not end well while they follow their heading. */
function isShort(pieces: readonly PdfPiece[]): boolean {
  return pieces.every((piece) => piece.heading === undefined) && pieces.reduce((sum, { height }) => sum + height, 0) <= SHORT;
}

/** The level of the heading above a block; 0 without one. */
function levelAt(blocks: readonly DocumentBlock[], i: number): number {
  const above = blocks.slice(0, i).findLast((block) => block.kind === 'heading');
  return above?.kind === 'heading' ? above.level : 0;
}

/** Whether a heading only says that a picture comes: right above it, and below another heading or the title of the document. */
function isRunIn(blocks: readonly DocumentBlock[], i: number): boolean {
  return blocks[i + 1]?.kind === 'picture' && (i === 0 || blocks[i - 1]!.kind === 'heading');
}

function piecesOf(
  block: Exclude<DocumentBlock, PictureBlock>,
  blocks: readonly DocumentBlock[],
  i: number,
  setter: Setter,
): PdfPiece[] {
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

const INDENT = 18;
/** Deeper lists stand no further in. */
const NARROWEST = 200;
const BETWEEN = 2;

type SetBlocks = (blocks: readonly DocumentBlock[], setter: Setter) => PdfPiece[];

/** Lists, whose items hold blocks of their own. */
function listPieces({ ordered, items }: List, setter: Setter, blockPieces: SetBlocks): PdfPiece[] {
  const list = { type: 'L', parent: setter.tag } as const;
  return items.flatMap((blocks, i) => {
    const item = { type: 'LI', parent: list } as const;
    const label = { type: 'Lbl', parent: item } as const;
    const by = setter.width - INDENT < NARROWEST ? 0 : INDENT;
    const [first, ...others] = blockPieces(blocks, indented(setter, by, { type: 'LBody', parent: item }));
    if (first === undefined) return [];
    const lines = settingOf(ordered ? `${i + 1}.` : '•', BODY, setter.fonts).lines(INDENT);
    const cell = { tag: label, x: setter.x, lines, style: BODY, color: setter.inks.quiet };
    const mark = rowPiece({ cells: [cell], air: 0, above: 0, keep: false, orientation: 'portrait' }, setter);
    const draw: PdfPiece['draw'] = (y, pageOf): PrintedParts => [...mark.draw(y, pageOf), ...first.draw(y, pageOf)];
    return [{ ...first, above: i === 0 ? first.above : BETWEEN, draw }, ...others];
  });
}

const ABOVE = 6;

/**
 * Drawings: among the text where they have room there, on a page of their own, which they fill, where they don't. The outline lists each
 * sheet of a drawing of several, below the heading of level `level`.
 */
function picturePieces({ name }: PictureBlock, level: number, setter: Setter): PdfPiece[] {
  const { pages } = setter.pictures[name]!;
  return pages.map((scene, i) => scenePiece(scene, name, i, level, setter));
}

function scenePiece(scene: Scene, name: string, index: number, level: number, { tag }: Setter): PdfPiece {
  const taken = index === 0 ? HEADING : 0;
  const orientation = orientationFor(scene, taken);
  const scale = scaleOn(orientation, scene, taken);
  const [width, height] = [scale * scene.width, scale * scene.height];
  const text = typeArea(orientation);
  const x = (sheet(orientation).width - width) / 2;
  const { part } = scene.listed;
  const entry = part === null ? null : { title: part, level: level + 1 };
  return {
    height,
    above: index === 0 ? ABOVE : 0,
    keep: false,
    orientation,
    picture: { name, index },
    isFull: height > text.height - taken,
    draw: (y) => [
      { kind: 'place', anchor: null, top: y, entry },
      { kind: 'scene', tag, scene, at: [x, y], scale },
    ],
  };
}
