import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, read } from '../../src/api.ts';
import { NO_FILES } from '../../src/model/host.ts';
import { resolveSettings } from '../../src/rules/run/settings.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { processText } from './process-arbitrary.ts';
import { generateProcess, type ProcessShape } from './process-generator.ts';

const NODE = /^\s*(start|end|task|manual|decision|subprocess|fork|join|delay|document|data|system|archive) /gm;
const count = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length;

describe('generateProcess', () => {
  it('gives the same text for the same seed, and another for another', () => {
    expect(generateProcess(7)).toBe(generateProcess(7));
    expect(generateProcess(7)).not.toBe(generateProcess(8));
  });

  it.each([5, 20, 300, 3000])('makes %i nodes', (nodes) => {
    expect(count(generateProcess(1, { nodes }), NODE)).toBe(nodes);
  });

  it.each<[string, Partial<ProcessShape>, RegExp]>([
    ['nested lanes', { nested: true, lanes: 6 }, /^ {2}lane /m],
    ['an outside party', { external: true }, /\{ external \}[\s\S]*~> party/],
    ['pages', { pages: 2 }, /^page "Part 2"$/m],
    ['Chinese', { language: 'chinese' }, /^task \S+ "[\p{Script=Han}]/mu],
    ['answers other than yes and no', { otherLabels: 1, decisions: 1 }, /-\[(small|new customer|passed|in stock|else|large)\]->/],
    ['parallel branches', { forks: 1, decisions: 0 }, /^join /m],
    ['rework that asks again', { backFlows: 1, decisions: 0, selfLoops: 1 }, /(decision\d+) -\[no\]-> \1/],
    ['steps with a deadline', { deadlines: 1 }, /-\[late\]->/],
    ['notes', { notes: 2 }, /^note "/m],
    ['connectors', { connectors: 1 }, /-> @A\n[\s\S]*^@A -> /m],
    ['messages', { messages: 3 }, /~\[.+\]~>/],
    ['facts', { facts: true }, /time: /],
  ])('makes %s', (_, shape, expected) => {
    const texts = [1, 2, 3, 4].map((seed) => generateProcess(seed, { nodes: 40, ...shape }));
    expect(texts.some((text) => expected.test(text))).toBe(true);
  });
});

it('generates well-formed processes: the recommended rules find no error and no warning', () => {
  const holds = fc.property(processText(5), processText(45), (small, large) => {
    for (const text of [small, large]) expect(problemsIn(text)).toEqual([]);
  });
  fc.assert(holds, { seed: 1, numRuns: 20 });
});

/** Codes of the errors and warnings of a text. */
function problemsIn(text: string): string[] {
  const reading = read(sourceFile('process.flow', text), NO_FILES);
  const project = { files: new Map([[reading.process.file, reading.process]]), root: '.', exists: () => false };
  const found = check(reading, project, resolveSettings('recommended').settings);
  return found.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}
