/**
 * Rich processes as people write them, of 25 to 40 nodes with documents, systems, controls, rework, deadlines and parallel branches: the samples
 * of the gallery, each of which says in its first line what to look at.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawFlow } from '../support/draw-flow.ts';
import { brokenRules } from '../support/geometry-checker.ts';

const FOLDER = 'scripts/gallery/rich';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.flow'));
const text = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');

describe('rich processes', () => {
  it('are ten', () => {
    expect(names).toHaveLength(10);
  });

  it.each(names.flatMap((name) => (['down', 'right'] as const).map((direction) => [name, direction] as const)))(
    '%s, drawn %s, breaks no hard rule',
    async (name, direction) => {
      expect(brokenRules(await drawFlow(text(name), direction))).toEqual([]);
    },
  );
});
