/** An HTML page of flowc as its reader meets it, in a real browser. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { htmlDocument } from '../../src/api.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { folderWith } from '../cli/folder.ts';
import { violationsOf } from '../support/axe.ts';
import { CHROMIUM, useBrowser } from '../support/browser.ts';
import { layOut } from '../support/draw-flow.ts';
import { reportOn } from '../support/report-on.ts';

const ORDER = `process "Order" { owner: "Sales" }
lane sales "Sales"
lane 仓库 "仓库"
start ordered "Order comes in" in sales
task confirm "Confirm the order" in sales { time: 30m, control: "KC-1 the price is right", description: "Call **back**\\n\\n- by [mail](mailto:a@b.example)" }
document form "Order form"
decision ok "In stock?" in 仓库
page "Delivery"
task 发货 "安排发货" in 仓库
end done "Delivered" in sales
end refused "Refused" in sales
ordered -> confirm -> ok
ok -[yes]-> 发货 -> done
ok -[no]-> refused
confirm ~> form
`;

async function built(text: string): Promise<string> {
  const file = path.join(folderWith(), 'page.html');
  writeFileSync(file, renderHtml(await layOut(text, 'down')));
  return pathToFileURL(file).href;
}

const FOCUSED = '(document.activeElement.closest(".node") ?? document.activeElement).id';
const WIDTH = 'document.querySelector(".sheet svg").getBoundingClientRect().width';

describe.skipIf(CHROMIUM === undefined)('a page in Chromium', () => {
  const open = useBrowser();

  it('is walked through by keys, along the flow, and tells of each node', async () => {
    const { page, ask, wrong } = await open(await built(ORDER));
    await page.focus('#drawing');
    const walked: string[] = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      walked.push(await ask(FOCUSED));
    }
    expect(walked).toEqual(['node-ordered', 'node-confirm', 'node-form', 'node-ok']);
    await page.keyboard.press('ArrowUp');
    expect(await ask(FOCUSED)).toBe('node-confirm');
    expect(await ask('document.getElementById("said").textContent')).toBe(
      'Call back\nby mail. Time: 30 min. Control: KC-1 the price is right. Leads to: In stock?, Order form',
    );
    const card = await ask<string>('document.getElementById("details").innerText');
    for (const part of ['Step, Sales', 'Confirm the order', 'Call back', '30 min', 'Order comes in'])
      expect(card).toContain(part);
    expect(await ask('document.querySelector("#details strong").textContent')).toBe('back');
    expect(await ask('document.querySelector("#details li a").href')).toBe('mailto:a@b.example');
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    expect(JSON.stringify(tree)).toMatch(/"role":"main".*"name":"Step: Confirm the order, in Sales"/);
    await page.keyboard.press('Escape');
    expect(await ask('document.getElementById("details").hidden')).toBe(true);
    expect(wrong).toEqual([]);
  });

  it('leads from connector to connector across pages', async () => {
    const { page, ask, until, wrong } = await open(await built(ORDER));
    await page.click('#page-1 .connector');
    await until('document.activeElement.closest("#page-2") !== null');
    expect(await ask(FOCUSED)).toMatch(/^node-@A/);
    expect(await ask('document.querySelector("#pages [aria-current]")?.textContent')).toBe('2 Delivery');
    await page.keyboard.press('Enter');
    await until('document.activeElement.closest("#page-1") !== null');
    expect(wrong).toEqual([]);
  });

  it('keeps every rule of accessibility that axe knows, as a drawing and as a report', async () => {
    const drawing = await built(ORDER);
    expect(await violationsOf(await open(drawing))).toEqual([]);
    expect(await violationsOf(await open(`${drawing}#node-confirm`))).toEqual([]);
    const file = path.join(folderWith(), 'report.html');
    writeFileSync(file, htmlDocument(await reportOn(ORDER)));
    expect(await violationsOf(await open(pathToFileURL(file).href))).toEqual([]);
  });

  it('finds Chinese and Latin texts and names', async () => {
    const { page, ask } = await open(await built(ORDER));
    const hits = async (wanted: string) => {
      await page.keyboard.press('Escape');
      await page.focus('#find');
      await page.keyboard.type(wanted);
      return ask<string>('document.getElementById("hits").textContent');
    };
    await page.keyboard.press('/');
    expect(await ask('document.activeElement.id')).toBe('find');
    expect(await hits('安排')).toBe('1 of 1');
    expect(await hits('ORDER')).toBe('1 of 3');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await ask('document.getElementById("hits").textContent')).toBe('2 of 3');
    expect(await ask('document.activeElement.id')).toBe('find');
    expect(await hits('kc-1 confirm')).toBe('1 of 1');
    expect(await hits('nobody')).toBe('Nothing found');
  });

  it('zooms by keys, buttons and wheel, and keeps the point under the pointer', async () => {
    const { page, ask } = await open(await built(ORDER));
    const before = await ask<number>(WIDTH);
    await page.keyboard.press('+');
    expect(await ask<number>(WIDTH)).toBeCloseTo(before * 1.2, 0);
    await page.click('#zoomOut');
    expect(await ask<number>(WIDTH)).toBeCloseTo(before, 0);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    const at = (await ask(
      '(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(document.getElementById("node-confirm").getBoundingClientRect())',
    )) as { x: number; y: number };
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel({ deltaY: -100 });
    await page.keyboard.up('Control');
    await page.waitForFunction(`${WIDTH} > ${before * 1.8}`);
    expect(await ask(`document.elementFromPoint(${at.x}, ${at.y}).closest(".node")?.id`)).toBe('node-confirm');
    await page.keyboard.press('0');
    expect(await ask(`document.querySelector(".sheet svg").getBoundingClientRect().height`)).toBeLessThan(700);
  });

  it('zooms by pinching and pans by dragging', async () => {
    const { page, ask, wrong } = await open(await built(ORDER), 400, 700);
    const before = await ask<number>(WIDTH);
    const session = await page.createCDPSession();
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [-apart, apart].map((x, id) => ({ x: 200 + x, y: 300, id })),
      });
    await touch('touchStart', 40);
    await touch('touchMove', 80);
    await touch('touchMove', 120);
    await touch('touchEnd', 0);
    expect((await ask<number>(WIDTH)) / before).toBeCloseTo(3, 1);
    const left = await ask<number>('document.getElementById("drawing").scrollLeft');
    await page.mouse.move(300, 400);
    await page.mouse.down();
    await page.mouse.move(250, 400, { steps: 5 });
    await page.mouse.up();
    expect(await ask<number>('document.getElementById("drawing").scrollLeft')).toBe(left + 50);
    expect(wrong).toEqual([]);
  });

  it('follows the system into the dark and the reader out of it, and fits a phone', async () => {
    const { page, ask, until } = await open(await built(ORDER), 400, 700);
    const ground = 'getComputedStyle(document.querySelector(".sheet path")).fill';
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await until(`${ground} === "rgb(14, 19, 26)"`);
    await page.click('#dark');
    expect(await ask(ground)).toBe('rgb(255, 255, 255)');
    expect(await ask(`${WIDTH} / document.querySelector('.sheet svg').viewBox.baseVal.width`)).toBeGreaterThan(0.69);
    expect(await ask('document.getElementById("node-ordered").getBoundingClientRect().right')).toBeLessThanOrEqual(400);
    expect(await ask('document.documentElement.scrollWidth')).toBe(400);
  });

  it('keeps the headers of lanes in view while it is scrolled and zoomed', async () => {
    const steps = Array.from({ length: 30 }, (_, i) => `t${i}`);
    const long = `lane sales "Sales"\nlane store "Store"\n${steps.map((id, i) => `task ${id} in ${i % 2 ? 'sales' : 'store'}`).join('\n')}\n${steps.join(' -> ')}`;
    const { ask, until, wrong } = await open(await built(long));
    const shown = '!document.querySelector(".headers").hidden';
    expect(await ask(shown)).toBe(false);
    await ask('document.getElementById("drawing").scrollTo({ top: 900, behavior: "instant" })');
    await until(shown);
    const edge = (selector: string) => `Math.round(document.querySelector('${selector}').getBoundingClientRect().top)`;
    expect(await ask(edge('.headers'))).toBe(await ask(edge('#drawing')));
    const left = (selector: string) => `document.querySelector('${selector}').getBoundingClientRect().left`;
    await ask('document.getElementById("zoomIn").click()');
    await until(`${shown} && Math.abs(${left('.headers use')} - ${left('#lane-sales')}) < 2`);
    expect(wrong).toEqual([]);
  });

  it('runs nothing that a stranger wrote', async () => {
    const script = '</script></style></title><script>alert(1)</script><img src=x onerror=alert(2)>';
    const hostile = `process "${script}" { purpose: "${script}", owner: "<!--<script>" }
lane a "${script}"
class evil { color: "red;}</style><script>alert(3)</script>" }
task t "\\"><svg onload=alert(4)>${script}" in a { link: "javascript:alert(5)", description: "[x](javascript:alert(9)) ${script}", control: "${script}" }
subprocess s "S" in a { see: "java\\nscript:alert(6)//x.flow" }
task u "U" in a { link: " \\u{1}javascript:alert(7)", class: evil }
page "${script}"
end e "</desc><a href=javascript:alert(8)>" in a
t -["${script}"]-> s -> u -> e
note "${script}" on t
`;
    const { page, ask, wrong } = await open(await built(hostile));
    await page.focus('#find');
    await page.keyboard.type('alert');
    await page.keyboard.press('Enter');
    expect(await ask('document.getElementById("details").innerText')).toContain('alert(1)');
    expect(await ask('document.scripts.length')).toBe(2);
    expect(await ask('document.querySelectorAll("img, [onload], [onerror], a[href^=java]").length')).toBe(0);
    expect(wrong).toEqual([]);
  });
});
