import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { flowc } from '../../run.ts';

/** The join waits for a branch that the decision can lead away. */
const STUCK = `lane a "A"
start s "S" in a
fork both in a
task t "T" in a
decision d "OK?" in a
join j in a
end e "E" in a
end off "Off" in a
s -> both -> t, d
t -> j -> e
d -[yes]-> j
d -[no]-> off
`;

async function highlighted(rule: string, text = STUCK, ...more: string[]) {
  const cwd = folderWith({ 'a.flow': text });
  const run = await flowc(['build', 'a.flow', '--no-cache', '--highlight', rule, ...more], { cwd });
  const svg = run.err.includes('wrote 1 file') ? readFileSync(path.join(cwd, 'a.svg'), 'utf8') : '';
  const [bands = '', discs = ''] = [...svg.matchAll(/<g class="highlight">([\s\S]*?)<\/g>/g)].map(([, inner]) => inner!);
  return {
    ...run,
    svg,
    bands: bands.match(/<path/g)?.length ?? 0,
    broken: bands.match(/dasharray/g)?.length ?? 0,
    discs: discs.match(/<path/g)?.length ?? 0,
  };
}

describe('build --highlight', () => {
  it('says where it paints nothing', async () => {
    const { err } = await highlighted('missing-start');
    expect(err).toContain('"missing-start" finds nothing here: nothing is marked');
  });

  it('paints the run that gets stuck, the branch that it lacks, and where; draws though that is an error', async () => {
    const { status, err, svg, bands, broken, discs } = await highlighted('deadlock');
    expect(status).toBe(1);
    expect(err).toContain('a.flow:6:1 error[deadlock]');
    // Of seven nodes and seven flows all but the end behind the join; the flow from the decision to the join is broken.
    expect({ bands, broken }).toEqual({ bands: 6 + 6, broken: 1 });
    // A disc with the two parts of its sign.
    expect(discs).toBe(3);
    expect(svg).toContain('>Rule deadlock</text>');
  });

  it('paints nothing but the legend where the rule finds nothing', async () => {
    const { svg, bands } = await highlighted('dead-end');
    expect(bands).toBe(0);
    expect(svg).toContain('>Rule dead-end</text>');
  });

  it('paints what a rule finds that is turned off, and a flow that a finding stands at', async () => {
    const twice = STUCK.replace('t -> j -> e', 't -> j -> e\nt -> j');
    const { bands, discs } = await highlighted('duplicate-flow', twice);
    expect({ bands, discs }).toEqual({ bands: 2, discs: 3 });
    expect((await highlighted('implicit-join', STUCK.replace('d -[no]-> off', 'd -[no]-> t'))).bands).toBeGreaterThan(0);
  });

  it('tells by its width, not only by its colour, what is meant', async () => {
    const { svg } = await highlighted('deadlock', STUCK, '--theme', 'mono');
    expect(svg).toMatch(/<g class="highlight">\s*<path[^>]*stroke-width="10"/);
  });

  it('knows no other rules, and says which was meant', async () => {
    const { status, err } = await highlighted('deadlok');
    expect({ status, err }).toEqual({ status: 2, err: 'error: unknown rule "deadlok"\nhelp: did you mean `deadlock`?\n' });
  });

  it('draws nothing where the text itself is wrong', async () => {
    expect((await highlighted('deadlock', `${STUCK}task\n`)).svg).toBe('');
  });
});
