/** The rows of a table as steps: who does what, what it needs and gives, and what comes next. */

import type { NodeKind } from '../../model/process.ts';
import { kindWords } from '../../syntax/keywords.ts';
import type { DraftAttributes } from '../draft/draft.ts';
import type { Remarks } from '../draft/remark.ts';
import { plainText, type Sketch } from '../draft/sketch.ts';
import { fitsKey } from '../draft/value-text.ts';
import { phrase } from '../interchange-messages.ts';
import type { ColumnMeaning } from './column-meanings.ts';

export interface TableRow {
  readonly key: string;
  readonly line: number;
  cell(meaning: ColumnMeaning): string;
}

const SHAPES: Readonly<Record<string, NodeKind>> = {
  process: 'task',
  step: 'task',
  activity: 'task',
  action: 'task',
  decision: 'decision',
  gateway: 'decision',
  start: 'start',
  begin: 'start',
  end: 'end',
  stop: 'end',
  terminator: 'end',
  subprocess: 'subprocess',
  'sub process': 'subprocess',
  document: 'document',
  data: 'data',
  database: 'system',
  'external reference': 'subprocess',
  'external data': 'system',
  'on-page reference': 'task',
  'off-page reference': 'task',
  custom: 'task',
  parallel: 'fork',
  流程: 'task',
  过程: 'task',
  判定: 'decision',
  决策: 'decision',
  审批: 'decision',
  起点: 'start',
  终点: 'end',
  终止: 'end',
  步骤: 'task',
  活动: 'task',
};

/** Adds a node for each row, with its lane and attributes, and the documents that it reads and writes. */
export function addRows(rows: readonly TableRow[], sketch: Sketch, remarks: Remarks): void {
  let [lane, phase] = ['', ''];
  for (const row of rows) {
    // where cells are merged, only the first row names the department or the phase
    lane = plainText(row.cell('lane')) || lane;
    const text = plainText(row.cell('text'));
    const kind = kindOf(row.cell('kind'), text);
    const words = kind === 'fork' || kind === 'join' || kind === 'merge' ? '' : text;
    phase = plainText(row.cell('phase')) || phase;
    sketch.node(row.key, kind, words, {
      lane: lane === '' ? null : laneKey(lane, sketch),
      ...(phase === '' ? {} : { phase: phaseNumber(phase, sketch) }),
      attributes: attributesOf(row, remarks),
    });
    addDocuments(row, 'input', sketch);
    addDocuments(row, 'output', sketch);
  }
}

function kindOf(shape: string, text: string): NodeKind {
  const word = plainText(shape).toLowerCase();
  const known = SHAPES[word] ?? kindWords.get(word);
  if (known !== undefined) return known;
  return /[?？]$|^是否|是否.{0,12}$/.test(text) ? 'decision' : 'task';
}

function laneKey(name: string, sketch: Sketch): string {
  const key = `lane ${name}`;
  if (!sketch.lanes.some(({ id }) => id === key)) sketch.lanes.push({ id: key, name, parent: null, attributes: {} });
  return key;
}

/** Phases follow each other as the table first names them. */
function phaseNumber(title: string, sketch: Sketch): number {
  const at = sketch.phases.indexOf(title);
  return at >= 0 ? at + 1 : sketch.phases.push(title);
}

const TEXTS = ['role', 'person', 'description'] as const;
const LISTS = ['system', 'risk', 'control', 'policy', 'accounting'] as const;
const MEASURES = ['time', 'wait', 'deadline', 'cost'] as const;

function attributesOf(row: TableRow, remarks: Remarks): DraftAttributes {
  const found: Record<string, DraftAttributes[string]> = {};
  for (const key of TEXTS) {
    const text = row.cell(key).trim();
    if (text !== '') found[key] = { text: key === 'description' ? text : plainText(text) };
  }
  for (const key of LISTS) {
    const texts =
      key === 'system'
        ? parts(row.cell(key))
        : row
            .cell(key)
            .split('\n')
            .map(plainText)
            .filter((text) => text !== '');
    if (texts.length > 0) found[key] = texts.map((text) => ({ text }));
  }
  for (const key of MEASURES) {
    const text = plainText(row.cell(key));
    if (text === '') continue;
    const measure = measureOf(key, text);
    if (measure !== null) found[key] = { text: measure };
    else {
      found[`x-${key}`] = { text };
      remarks.approximated(phrase('import.table.measure', { key }), { line: row.line, part: text });
    }
  }
  return found;
}

const HOURS = /^(\d+(?:\.\d+)?)\s*(?:hours?|hrs?|h)$/i;
const MINUTES = /^(\d+(?:\.\d+)?)\s*(?:minutes?|mins?|m)\.?$/i;
const DAYS = /^(\d+(?:\.\d+)?)\s*(?:(?:working |work )?days?|d|个?工作日|日)$/i;
const WEEKS = /^(\d+(?:\.\d+)?)\s*(?:weeks?|w)$/i;

/** A measure as the language spells it; null where it is none. */
function measureOf(key: (typeof MEASURES)[number], text: string): string | null {
  if (key === 'cost') {
    const money = /^[¥￥]\s*(\d[\d,]*(?:\.\d+)?)$/.exec(text)?.[1] ?? /^(\d[\d,]*(?:\.\d+)?)\s*元$/.exec(text)?.[1];
    const plain = money === undefined ? text : `${money.replaceAll(',', '')}元`;
    return fitsKey('cost', plain) ? plain : null;
  }
  const short = [
    [MINUTES, 'm'],
    [HOURS, 'h'],
    [DAYS, 'd'],
    [WEEKS, 'w'],
  ] as const;
  const found = short.flatMap(([pattern, unit]) => (pattern.test(text) ? [`${pattern.exec(text)![1]}${unit}`] : []))[0];
  const plain = found ?? text.replace(/\s+/g, '');
  return fitsKey(key, plain) ? plain : null;
}

/** Several names in one cell. */
function parts(cell: string): string[] {
  return cell
    .split(/[\n,，、;；]/)
    .map(plainText)
    .filter((text) => text !== '' && !/^[-–—/]+$|^无$/.test(text));
}

/** A document of one name is one document, no matter who reads or writes it. */
function addDocuments(row: TableRow, side: 'input' | 'output', sketch: Sketch): void {
  for (const name of parts(row.cell(side))) {
    const key = `document ${name}`;
    sketch.node(key, 'document', name);
    if (side === 'input') sketch.information(key, row.key);
    else sketch.information(row.key, key);
  }
}
