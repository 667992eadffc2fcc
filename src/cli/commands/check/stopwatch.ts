/** How long each rule takes, for `check --stats`: to find the one that makes a run slow. */
import type { RunRule } from '../../../api.ts';
import { phrasesOf, say } from '../../../diagnostics/phrase.ts';
import { byName } from '../../files/paths.ts';
import { printText, type Session } from '../../shell/session.ts';

const phrase = phrasesOf({
  'stats.title': { en: 'time', zh: '耗时' },
  'stats.findings': { en: 'findings', zh: '发现' },
  'stats.reading': { en: 'reading', zh: '读取' },
  'stats.rules': { en: 'all rules', zh: '全部规则' },
});

interface TimeRow {
  readonly name: string;
  /** Milliseconds over all files. */
  time: number;
  findings: number;
}

/** Measures a run. What several rules share is counted for the one that asks for it first. */
export class Stopwatch {
  readonly #rules = new Map<string, TimeRow>();
  #reading = 0;

  /** Measures the reading of files. */
  readonly reading = <Result>(work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    this.#reading += performance.now() - start;
    return result;
  };

  /** Measures a rule. */
  readonly runRule: RunRule = ({ name }, check) => {
    const start = performance.now();
    const found = check();
    const row = this.#rules.get(name) ?? { name, time: 0, findings: 0 };
    row.time += performance.now() - start;
    row.findings += found.length;
    this.#rules.set(name, row);
    return found;
  };

  /** Prints a table on standard error, what took longest first. Findings count before waivers and baselines. */
  async print(session: Session): Promise<void> {
    const words = (id: 'stats.title' | 'stats.findings' | 'stats.reading' | 'stats.rules') => say(phrase(id), session.lang);
    const rules = [...this.#rules.values()].sort((a, b) => b.time - a.time || byName(a.name, b.name));
    const time = rules.reduce((sum, row) => sum + row.time, 0);
    const total = { name: words('stats.rules'), time, findings: rules.reduce((sum, row) => sum + row.findings, 0) };
    const rows = [...rules, total].map((row) => [
      row.name,
      milliseconds(row.time),
      `${share(row.time, time)}%`,
      `${row.findings}`,
    ]);
    const table = [
      ['', words('stats.title'), '', words('stats.findings')],
      ...(this.#reading > 0 ? [[words('stats.reading'), milliseconds(this.#reading), '', '']] : []),
      ...rows,
    ];
    await printText(session, aligned(table));
  }
}

const milliseconds = (time: number) => `${time.toFixed(1)} ms`;
const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole).toFixed(1);

/** The first column left, the others right. */
function aligned(table: readonly (readonly string[])[]): string {
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  return `${table.map((row) => line(row).trimEnd()).join('\n')}\n`;
}
