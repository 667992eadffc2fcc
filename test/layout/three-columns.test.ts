/** The classic page of three columns, as a reader sees it. */
import { describe, expect, it } from 'vitest';
import { drawFlow, layOut } from '../support/draw-flow.ts';
import { exampleText } from '../support/examples.ts';
import { checkDrawing } from '../support/geometry-checker.ts';
import { nodeNamed } from './support/drawing.ts';

describe('three columns', () => {
  it('stack what a step reads left of it and what it writes right of it, and lead the happy path dead straight', async () => {
    const flow = `process { columns: ipo }
lane a "A"
start s "S" in a
task write "Write" in a
decision ok "Okay?" in a
task mend "Mend" in a
task file "File" in a
end e "E" in a
document x "X"
document y "Y"
system z "Z"
document v "V"
document w "W"
s -> write -> ok
ok -[no]-> mend -> ok
ok -[yes]-> file -> e
x, y, z ~> write
write ~> v
file ~> v, w`;
    const page = (await layOut(flow, 'down')).pages[0]!;
    const middle = (id: string) => nodeNamed(page, id).x + nodeNamed(page, id).width / 2;
    const height = (id: string) => nodeNamed(page, id).y + nodeNamed(page, id).height / 2;
    for (const id of ['write', 'ok', 'file', 'e']) expect(middle(id)).toBe(middle('s'));
    expect(new Set(['x', 'y', 'z'].map(middle)).size).toBe(1);
    expect(['x', 'y', 'z'].map(height)).toEqual(['x', 'y', 'z'].map(height).sort((a, b) => a - b));
    expect(Math.abs(height('y') - height('write'))).toBeLessThan(8);
    for (const id of ['x', 'z']) expect(Math.abs(height(id) - height('write'))).toBeLessThan(100);
    const ends = page.edges.filter(({ to, kind }) => to === 'write' && kind === 'information').map(({ points }) => points.at(-1));
    expect(new Set(ends.map(String)).size).toBe(1);
  });

  it('keep inputs and outputs in the rows of their steps where a refusal leads back to one of them', async () => {
    const page = (await layOut(exampleText('travel-expenses.flow'), 'down')).pages[0]!;
    const dashed = page.edges.filter(({ kind, to }) => kind === 'information' && to === 'form');
    expect(dashed.map(({ points }) => points.length)).toEqual([2]);
    expect(checkDrawing(await drawFlow(exampleText('travel-expenses.flow'), 'down')).costs.crossings).toBe(0);
  });
});
