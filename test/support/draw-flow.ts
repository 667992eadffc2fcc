/** A process from text to finished picture, past every diagnostic: what tests, benchmarks and the gallery look at. */
import { layoutLanes } from '../../src/layout/lanes/layout.ts';
import { layoutProcess } from '../../src/layout/layout-process.ts';
import { buildProcess } from '../../src/model/build-process.ts';
import { NO_FILES } from '../../src/model/host.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { parse } from '../../src/syntax/parse.ts';
import type { Direction, Drawing } from './geometry/drawing.ts';

/** Draws whatever of the text can be drawn, each page on one sheet. */
export async function drawFlow(text: string, direction: Direction): Promise<{ drawing: Drawing }> {
  const { tree } = parse(sourceFile('process.flow', text));
  const { process } = buildProcess(tree, NO_FILES, parse);
  return { drawing: await layoutProcess(process, { direction, page: 'auto' }, layoutLanes) };
}
