import { describe, expect, it } from 'vitest';
import { compile } from '../../src/api.ts';
import { say } from '../../src/diagnostics/phrase.ts';
import { NO_FILES } from '../../src/model/host.ts';
import { sourceFile } from '../../src/source/source-file.ts';

const LONG = Array.from({ length: 30 }, (_, i) => `t${i}`);
const steps = (page: string) =>
  `process "P" { page: ${page} }\n${LONG.map((id) => `task ${id}`).join('\n')}\n${LONG.join(' -> ')}`;

async function told(text: string): Promise<string[]> {
  const { diagnostics } = await compile(sourceFile('p.flow', text), NO_FILES, { check: false });
  return diagnostics.map(({ code, severity, message, help }) =>
    [severity, code, say(message, 'en'), help && say(help, 'en')].join(' | '),
  );
}

describe('print too small to read', () => {
  it('is told where the author wants it all on one sheet', async () => {
    const [said, ...others] = await told(steps('A5 fit'));
    expect(others).toEqual([]);
    expect(said).toMatch(/^warning \| small-print \| the smallest text is \d\.?\d* pt on paper of 148 mm x 210 mm: /);
    expect(said).toContain('leave out `fit`');
  });

  it('does not come about where the process may be spread over sheets', async () => {
    expect(await told(steps('A5'))).toEqual([]);
    expect(await told(steps('auto'))).toEqual([]);
  });
});
