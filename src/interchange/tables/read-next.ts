/** What comes after each step: what the table says, else the row below. */
import type { Remarks } from '../draft/remark.ts';
import { plainText, type Sketch } from '../draft/sketch.ts';
import { phrase } from '../interchange-messages.ts';
import type { TableRow } from './read-rows.ts';

const DATA: ReadonlySet<string> = new Set(['document', 'data', 'system', 'archive']);
const NOTHING = /^(?:-|—|–|\/|none|end|stop|结束|无|终止)$/i;

/** Adds the flows between rows. `Yes → 5; No → 3` and a column of labels both name the answers. */
export function addNext(rows: readonly TableRow[], hasNext: boolean, sketch: Sketch, remarks: Remarks): void {
  const byId = new Map<string, string>();
  for (const row of rows) {
    for (const name of [row.cell('id'), row.cell('text')].map(spelling))
      if (name !== '' && !byId.has(name)) byId.set(name, row.key);
  }
  rows.forEach((row, i) => {
    const written = row.cell('next').trim();
    const kind = sketch.nodes.get(row.key)!.kind;
    const below = rows.slice(i + 1).find(({ key }) => !DATA.has(sketch.nodes.get(key)!.kind));
    if (kind === 'end' || NOTHING.test(written)) return;
    if (written === '') {
      const isLastOfVisio = hasNext && below === undefined;
      if (DATA.has(kind) || below === undefined || isLastOfVisio) return;
      sketch.sequence(row.key, below.key, labelsOf(row)[0] ?? null);
      return;
    }
    const targets = targetsOf(written);
    const labels = labelsOf(row);
    targets.forEach(({ name, label }, j) => {
      const target = byId.get(spelling(name));
      if (target !== undefined) sketch.sequence(row.key, target, label ?? labels[j] ?? null);
      else if (NOTHING.test(name)) toEnd(row.key, label ?? labels[j] ?? null, sketch);
      else remarks.dropped(phrase('import.table.next'), { line: row.line, part: name });
    });
  });
}

/** Case, blanks and a zero before a number make no difference. */
const spelling = (name: string) =>
  plainText(name)
    .toLowerCase()
    .replace(/^0+(?=\d)|\.0$/g, '');

/** One a target, in order: an empty one is none. */
const labelsOf = (row: TableRow) =>
  row
    .cell('label')
    .split(/[\n,，;；、/]/)
    .map((label) => plainText(label) || null);

/** `5`, `3, 5`, `Yes → 5; No → 3`, `是：5 否：3`. */
function targetsOf(written: string): { readonly name: string; readonly label: string | null }[] {
  return written
    .split(/[\n,，;；、]|\s+(?=[^\s:：→>]+\s*(?:→|->|:|：))/)
    .map((part) => /^(?:(.+?)\s*(?:→|->|=>|:|：)\s*)?(.+)$/.exec(part.trim()))
    .flatMap((found) => (found ? [{ name: found[2]!.trim(), label: found[1]?.trim() ?? null }] : []));
}

function toEnd(from: string, label: string | null, sketch: Sketch): void {
  const last = [...sketch.nodes.values()].findLast(({ kind }) => kind === 'end');
  if (last !== undefined) sketch.sequence(from, last.id, label);
}

/** People's tables begin with the first step and stop after the last: the ends of the process are added, and said to be. */
export function addEnds(rows: readonly TableRow[], isChinese: boolean, sketch: Sketch, remarks: Remarks): void {
  const steps = rows.map(({ key }) => sketch.nodes.get(key)!).filter(({ kind }) => !DATA.has(kind));
  const [first] = steps;
  if (first === undefined) return;
  if (!steps.some(({ kind }) => kind === 'start')) {
    sketch.node('start', 'start', isChinese ? '开始' : 'Start', { lane: first.lane });
    sketch.sequence('start', first.id);
    remarks.approximated(phrase('import.table.start'));
  }
  const open = steps.filter(({ id, kind }) => kind !== 'end' && sketch.out(id).length === 0);
  if (open.length === 0) return;
  const last =
    [...sketch.nodes.values()].findLast(({ kind }) => kind === 'end') ??
    sketch.node('end', 'end', isChinese ? '结束' : 'End', { lane: open.at(-1)!.lane });
  for (const { id } of open) sketch.sequence(id, last.id);
  remarks.approximated(phrase('import.table.end'));
}
