/** The tables of a document as a workbook: a sheet each, with a head that stays, filters, and columns as wide as their texts. */
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { measure } from '../../text/measure.ts';
import { breaker } from '../../text/wrap.ts';
import type { Document } from '../document.ts';
import { type Figure, figureOf, plainText, type Text } from '../text.ts';
import { xmlText } from '../xml-text.ts';
import { type NamedTable, namedTables } from './tables.ts';

export interface XlsxOptions {
  /** When it was made; 1980-01-01 by default. */
  readonly date?: Date;
}

/** Of 11 pt, in which Excel counts widths by digits of seven pixels. */
const STYLE = { size: 11 / 0.75, bold: false, lineHeight: 20 };
const DIGIT = 7;
const PADDING = 3;
const WIDTHS = { least: 8, most: 48 };
/** Points of a line, and of the air above and below. */
const LINE = 15;
const AIR = 2;
/** Excel's most. */
const MOST_HEIGHT = 409;
/** What wrapping may take more than measured, in another font than the one measured with. */
const NARROWER = 0.92;

/** Both come with Office; LibreOffice and WPS bring replacements of the same widths. */
const FONTS = { en: 'Calibri', zh: 'Microsoft YaHei' };

const alignment = { vertical: 'top', wrapText: true } as const;

interface Styles {
  readonly head: CellStyle;
  /** A text stays one, also when somebody edits a cell that begins with `=`. */
  readonly text: CellStyle;
  readonly number: CellStyle;
  figure(figure: Figure): CellStyle;
}

function stylesFor(lang: 'en' | 'zh'): Styles {
  const font = { name: FONTS[lang], size: 11 };
  const hours = lang === 'zh' ? '0.00"小时"' : '0.00" h"';
  return {
    head: { font: { ...font, bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF2F6' } }, alignment },
    text: { font, alignment, numFmt: '@' },
    number: { font, alignment, numFmt: '0' },
    figure: (figure) => ({ font, alignment, numFmt: figure.unit === 'hours' ? hours : moneyFormat(figure.currency) }),
  };
}

/** The code stands in quotes, so that every program shows it and none converts anything. */
function moneyFormat(currency: string | null): string {
  const code = currency?.replace(/[^\p{L}\p{Sc}]/gu, '') ?? '';
  return code === '' ? '#,##0.00' : `#,##0.00" ${code}"`;
}

const WHOLE_NUMBER = /^(0|[1-9]\d{0,14})$/;

export async function xlsxOf(
  document: Document,
  { date = new Date(Date.UTC(1980, 0, 1)) }: XlsxOptions = {},
): Promise<Uint8Array> {
  const tables = namedTables(document);
  const { title, about = {} } = document;
  return writeXlsx({
    properties: { title: xmlText(title), creator: xmlText(about.author ?? ''), created: date, modified: date },
    sheets: tables.map((table) => sheetOf(table, document.lang)),
  });
}

function sheetOf({ name, head, rows }: NamedTable, lang: 'en' | 'zh'): WriteSheet {
  const styles = stylesFor(lang);
  const numeric = head.map((_, i) => rows.every((row) => isNumber(row[i]!)));
  const cells = rows.map((row) =>
    row.map((text, i): readonly [CellValue, CellStyle] => {
      const figure = figureOf(text);
      if (figure !== null) return [figure.value, styles.figure(figure)];
      return numeric[i] ? [numberOf(text), styles.number] : [cellText(plainText(text)), styles.text];
    }),
  );
  const all = [head.map((title): readonly [CellValue, CellStyle] => [cellText(title), styles.head]), ...cells];
  const widths = head.map((title, i) => widthOf([title, ...rows.map((row) => plainText(row[i]!))]));
  const texts = [head, ...rows.map((row) => row.map(plainText))];
  return {
    name: sheetName(name, lang),
    rows: all.map((row) => row.map(([value]) => value)),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(head.length)}${all.length}` },
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(texts.map((row, y) => [y, { height: heightOf(row, widths) }] as const)),
    cells: new Map(all.flatMap((row, y) => row.map(([, style], x) => [`${y},${x}`, { style }] as const))),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  };
}

/** Of the cell with the most lines, in points. */
function heightOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((text, i) => {
    const room = (widths[i]! - 1) * DIGIT * NARROWER;
    return text.split('\n').reduce((sum, line) => sum + (line === '' ? 1 : breaker(line, STYLE).count(room)), 0);
  });
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE + AIR);
}

/** A column of whole numbers alone holds numbers: `1.10` is that of a step. */
const isNumber = (text: Text) => plainText(text) === '' || WHOLE_NUMBER.test(plainText(text));
const numberOf = (text: Text) => (plainText(text) === '' ? null : Number(plainText(text)));

/** Always a text, whatever it begins with; what looks like an escape of the format is escaped. */
function cellText(text: string): string {
  return xmlText(text).replace(/_x[0-9a-f]{4}_/gi, '_x005F$&');
}

function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => measure(line, STYLE)));
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.ceil(longest / DIGIT) + PADDING));
}

function columnName(count: number): string {
  const [before, last] = [Math.floor((count - 1) / 26), (count - 1) % 26];
  return `${before === 0 ? '' : columnName(before)}${String.fromCharCode(65 + last)}`;
}

/** What the sheets of a workbook are called: as the sections of a report are, else as the table. */
const TITLES: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  steps: ['Steps', '流程步骤'],
  duties: ['Job duties', '岗位职责'],
  responsibilities: ['Responsibilities', '职责矩阵'],
  rules: ['Internal rules', '内部制度'],
  accounting: ['Accounting entries', '核算方法'],
  controls: ['Key control points', '关键控制点'],
  'risk-controls': ['Risks and controls', '风险与控制对照'],
  risks: ['Risks without a control', '未控制的风险'],
  documents: ['Documents', '文件清单'],
  archives: ['Archives', '档案'],
  systems: ['Systems', '系统'],
  departments: ['Departments', '部门'],
  figures: ['Key figures', '关键指标'],
  exchange: ['Process map', '流程图数据'],
  findings: ['Findings', '检查结果'],
};

/** Excel allows 31 characters. */
const LONGEST = 31;

function sheetName(table: string, lang: 'en' | 'zh'): string {
  return (TITLES[table]?.[lang === 'zh' ? 1 : 0] ?? table).slice(0, LONGEST);
}
