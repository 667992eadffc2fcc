/** Reports as readers see them, in Chromium. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { htmlDocument } from '../../src/api.ts';
import { folderWith } from '../cli/folder.ts';
import { CHROMIUM, useBrowser } from '../support/browser.ts';
import { reportOn } from '../support/report-on.ts';

const text = (lang: string) => `process "Order" { lang: ${lang}, owner: "Sales" }
lane sales "Sales" { role: "Clerk" }\nlane store "Store" { role: "Keeper" }
start s "Go" in sales
task t "Note the order" in sales { description: "All of *it*", time: 1h, informed: store }
document d "Order form" { copies: 2 }
task u "Pack" in store { control: "KC-1 nothing is missing", see-also: x }
end e "Done" in store
s -> t -> u -> e
t ~> d ~> u
`;

async function pageOf(lang: string): Promise<string> {
  const file = path.join(folderWith(), 'report.html');
  writeFileSync(file, htmlDocument(await reportOn(text(lang))));
  return pathToFileURL(file).href;
}

const DARKNESS = 'getComputedStyle(document.body).backgroundColor';

describe.skipIf(CHROMIUM === undefined)('a report in a browser', () => {
  const open = useBrowser();

  it.each(['en', 'zh'])('fits a desktop and a phone (%s)', async (lang) => {
    for (const width of [1280, 390]) {
      const { ask, wrong } = await open(await pageOf(lang), width);
      expect(wrong).toEqual([]);
      expect(await ask('document.documentElement.scrollWidth')).toBe(width);
      expect(await ask(`getComputedStyle(document.querySelector('.side')).display`)).toBe(width > 1000 ? 'block' : 'none');
    }
  });

  it('leads from a box of the chart to what is told of it, and back', async () => {
    const { page, ask } = await open(await pageOf('en'));
    await page.click('[id="0.-node-t"]');
    expect(await ask('location.hash')).toBe('#0.t');
    expect(await ask(`document.querySelector(':target').textContent`)).toContain('1 Note the order');
    await page.click(':target .up');
    expect(await ask('location.hash')).toBe('#0.-node-t');
  });

  it('is dark where the reader likes it dark, the chart too', async () => {
    const { page, ask } = await open(await pageOf('en'));
    const fill = `getComputedStyle(document.querySelector('figure svg > path')).fill`;
    const light = [await ask(DARKNESS), await ask(fill)];
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(light).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
    expect(await ask(DARKNESS)).not.toBe(light[0]);
    expect(await ask(fill)).toBe(await ask(DARKNESS));
  });

  it('prints without what is for screens', async () => {
    const { page, ask } = await open(await pageOf('en'));
    await page.emulateMediaType('print');
    expect(
      await ask(`['.side', '.side-folded', '.up'].map((each) => getComputedStyle(document.querySelector(each)).display)`),
    ).toEqual(['none', 'none', 'none']);
    expect(Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1', 0, 5)).toBe('%PDF-');
  });
});
