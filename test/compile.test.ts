import { describe, expect, it } from 'vitest';
import { compile } from '../src/compile.ts';
import { type Host, NO_FILES } from '../src/model/host.ts';
import { sourceFile } from '../src/source/source-file.ts';

const SOUND = `process "Quotation" {
  owner: "Administration"
  customer: "The enquirer"
}
lane sales "Sales" { role: "Salesperson" }
start s "Customer asks for a price" in sales
task t "Answer the customer" in sales
end e "Price given" in sales
s -> t -> e
`;

const compiled = (text: string, options = {}, host: Host = NO_FILES) => compile(sourceFile('test.flow', text), host, options);
const codes = ({ diagnostics }: Awaited<ReturnType<typeof compiled>>) => diagnostics.map(({ code }) => code);

describe('compile', () => {
  it('turns a sound file into a picture', async () => {
    const result = await compiled(SOUND);
    expect(result.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(result.diagram?.title).toBe('Quotation');
    expect(result.diagram?.pages[0]?.nodes.map(({ id }) => id)).toEqual(['s', 't', 'e']);
  });

  it('draws nothing where a rule finds an error', async () => {
    const result = await compiled(SOUND.replace('s -> t -> e', 's -> t'));
    expect(codes(result)).toContain('dead-end');
    expect(result.diagram).toBeNull();
  });

  it('draws whatever can be drawn where nothing is to be checked', async () => {
    const result = await compiled(SOUND.replace('s -> t -> e', 's -> t -> ; t -> nowhere'), { check: false });
    expect(codes(result)).toEqual(expect.arrayContaining(['syntax', 'unknown-name']));
    expect(codes(result)).not.toContain('dead-end');
    expect(result.diagram?.pages[0]?.nodes).toHaveLength(3);
  });

  it('has no picture of a file that only declares', async () => {
    const result = await compiled('lane a "A"\ndocument d "Form"');
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.diagram).toBeNull();
  });

  it('takes lanes in from other files', async () => {
    const files: Readonly<Record<string, string>> = { 'org.flow': 'lane sales "Sales" { role: "Clerk" }\nlane other "Other"' };
    const host: Host = { root: '.', read: (path) => files[path] ?? null, exists: (path) => path in files };
    const text = SOUND.replace(/lane sales.*/, 'use "org.flow"');
    const { diagram } = await compiled(text, {}, host);
    expect(diagram?.pages[0]?.lanes.map(({ id }) => id)).toEqual(['sales']);
  });

  it('refuses what is too large to draw, with a diagnostic at the process', async () => {
    const many = Array.from({ length: 5001 }, (_, i) => `task t${i}`).join('\n');
    const result = await compiled(`process "P"\n${many}`, { check: false });
    expect(result.diagnostics.filter(({ code }) => code === 'too-large').map(({ span }) => span.start)).toEqual([0]);
    expect(result.diagram).toBeNull();
  });

  it('gives the same picture every time', async () => {
    const [first, second] = await Promise.all([compiled(SOUND), compiled(SOUND)]);
    expect(JSON.stringify(first.diagram)).toBe(JSON.stringify(second.diagram));
  });
});
