/** What the sheets of one process on one paper are like: how many, how full, how many steps on each, and whether the checker finds fault. */
import process_ from 'node:process';
import { draw, read } from '../../src/compile.ts';
import type { PlacedPage } from '../../src/geometry/diagram.ts';
import type { PageSize } from '../../src/model/process.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { brokenRules } from '../../test/support/geometry-checker.ts';

export interface Sheet {
  /** Tasks, decisions, waits and called processes. */
  readonly steps: number;
  /** From the top of the frame to the lowest node, as a share of the frame's height. */
  readonly used: number;
  readonly connectors: number;
  /** Height of the smallest type, in points. */
  readonly points: number;
}

export interface Measured {
  readonly name: string;
  readonly steps: number;
  readonly sheets: readonly Sheet[];
  /** Hard rules that a sheet breaks. */
  readonly broken: readonly string[];
  /** Of the processor, so that it does not matter what else it does. */
  readonly milliseconds: number;
}

const STEPS = new Set(['task', 'manual', 'decision', 'subprocess', 'delay']);
const SMALLEST_TYPE = 11;
const PT_PER_PX = 0.75;

/** Null where the process has nothing to draw. */
export async function measureSheets(
  name: string,
  text: string,
  page: PageSize,
  direction?: 'down' | 'right',
): Promise<Measured | null> {
  const { process } = read(sourceFile(name, text));
  const started = process_.cpuUsage();
  const { diagram } = await draw(process, { page, ...(direction === undefined ? {} : { direction }) });
  const milliseconds = process_.cpuUsage(started).user / 1000;
  if (diagram === null) return null;
  const sheets = diagram.pages.map(sheetOf);
  const broken = brokenRules(diagram).map(({ rule }) => rule);
  return { name, steps: sheets.reduce((sum, { steps }) => sum + steps, 0), sheets, broken, milliseconds };
}

function sheetOf({ nodes, frame, sheet }: PlacedPage): Sheet {
  const lowest = nodes.reduce((most, { y, height }) => Math.max(most, y + height), frame.y);
  return {
    steps: nodes.filter(({ kind }) => STEPS.has(kind)).length,
    used: (lowest - frame.y) / frame.height,
    connectors: nodes.filter(({ kind }) => kind === 'connector').length,
    points: SMALLEST_TYPE * PT_PER_PX * sheet.scale,
  };
}
