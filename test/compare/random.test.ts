/** Figures, comparison and report of processes that nobody wrote: whatever stands in a file, they say something. */
import { describe, expect, it } from 'vitest';
import { statsOf } from '../../src/analysis/stats.ts';
import { draw, markdownFiles, report } from '../../src/api.ts';
import { isSame } from '../../src/compare/changes.ts';
import { compareProcesses } from '../../src/compare/compare.ts';
import { union } from '../../src/compare/union.ts';
import { build } from '../model/example.ts';
import { FUZZ } from '../support/fuzz.ts';
import { Random } from '../support/generator/random.ts';
import { generateProcess } from '../support/process-generator.ts';

const processOf = (text: string) => build(text, {}, { mayBeBroken: true }).process;

/** The text without some of its lines, and with some names taken for others. */
function damaged(text: string, random: Random): string {
  const names = [...text.matchAll(/\b(?:task|decision|join|fork)\d+/g)].map(([name]) => name);
  return text
    .split('\n')
    .filter(() => !random.chance(0.1))
    .map((line) => (random.chance(0.05) ? line.replace(/\b(?:task|decision|join|fork)\d+/, () => random.pick(names)) : line))
    .join('\n');
}

const SHAPE = { forks: 0.3, decisions: 0.3, backFlows: 0.3, connectors: 2, pages: 2 };

const noDiagram = async () => ({ diagram: null, problem: null });

describe('a random process', () => {
  it.each(Array.from({ length: 20 }, (_, i) => i))('is measured, compared and reported (%i)', async (n) => {
    const seed = FUZZ.seed * 100 + n;
    const text = generateProcess(seed, { ...SHAPE, nodes: 10 + n });
    const [whole, other] = [processOf(text), processOf(damaged(text, new Random(seed)))];
    expect(isSame(compareProcesses(whole, processOf(text)))).toBe(true);
    expect(statsOf(whole, { equal: true }).expected).not.toBeNull();
    expect(statsOf(other, { equal: true }).critical?.nodes).not.toEqual([]);
    expect(markdownFiles(await report([{ process: other, findings: [] }], noDiagram), null)[0]!.content).toContain('## ');
    const changes = compareProcesses(whole, other);
    const both = union(whole, other, changes);
    expect(new Set(both.process.nodes.map(({ id }) => id)).size).toBe(both.process.nodes.length);
    if (n % 5 === 0) expect((await draw(both.process, { changes: both, page: 'auto' })).diagram?.pages.length).toBeGreaterThan(0);
  });
});
