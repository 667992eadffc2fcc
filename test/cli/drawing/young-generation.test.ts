import { expect, it } from 'vitest';
import { youngGeneration } from '../../../src/cli/drawing/young-generation.ts';

const GIGABYTE = 2 ** 30;

it('gives threads more room for new objects only where there is much to draw, and memory for it', () => {
  expect(youngGeneration(2000, 2, 4 * GIGABYTE)).toBe(192);
  expect(youngGeneration(2000, 2, 2 * GIGABYTE)).toBeUndefined();
  expect(youngGeneration(2000, 16, 8 * GIGABYTE)).toBeUndefined();
  expect(youngGeneration(100, 2, 4 * GIGABYTE)).toBeUndefined();
});
