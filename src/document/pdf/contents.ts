/** The table of contents: rows that lead to headings and give their pages. */
import { polyline } from '../../geometry/path.ts';
import type { PrintedPart, Tag } from '../../render/pdf/printed-page.ts';
import { type SceneItem, stroked } from '../../render/scene/scene.ts';
import { measure } from '../../text/measure.ts';
import type { DocumentBlock, Heading } from '../document.ts';
import type { PageOf, PdfPiece } from './piece.ts';
import { type SetLine, settingOf } from './set-text.ts';
import type { Setter } from './setter.ts';
import { BODY, baselineOf, type PdfStyle } from './type.ts';

const CHAPTER: PdfStyle = { ...BODY, bold: true };
const INDENT = 16;
const NUMBER = 34;
const ABOVE = { chapter: 7, other: 1 };
const LEADER = { gap: 6, dash: [0.1, 3], width: 0.6 };

/** `behind` is what follows in the document. */
export function contentsPieces(behind: readonly DocumentBlock[], depth: number, setter: Setter): PdfPiece[] {
  const toc: Tag = { type: 'TOC', parent: setter.tag };
  const headings = behind.filter((block) => block.kind === 'heading').filter(({ level }) => level <= depth);
  return headings.flatMap((heading, i) => {
    const hasParts = (headings[i + 1]?.level ?? 0) > heading.level;
    return entryPiece(heading, hasParts, { type: 'TOCI', parent: toc }, setter);
  });
}

/** An entry stays with the first of its parts. */
function entryPiece(heading: Heading, keep: boolean, tag: Tag, setter: Setter): PdfPiece[] {
  const { level, text } = heading;
  const style = level === 1 ? CHAPTER : BODY;
  const indent = (level - 1) * INDENT;
  const lines = settingOf(text, style, setter.fonts).lines(setter.width - indent - NUMBER);
  if (lines.length === 0) return [];
  const height = lines.length * style.lineHeight;
  return [
    {
      height,
      above: level === 1 ? ABOVE.chapter : ABOVE.other,
      keep,
      orientation: setter.orientation,
      draw: (y, pageOf) => entryParts(heading, lines, style, setter.x + indent, y, tag, setter, pageOf),
    },
  ];
}

function entryParts(
  heading: Heading,
  lines: readonly SetLine[],
  style: PdfStyle,
  left: number,
  y: number,
  tag: Tag,
  { x, width, inks, fonts, placeOf }: Setter,
  pageOf: PageOf,
): PrintedPart[] {
  const page = String(pageOf(heading));
  const right = x + width;
  const [numberWidth, last] = [measure(page, BODY, fonts), lines.at(-1)!];
  const foot = y + (lines.length - 1) * style.lineHeight + baselineOf(style);
  const texts = lines.flatMap(({ runs }, i) =>
    runs.map((run) => textItem(run.text, left + run.x, y + i * style.lineHeight + baselineOf(style), style, run.width, inks.ink)),
  );
  const leader = stroked(
    polyline([
      [left + last.width + LEADER.gap, foot - 1],
      [right - numberWidth - LEADER.gap, foot - 1],
    ]),
    { color: inks.quiet, width: LEADER.width },
    { dash: LEADER.dash, cap: 'round' },
  );
  const label = `${heading.text}, ${page}`;
  const box = { x: left, y, width: right - left, height: lines.length * style.lineHeight };
  return [
    { kind: 'part', tag: null, items: [leader], link: null },
    {
      kind: 'part',
      tag,
      items: [...texts, textItem(page, right - numberWidth, foot, BODY, numberWidth, inks.ink)],
      link: { to: `#${placeOf(heading)}`, box, label },
    },
  ];
}

function textItem(text: string, x: number, y: number, { size, bold }: PdfStyle, width: number, color: string): SceneItem {
  return { type: 'text', text, at: [x, y], anchor: 'start', size, bold, color, width };
}
