/**
 * The head of a page: its title and subtitle at the left, and at the right the facts of the process, each with its name above it. Where both do
 * not fit side by side the facts go below the title, in as many rows as they need.
 */
import type { TextLine } from '../../geometry/diagram.ts';
import type { Page, Process } from '../../model/process.ts';
import { wrapAtMost } from '../../text/clamp.ts';
import type { Fonts } from '../../text/metrics.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import type { WrappedLine } from '../../text/wrap.ts';
import { wordsOf } from '../words/picture-words.ts';
import { lineOf, textLine, textLines } from '../words/text-line.ts';

export interface TitleBlock {
  readonly lines: readonly TextLine[];
  /** From its top to the frame below it; 0 where there is nothing to say. */
  readonly height: number;
}

/** Baselines: the title's from the top, the subtitle's from the title's, a value's from its name's; space below the last one. */
const TITLE_TOP = 26;
const TO_SUBTITLE = 18;
const NAME_TOP = 23;
const TO_VALUE = 17;
const TO_NEXT_ROW = 24;
const FOOT = 16;

/** A value is broken at the first of these widths at which the facts need the fewest rows. */
const VALUE_WIDTHS = [168, 128, 96] as const;
/** A block that said everything however long would leave no room for the drawing. Beside facts a title takes three lines, else it goes above them. */
const MOST_LINES = { beside: 3, title: 6, subtitle: 9, fact: 3 };
const FACT_GAP = 28;
const TITLE_TO_FACTS = 48;
/** A title block beside which facts stand is not narrower than this. */
const MIN_TITLE = 160;

/** What a page is called, and how many there are. */
export interface PageNumber {
  readonly number: number;
  readonly of: number;
}

interface LabelledFact {
  readonly name: WrappedLine;
  readonly value: readonly WrappedLine[];
  readonly width: number;
}

/** The head of a further sheet of paper: the title in one line, and at the right which version this is, and which sheet. */
const RUNNING = { top: 15, foot: 11, gap: 20 };

/** One line for a sheet, `width` wide, its top left at (`x`, `y`). */
export function runningTitle(
  process: Process,
  page: Page,
  number: PageNumber | null,
  x: number,
  y: number,
  width: number,
  fonts: Fonts,
): TitleBlock {
  const { title, attributes, lang } = process;
  const words = wordsOf(lang);
  const { version, date } = attributes;
  const facts = [
    version === undefined ? null : `${words.version} ${version}`,
    date,
    number && words.pageOf(number.number, number.of),
  ];
  const baseline = y + RUNNING.top;
  let right = x + width;
  const lines: TextLine[] = [];
  for (const fact of facts.filter((each): each is string => Boolean(each)).reverse()) {
    const [line] = wrapAtMost(fact, TYPE_SCALE.factName, width / 4, 1, fonts);
    lines.unshift(textLine(line!, right, baseline, { style: TYPE_SCALE.factName, tone: 'quiet', anchor: 'end' }));
    right -= line!.width + RUNNING.gap;
  }
  const named = [title, page.title].filter(Boolean).join(lang === 'zh' ? '：' : ': ');
  const [name] = named === '' ? [] : wrapAtMost(named, TYPE_SCALE.lane, Math.max(MIN_TITLE, right - x), 1, fonts);
  if (name) lines.unshift(textLine(name, x, baseline, { style: TYPE_SCALE.lane, tone: 'ink', anchor: 'start' }));
  return { lines, height: RUNNING.top + RUNNING.foot };
}

/** The block for a page, `width` wide, its top left at (`x`, `y`). */
export function titleBlock(
  process: Process,
  page: Page,
  number: PageNumber | null,
  x: number,
  y: number,
  width: number,
  fonts: Fonts,
): TitleBlock {
  const facts = fittingFacts(process, number, width, fonts);
  const total = facts.reduce((sum, fact) => sum + fact.width + FACT_GAP, -FACT_GAP);
  const room = width - total - TITLE_TO_FACTS;
  const title = titleLines(process, page, facts.length > 0 && room >= MIN_TITLE ? room : width, fonts);
  const beside =
    facts.length > 0 && title.lines <= MOST_LINES.beside && title.width <= room && room >= Math.min(MIN_TITLE, title.natural);
  if (beside) {
    const rows = factRow(facts, x + width - total, y + NAME_TOP);
    return block([...title.at(x, y), ...rows], y);
  }
  const own = titleLines(process, page, width, fonts);
  return block(
    [...own.at(x, y), ...factRows(facts, x, own.height === 0 ? y + NAME_TOP : y + own.height + TO_NEXT_ROW, width)],
    y,
  );
}

