import { describe, expect, it, vi } from 'vitest';
import { RULES } from '../../src/rules/catalogue.ts';
import { projectOf } from '../../src/rules/engine/rule.ts';
import { runRules } from '../../src/rules/run/run-rules.ts';
import { resolveSettings } from '../../src/rules/run/settings.ts';
import { soundness } from '../../src/rules/soundness/judge.ts';
import { FILE, read } from './support/lint.ts';
import { sketch } from './support/sketch.ts';

const { workGrowth } = await vi.hoisted(() => import('../support/work-growth.ts'));

const all = Object.fromEntries(RULES.map(({ name }) => [name, 'info']));

/** The work that all rules have with a text. */
function judging(text: string): () => void {
  const { subject, problems } = read(FILE, text);
  expect(problems).toEqual([]);
  const { settings } = resolveSettings('strict', [{ origin: 'test', rules: all }]);
  return () => void runRules(subject, projectOf([subject.process]), settings);
}

const LANES = Array.from({ length: 20 }, (_, i) => `lane l${i} "Lane ${i}"`);
const range = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Blocks in a row, each of a choice inside parallel work, a document, and a way back. */
function long(blocks: number): string {
  const nodes = range(blocks).flatMap((i) => {
    const lane = (k: number) => `in l${(i + k) % 20}`;
    return [
      `fork f${i} ${lane(0)}; task a${i} "Do ${i % 97}" ${lane(1)}; decision d${i} "Approved ${i}?" ${lane(2)} { control: "KC" }`,
      `task b${i} "Take ${i}" ${lane(3)}; task c${i} "Give ${i}" ${lane(4)}; task m${i} "Go on ${i}" ${lane(5)}; join j${i} ${lane(6)}`,
      `decision r${i} "Right ${i}?" ${lane(7)}; document x${i} "Form ${i}"`,
    ];
  });
  const flows = range(blocks).flatMap((i) => [
    `f${i} -> a${i}, d${i}; d${i} -[yes]-> b${i} -> m${i}; d${i} -[no]-> c${i} -> m${i}; a${i}, m${i} -> j${i} -> r${i}`,
    `r${i} -[yes]-> ${i + 1 < blocks ? `f${i + 1}` : 'e'}; r${i} -[no]-> f${Math.max(0, i - 3)}; a${i} ~> x${i} ~> m${i}`,
  ]);
  return `${[...LANES, 'start s "S" in l0; end e "E" in l0', ...nodes, 's -> f0', ...flows].join('\n')}\n`;
}

/** The same text at every step, each a decision that may end the process: many alike, many ways. */
function alike(steps: number): string {
  const nodes = range(steps).map((i) => `task t${i} "Do it" in l${i % 2}; decision d${i} "Approved?" in l${(i * 7) % 20}`);
  const flows = range(steps).map(
    (i) =>
      `t${i} -> d${i}; d${i} -[yes]-> ${i + 1 < steps ? `t${i + 1}` : 'e'}; d${i} -[no]-> ${i + 2 < steps ? `t${i + 2}` : 'e'}`,
  );
  return `${[...LANES, 'start s "S" in l0; end e "E" in l0', ...nodes, 's -> t0', ...flows].join('\n')}\n`;
}

describe('the work of all rules grows no faster than the file', () => {
  it('of nested blocks', async () => {
    expect(await workGrowth((blocks) => judging(long(blocks)), 100)).toBeLessThan(2.5);
  });

  it('with countless paths', async () => {
    expect(await workGrowth((steps) => judging(alike(steps)), 300)).toBeLessThan(2.5);
  });
});

it('the work of judging soundness grows no faster than the process', async () => {
  const block = (i: number) => [
    `f${i} -> t${i}, d${i}`,
    `d${i} -[yes]-> u${i}`,
    `d${i} -[no]-> v${i}`,
    `u${i}, v${i} -> w${i}`,
    `t${i}, w${i} -> j${i}`,
    `j${i} -> f${i + 1}`,
  ];
  const sound = (blocks: number) => {
    const flows = ['s -> f0', ...range(blocks).flatMap(block), `f${blocks} -> e`];
    const { subject } = read('large.flow', sketch(flows.join('; ').replaceAll(`f${blocks}`, `t${blocks}`)));
    return () => expect(soundness(subject)).toEqual({ deadlocks: [], meetings: [], undecided: [] });
  };
  expect(await workGrowth(sound, 100)).toBeLessThan(2.5);
});
