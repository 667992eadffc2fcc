/** Texts of a document as lines: broken by the same rules as the texts of a drawing, and measured span by span, since bold type is wider. */
import { displayText } from '../../text/display-text.ts';
import { ruler } from '../../text/measure.ts';
import type { Fonts } from '../../text/metrics.ts';
import { type BrokenParagraph, hyphenWidths, measuredParagraph } from '../../text/paragraph.ts';
import { proseEnds } from '../../text/prose.ts';
import { spansOf, type Text, type TextSpan } from '../text.ts';
import type { PdfStyle } from './type.ts';

/** A part of a line in one style. A blank that a line was broken at ends its text, for those who have it read aloud, and has no width. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly bold: boolean;
  readonly code: boolean;
  readonly to: string | null;
}

export interface SetLine {
  readonly runs: readonly TextRun[];
  readonly width: number;
}

/** A text that can be set at several widths without being taken apart again. */
export interface Setting {
  /** Lines narrower than this tear a word. */
  readonly widestWord: number;
  /** Width of the longest line where none is broken. */
  readonly natural: number;
  /** How many lines of this width it takes, at the least. */
  count(maxWidth: number): number;
  lines(maxWidth: number): readonly SetLine[];
}

type TextMark = Omit<TextSpan, 'text'>;

interface TextPart extends TextMark {
  readonly text: string;
  readonly from: number;
}

interface TextSource {
  readonly parts: readonly TextPart[];
  readonly paragraph: BrokenParagraph;
  readonly between: (from: number, to: number) => number;
}

export function settingOf(text: Text, style: PdfStyle, fonts: Fonts): Setting {
  const sources = linesOf(text).map((parts) => sourceOf(parts, style, fonts));
  return {
    widestWord: Math.max(0, ...sources.map(({ paragraph }) => paragraph.widestWord)),
    natural: Math.max(0, ...sources.map(({ paragraph }) => paragraph.width(0, paragraph.text.length))),
    count: (maxWidth) => sources.reduce((sum, { paragraph }) => sum + countLines(paragraph, maxWidth), 0),
    lines: (maxWidth) => sources.flatMap((source) => setLines(source, style, maxWidth)),
  };
}

/** The spans of each line of the author's, as they are set: blanks are one, and none stands at a line's begin or end. */
function linesOf(text: Text): TextPart[][] {
  const lines: TextPart[][] = [[]];
  for (const { text: written, ...mark } of spansOf(text)) {
    const set = `${/^\s/.test(written) ? ' ' : ''}${displayText(written)}${/\s$/.test(written) ? ' ' : ''}`;
    for (const [i, piece] of set.replace(/ +/g, ' ').split('\n').entries()) {
      if (i > 0) lines.push([]);
      const line = lines.at(-1)!;
      const before = line.at(-1);
      const joined = before === undefined || before.text.endsWith(' ') ? piece.trimStart() : piece;
      if (joined !== '') line.push({ ...mark, text: joined, from: before === undefined ? 0 : before.from + before.text.length });
    }
  }
  const trimmed = lines.map(withoutLastBlank);
  const first = trimmed.findIndex((line) => line.length > 0);
  return first < 0 ? [] : trimmed.slice(first, trimmed.findLastIndex((line) => line.length > 0) + 1);
}

function withoutLastBlank(line: TextPart[]): TextPart[] {
  const last = line.at(-1);
  if (last === undefined || !last.text.endsWith(' ')) return line;
  const text = last.text.trimEnd();
  return [...line.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}

function sourceOf(parts: readonly TextPart[], { size, bold }: PdfStyle, fonts: Fonts): TextSource {
  const rulers = parts.map((part) => ruler(part.text, { size, bold: bold || part.bold === true }, fonts));
  const between =
    rulers.length === 1
      ? rulers[0]!
      : (from: number, to: number) =>
          parts.reduce((sum, { from: start, text }, i) => {
            const [first, last] = [Math.max(from - start, 0), Math.min(to - start, text.length)];
            return first < last ? sum + rulers[i]!(first, last) : sum;
          }, 0);
  const hyphen = parts.some(({ code }) => code) ? null : hyphenWidths({ size, bold }, fonts);
  return { parts, paragraph: measuredParagraph(parts.map(({ text }) => text).join(''), between, hyphen), between };
}

function countLines({ breaks, width }: BrokenParagraph, maxWidth: number): number {
  const places = breaks(maxWidth);
  let count = 0;
  for (let start = 0, end = 1; start < places.length - 1; start = end++) {
    while (end < places.length - 1 && width(places[start]!.at, places[end + 1]!.at) <= maxWidth) end++;
    count++;
  }
  return Math.max(1, count);
}

function setLines(source: TextSource, style: PdfStyle, maxWidth: number): SetLine[] {
  let from = 0;
  const ends = source.paragraph.text === '' ? [0] : proseEnds(source.paragraph, style.size, maxWidth);
  return ends.map((to) => {
    const width = source.paragraph.width(from, to);
    const line = { runs: withHyphen(runsBetween(source, from, to, style), source.paragraph.hyphenAt(to), width), width };
    from = to;
    return line;
  });
}

function withHyphen(runs: readonly TextRun[], hyphen: string, lineWidth: number): readonly TextRun[] {
  const last = runs.at(-1);
  if (hyphen === '' || last === undefined) return runs;
  return [...runs.slice(0, -1), { ...last, text: `${last.text}${hyphen}`, width: lineWidth - last.x }];
}

function runsBetween({ parts, between }: TextSource, from: number, to: number, style: PdfStyle): TextRun[] {
  return parts.flatMap((part) => {
    const [first, last] = [Math.max(from, part.from), Math.min(to, part.from + part.text.length)];
    if (first >= last) return [];
    const text = part.text.slice(first - part.from, last - part.from);
    const seen = text.endsWith(' ') && last === to ? last - 1 : last;
    return {
      text,
      x: between(from, first),
      width: between(first, seen),
      bold: style.bold || part.bold === true,
      code: part.code === true,
      to: part.to ?? null,
    };
  });
}
