import { describe, expect, it } from 'vitest';
import { requireSpaceToDraw, spaceBy } from '../../../src/cli/drawing/address-space.ts';
import { say } from '../../../src/diagnostics/phrase.ts';

const LIMITS = (limit: string) => `Limit                     Soft Limit           Hard Limit           Units
Max processes             31403                31403                processes
Max address space         ${limit}            unlimited            bytes
`;

describe('the address space of the process', () => {
  it('is what the system limits it to, less the pages that are taken', () => {
    expect(spaceBy(LIMITS('819200000'), '180000 10 5 1 0 9 0')).toEqual({
      limit: 819_200_000,
      left: 819_200_000 - 180_000 * 4096,
    });
  });

  it('has no end where the system sets no limit', () => {
    expect(spaceBy(LIMITS('unlimited'), '180000 10').left).toBe(Number.POSITIVE_INFINITY);
    expect(() => requireSpaceToDraw(spaceBy(LIMITS('unlimited'), '180000 10'))).not.toThrow();
  });

  it('is too little to draw in where a drawing would end the process, and says which limit to raise', () => {
    const problem = () => {
      try {
        return requireSpaceToDraw(spaceBy(LIMITS('819200000'), '180000 10'));
      } catch (error) {
        return error as { messages: Parameters<typeof say>[0][]; help: Parameters<typeof say>[0] };
      }
    };
    expect(say(problem()!.messages[0]!, 'en')).toBe(
      'the system limits this process to 781 MiB of memory (`ulimit -v`), which is too little to draw',
    );
    expect(say(problem()!.help, 'en')).toBe('raise the limit: flowc needs about 950 MiB, most of which Node only reserves');
  });
});
