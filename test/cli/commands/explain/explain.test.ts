import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../src/rules/catalogue.ts';
import { flowc } from '../../run.ts';

describe('flowc explain', () => {
  it('writes the reference of all rules as Markdown', async () => {
    const { out, status } = await flowc(['explain', '--format', 'md']);
    expect(status).toBe(0);
    const headings = [...out.matchAll(/^### (.+)$/gm)].map(([, name]) => name);
    expect(headings.toSorted()).toEqual(RULES.map(({ name }) => name).toSorted());
    for (const { name } of RULES) expect(out).toContain(`| [${name}](#${name}) |`);
  });

  it('writes one rule as Markdown, in either language', async () => {
    const { out } = await flowc(['explain', 'dead-end', '--format', 'md']);
    expect(out).toMatch(/^### dead-end\n\n/);
    expect(out).toContain('```flow\n');
    expect((await flowc(['explain', 'dead-end', '--format', 'md', '--lang', 'zh'])).out).toMatch(/\p{Script=Han}/u);
  });

  it('knows no other format, and no other rule', async () => {
    expect(await flowc(['explain', '--format', 'html'])).toMatchObject({ status: 2, out: '' });
    const { err, status } = await flowc(['explain', 'dead-edn', '--format', 'md']);
    expect(status).toBe(2);
    expect(err).toContain('did you mean `flowc explain dead-end`?');
  });
});
