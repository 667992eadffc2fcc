import { describe, expect, it } from 'vitest';
import { formatSource } from '../../../src/format/format.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { asRead, mended } from '../../messages/as-read.ts';
import { processOf } from '../example.ts';

const FLOW =
  'start s "S" in a\nphase "One"\ntask t "T" in a\nlane b "B" {\n  task u "U"\n}\nphase "Two"\nend e "E" in a\ns -> t -> u -> e\n';
const TEXT = `lane a "A"\n${FLOW}`;

describe('a phase', () => {
  it('takes in what is declared from there on, in lane blocks too; what comes before the first belongs to none', () => {
    const { phases, nodes } = processOf(TEXT);
    expect(phases.map(({ number, title }) => [number, title])).toEqual([
      [1, 'One'],
      [2, 'Two'],
    ]);
    expect(nodes.map(({ id, phase }) => [id, phase])).toEqual([
      ['s', null],
      ['t', 1],
      ['u', 1],
      ['e', 2],
    ]);
  });

  it('is the same in Chinese', () => {
    expect(processOf(TEXT.replace('phase "One"', '阶段 "立项"')).phases[0]).toMatchObject({ number: 1, title: '立项' });
  });

  it('goes on over pages', () => {
    const { nodes } = processOf(TEXT.replace('task t', 'page "Second"\ntask t'));
    expect(nodes.map(({ id, page, phase }) => [id, page, phase])).toContainEqual(['t', 2, 1]);
  });

  it('may still be the name of a step', () => {
    expect(
      processOf('lane a "A"\ntask phase "Phase" in a\nstart s "S" in a\nend e "E" in a\ns -> phase -> e').nodes[0],
    ).toMatchObject({ id: 'phase' });
  });

  it('needs a title and has no name', () => {
    expect(asRead(TEXT.replace('phase "One"', 'phase'))).toMatchInlineSnapshot(`
      [
        "3 syntax: expected a text in quotes, found the end of the line",
      ]
    `);
    expect(asRead(TEXT.replace('phase "One"', 'phase one "One"'))).toMatchInlineSnapshot(`
      [
        "3 syntax: expected the title of the phase, found the name "one" (remove "one")",
      ]
    `);
    expect(mended(TEXT.replace('phase "One"', 'phase one "One"'))).toBe(TEXT);
    expect(asRead(TEXT.replace('phase "One"', 'stage "One"'))).toMatchInlineSnapshot(`
      [
        "3 syntax: "stage" is read as "phase" (write \`phase\`)",
      ]
    `);
    expect(mended(TEXT.replace('phase "One"', 'stage "One"'))).toBe(TEXT);
    expect(asRead(TEXT.replace('phase "One"', 'Phase "One"'))).toMatchInlineSnapshot(`
      [
        "3 syntax: keyword "Phase" is not in lower case (write \`phase\`)",
      ]
    `);
  });

  it('keeps its words when it is formatted', () => {
    expect(formatSource(sourceFile('a.flow', '阶段   “立项”   # first\n')).text).toBe('阶段 “立项”  # first\n');
  });
});
