/** Attributes and blocks as text. A value keeps its own letters; only the signs between values are set. */
import stringWidth from 'string-width';
import type { SourceFile, Span } from '../source/source-file.ts';
import type { Attribute, Comment, Value } from '../syntax/tree.ts';
import { commentsIn, type SourceRange } from './entries.ts';
import { behind, type FormattedLine, INDENT, LONGEST, linesOf } from './lines.ts';

/** What printing needs of the file: its text and its comments. */
export interface Written {
  readonly source: SourceFile;
  readonly comments: readonly Comment[];
}

/** The text of a span as it was written. */
export const raw = ({ source }: Written, span: Pick<Span, 'start' | 'end'>): string => source.text.slice(span.start, span.end);

/** `key: value` at a depth. A value that comments stand before begins a line. */
export function attributeLines(written: Written, { key, value }: Attribute, depth: number): FormattedLine[] {
  if (value?.type === 'text' && !value.quoted && key.canonical === 'page') {
    return linesOf(
      `${raw(written, key.span)}: ${wordsText(written, value.span).replace(value.raw, canonicalPage(value))}`,
      depth,
    );
  }
  if (value === null) return [{ depth, text: raw(written, key.span) }];
  const head = `${raw(written, key.span)}:`;
  const before = commentsIn(written.comments, { start: key.span.end, end: value.span.start });
  if (before.length === 0) return valueLines(written, value, `${head} `, depth);
  return [...commented(written, [{ depth, text: head }], before, depth + 1), ...valueLines(written, value, '', depth + 1)];
}

/** The lines with comments behind them: on the last line where the first stood behind something, the others on lines of their own. */
export function commented(
  written: Written,
  lines: readonly FormattedLine[],
  comments: readonly Comment[],
  depth: number,
): FormattedLine[] {
  const [first, ...others] = comments;
  if (first === undefined) return [...lines];
  const text = ({ span }: Comment) => raw(written, span).trimEnd();
  const begun = first.ownLine ? [...lines, { depth, text: text(first) }] : behind(lines, `  ${text(first)}`);
  return [...begun, ...others.map((comment) => ({ depth, text: text(comment) }))];
}

/** Words on one line, without the comments that stand between them: those are printed elsewhere. */
export function wordsText(written: Written, extent: SourceRange): string {
  let text = '';
  let { start } = extent;
  for (const { span } of commentsIn(written.comments, extent)) {
    text += raw(written, { start, end: span.start });
    start = span.end;
  }
  return (text + raw(written, { start, end: extent.end })).replace(/\s*\n\s*/g, ' ');
}

/** A list that holds comments, or does not fit on a line, takes a line for each item. */
function valueLines(written: Written, value: Value, head: string, depth: number): FormattedLine[] {
  const flat = head + valueText(written, value);
  if (value.type !== 'list') return linesOf(flat, depth);
  const isLong = stringWidth(INDENT.repeat(depth) + flat) > LONGEST;
  const hasComments = commentsIn(written.comments, value.span).length > 0;
  return isLong || hasComments ? openList(written, value, head, depth) : linesOf(flat, depth);
}

function valueText(written: Written, value: Value): string {
  if (value.type === 'list') return `[${value.items.map((item) => valueText(written, item)).join(', ')}]`;
  if (value.type === 'text' && value.quoted) return raw(written, value.span);
  return canonicalValue(value) ?? wordsText(written, value.span);
}

function openList(written: Written, value: Value & { readonly type: 'list' }, head: string, depth: number): FormattedLine[] {
  let lines: FormattedLine[] = [{ depth, text: `${head}[` }];
  let { start } = value.span;
  const addComments = (end: number) => {
    lines = commented(written, lines, commentsIn(written.comments, { start, end }), depth + 1);
    start = end;
  };
  value.items.forEach((item, i) => {
    addComments(item.span.start);
    lines.push(...linesOf(valueText(written, item) + (i < value.items.length - 1 ? ',' : ''), depth + 1));
  });
  addComments(value.span.end);
  return [...lines, { depth, text: ']' }];
}

const CHINESE_UNITS = { s: '秒', m: '分钟', h: '小时', d: '天', w: '周', mo: '月', y: '年' } as const;
const ENGLISH_PERIODS = { h: 'hour', d: 'day', w: 'week', mo: 'month', y: 'year' } as const;
const HAN = /\p{Script=Han}/u;

/**
 * The canonical form of a figure: `30 min` is `30m`, 半天 is 0.5天, `￥1,200` is 1200元. A figure that is written in one of the forms of the
 * reference stays as it is. The canonical text of a value, or null where what was written is canonical or no figure.
 */
function canonicalValue(value: Value): string | null {
  const written = value.raw;
  const text = textOf(value, HAN.test(written));
  return text === null || isCanonical(written, value.type) ? null : text;
}

/** `A4横向` as `A4 横向`. */
function canonicalPage({ raw }: Value): string {
  return raw.replace(/(?<=[\dA-Za-z])(?=横向|纵向)/, ' ');
}

function textOf(value: Value, isChinese: boolean): string | null {
  switch (value.type) {
    case 'duration':
      return value.parts.map(({ amount, unit }) => `${amount}${isChinese ? CHINESE_UNITS[unit] : unit}`).join('');
    case 'money':
      return value.currency === 'CNY' && /[\p{Script=Han}￥]/u.test(value.raw)
        ? `${digitsOf(value)}元`
        : `${digitsOf(value)} ${value.currency}`;
    case 'rate':
      return isChinese
        ? `${value.amount}${value.counter ?? ''}/${CHINESE_UNITS[value.per]}`
        : `${value.amount}${value.counter ? ` ${value.counter}` : ''}/${ENGLISH_PERIODS[value.per]}`;
    case 'number':
      return isChinese ? `${value.number}${counterOf(value.raw)}` : String(value.number);
    default:
      return null;
  }
}

/** The amount of money with the decimals that it was written with. */
function digitsOf({ amount, raw }: Value & { readonly type: 'money' }): string {
  const decimals = /[万千亿]/.test(raw) ? null : /\.(\d+)/.exec(raw)?.[1];
  return decimals ? amount.toFixed(decimals.length) : String(amount);
}

function counterOf(raw: string): string {
  return raw
    .replace(/^一式/, '')
    .replace(/^[\d_.,\s]+|^[半一二两三四五六七八九十百]+/, '')
    .trim();
}

const AMOUNT = String.raw`\d+(?:_\d+)*(?:\.\d+)?`;
const UNITS = [...new Set([...Object.keys(CHINESE_UNITS), ...Object.values(CHINESE_UNITS), '分'])].join('|');
const PERIODS = [...Object.keys(ENGLISH_PERIODS), ...Object.values(ENGLISH_PERIODS), ...Object.values(CHINESE_UNITS)].join('|');
const CANONICAL: Readonly<Partial<Record<Value['type'], RegExp>>> = {
  duration: new RegExp(`^(?:${AMOUNT}(?:${UNITS}))+$`),
  money: new RegExp(`^${AMOUNT}(?: [A-Z]{3}|元)$`),
  rate: new RegExp(`^${AMOUNT}[^/]*/(?:${PERIODS})$`),
  number: new RegExp(`^${AMOUNT}\\p{Script=Han}?$`, 'u'),
};

function isCanonical(written: string, type: Value['type']): boolean {
  return CANONICAL[type]?.test(written) ?? true;
}
