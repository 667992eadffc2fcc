/** flowc → draw.io → flowc gives the same model, whatever the process. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, isSame, type Process } from '../../../src/api.ts';
import { readDrawio } from '../../../src/interchange/drawio/read-drawio.ts';
import { writeDrawio } from '../../../src/interchange/drawio/write-drawio.ts';
import { FUZZ } from '../../support/fuzz.ts';
import { phasedText, processText } from '../../support/process-arbitrary.ts';
import { changesTo, reading } from '../support.ts';

const EXAMPLES = readdirSync('examples').filter((file) => file.endsWith('.flow') && file !== 'company.flow');

async function drawioOf(process: Process): Promise<string> {
  const { diagram } = await draw(process, { page: 'auto', columns: 'lanes' });
  return writeDrawio(process, diagram!);
}

describe('a process through draw.io', () => {
  it.each(EXAMPLES)('is the same: %s', async (file) => {
    const { process } = reading(readFileSync(`examples/${file}`, 'utf8'));
    const { processes, remarks } = readDrawio(await drawioOf(process));
    expect(changesTo(process, processes[0]!.draft)).toSatisfy(isSame);
    expect(remarks).toEqual([]);
  });

  it('is the same for any process', async () => {
    await fc.assert(
      fc.asyncProperty(processText(30), async (text) => {
        const { process } = reading(text);
        const { processes, remarks } = readDrawio(await drawioOf(process));
        expect(remarks).toEqual([]);
        expect(changesTo(process, processes[0]!.draft)).toSatisfy(isSame);
      }),
      { ...FUZZ, numRuns: 25 },
    );
  });

  it('is the same for any process with phases', async () => {
    await fc.assert(
      fc.asyncProperty(phasedText(24), async (text) => {
        const { process } = reading(text);
        const { processes, remarks } = readDrawio(await drawioOf(process));
        expect(remarks).toEqual([]);
        expect(changesTo(process, processes[0]!.draft)).toSatisfy(isSame);
      }),
      { ...FUZZ, numRuns: 8 },
    );
  });
});