function block(lines: readonly TextLine[], y: number): TitleBlock {
  if (lines.length === 0) return { lines, height: 0 };
  return { lines, height: lines.reduce((most, line) => Math.max(most, line.y), y) + FOOT - y };
}

/** Title and subtitle broken at `width`; `height` reaches down to the last baseline. */
function titleLines(process: Process, page: Page, width: number, fonts: Fonts) {
  const title = process.title ? wrapAtMost(process.title, TYPE_SCALE.title, width, MOST_LINES.title, fonts) : [];
  const text = page.title ?? process.attributes.scope ?? process.attributes.purpose;
  const subtitle = text ? wrapAtMost(text, TYPE_SCALE.subtitle, width, MOST_LINES.subtitle, fonts) : [];
  const first = title.length === 0 ? TO_SUBTITLE : TITLE_TOP + (title.length - 1) * TYPE_SCALE.title.lineHeight + TO_SUBTITLE;
  const last = subtitle.length > 0 ? first + (subtitle.length - 1) * TYPE_SCALE.subtitle.lineHeight : first - TO_SUBTITLE;
  const widest = [...title, ...subtitle].reduce((most, line) => Math.max(most, line.width), 0);
  return {
    lines: Math.max(title.length, subtitle.length),
    width: widest,
    natural: title.reduce((most, line) => Math.max(most, line.width), 0),
    height: title.length + subtitle.length === 0 ? 0 : last,
    at: (x: number, y: number): TextLine[] => [
      ...textLines(title, x, y + TITLE_TOP, { style: TYPE_SCALE.title, tone: 'ink', anchor: 'start' }),
      ...textLines(subtitle, x, y + first, { style: TYPE_SCALE.subtitle, tone: 'quiet', anchor: 'start' }),
    ],
  };
}

/** The facts at the widest of the widths that gives the fewest rows. */
function fittingFacts(process: Process, number: PageNumber | null, width: number, fonts: Fonts): LabelledFact[] {
  const tries = VALUE_WIDTHS.map((valueWidth) => factsOf(process, number, valueWidth, fonts));
  const rows = tries.map((facts) => rowsOf(facts, width).length);
  return tries[rows.indexOf(Math.min(...rows))]!;
}

function factsOf({ attributes, lang }: Process, number: PageNumber | null, valueWidth: number, fonts: Fonts): LabelledFact[] {
  const words = wordsOf(lang);
  const { owner, customer, version, date, author, approver } = attributes;
  const given: readonly (readonly [string, string | undefined])[] = [
    [words.owner, owner],
    [words.customer, customer],
    [words.version, version],
    [words.date, date],
    [words.author, author],
    [words.approver, approver?.join(words.comma)],
    [words.page, number === null ? undefined : words.pageOf(number.number, number.of)],
  ];
  return given.flatMap(([name, text]) => {
    if (!text) return [];
    const value = wrapAtMost(text, TYPE_SCALE.factValue, valueWidth, MOST_LINES.fact, fonts);
    const [label] = wrapAtMost(name, TYPE_SCALE.factName, valueWidth, 1, fonts);
    return [
      {
        name: lineOf(name, TYPE_SCALE.factName, fonts),
        value,
        width: Math.ceil(value.reduce((most, line) => Math.max(most, line.width), label!.width)),
      },
    ];
  });
}

/** One row of facts, the first at `x`, their names on the baseline `y`. */
function factRow(facts: readonly LabelledFact[], x: number, y: number): TextLine[] {
  let at = x;
  return facts.flatMap(({ name, value, width }) => {
    const left = at;
    at += width + FACT_GAP;
    return [
      textLine(name, left, y, { style: TYPE_SCALE.factName, tone: 'quiet', anchor: 'start' }),
      ...textLines(value, left, y + TO_VALUE, { style: TYPE_SCALE.factValue, tone: 'ink', anchor: 'start' }),
    ];
  });
}

function factRows(facts: readonly LabelledFact[], x: number, y: number, width: number): TextLine[] {
  const lines: TextLine[] = [];
  let top = y;
  for (const row of rowsOf(facts, width)) {
    const placed = factRow(row, x, top);
    lines.push(...placed);
    top = placed.reduce((most, line) => Math.max(most, line.y), top) + TO_NEXT_ROW;
  }
  return lines;
}

function rowsOf(facts: readonly LabelledFact[], width: number): LabelledFact[][] {
  const rows: LabelledFact[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const fact of facts) {
    if (used + FACT_GAP + fact.width > width) {
      rows.push([fact]);
      used = fact.width;
    } else {
      rows.at(-1)!.push(fact);
      used += FACT_GAP + fact.width;
    }
  }
  return rows;
}
