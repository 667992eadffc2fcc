import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { flowc } from '../../run.ts';

const TIMED = `lane a "A"
start s "S" in a
task quick "Look" in a { time: 12m, cost: 3 EUR }
task slow "Make" in a { time: 1h, wait: 2d }
decision ok "Good?" in a
end e "E" in a
s -> quick -> slow -> ok
ok -[yes]-> e
ok -[no 50%]-> slow
`;

async function drawn(figure: string, text = TIMED, ...more: string[]) {
  const cwd = folderWith({ 'a.flow': text });
  const run = await flowc(['build', 'a.flow', '--no-cache', '--heat', figure, ...more], { cwd });
  const svg = run.status === 0 ? readFileSync(path.join(cwd, 'a.svg'), 'utf8') : '';
  const [bands = ''] = [...svg.matchAll(/<g class="overlay">([\s\S]*?)<\/g>/g)].map(([, inner]) => inner!);
  return { ...run, svg, widths: [...bands.matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width)) };
}

describe('build --heat', () => {
  it('tells how much of a case each step takes, by width and in words', async () => {
    const { svg, widths } = await drawn('time');
    expect(widths).toEqual([6, 18]);
    for (const text of ['12 min', '2 h', 'Time a case takes here', '≤ 20 min', '≤ 1 h 20 min', '≤ 2 h'])
      expect(svg).toContain(`>${text}</text>`);
  });

  it('shows waiting and cost, too, and where nothing is stated', async () => {
    expect((await drawn('wait')).svg).toContain('>4 d</text>');
    expect((await drawn('cost')).svg).toContain('>EUR 3</text>');
    const { svg, widths } = await drawn('cost', TIMED.replace(', cost: 3 EUR', ''));
    expect(widths).toEqual([]);
    expect(svg).toContain('>No cost is stated</text>');
  });

  it('shows what one visit takes where nothing can be expected', async () => {
    const { svg } = await drawn('time', TIMED.replace(' 50%', ''));
    expect(svg).toContain('>Time a visit takes</text>');
    expect(svg).toContain('>1 h</text>');
  });

  it('reads without colours, in Chinese', async () => {
    const { svg, widths } = await drawn('time', `process { lang: zh }\n${TIMED}`, '--theme', 'mono');
    expect(widths).toEqual([6, 18]);
    expect(svg).toContain('>平均每次流程在此用时</text>');
    expect(svg).not.toMatch(/(?:fill|stroke)="#(?!([0-9A-F]{2})\1\1)[0-9A-F]{6}"/i);
  });

  it('knows no other figures', async () => {
    expect(await drawn('color')).toMatchObject({
      status: 2,
      err: 'error: option "--heat" expects time, cost, wait, found "color"\n',
    });
  });

  it('shows what a called process takes at its call', async () => {
    const calling =
      'lane a "A"; start s "S" in a; subprocess b "Take it back" in a { see: "b.flow" }; end e "E" in a; s -> b -> e\n';
    const cwd = folderWith({ 'a.flow': calling, 'b.flow': TIMED });
    await flowc(['build', 'a.flow', '--no-cache', '--heat', 'time'], { cwd });
    expect(readFileSync(path.join(cwd, 'a.svg'), 'utf8')).toContain('>2 h 12 min</text>');
  });
});
