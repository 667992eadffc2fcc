import { createHash } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Guide } from '../../../src/client/guide.ts';
import { CLIENT } from '../../../src/render/html/client.generated.ts';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import { themeOf } from '../../../src/themes/themes.ts';
import { themeWith } from '../../../src/themes/tokens.ts';
import { layOut } from '../../support/draw-flow.ts';

const TWO_PAGES = `process "报价" { lang: en }
lane a "A"
start s "Begin" in a
subprocess call "Call" in a { see: "other.flow" }
task look "Look" in a { link: "https://example.org/a?b=1&c=2" }
page "Second"
end e "End" in a
s -> call -> look -> e
`;

const guideOf = (html: string) =>
  JSON.parse(/<script type="application\/json" id="guide">(.*?)<\/script>/s.exec(html)![1]!) as Guide;

describe('an HTML page', () => {
  it('holds every page, and no address but those of the author', async () => {
    const html = renderHtml(await layOut(TWO_PAGES, 'down'));
    expect(html.match(/<section class="sheet"/g)).toHaveLength(2);
    const addresses = [...html.matchAll(/(?:href|src|url)\s*[=(]\s*"?([^"\s)>]+)/g)].map((found) => found[1]!);
    expect(addresses.filter((each) => !each.startsWith('#'))).toEqual(['https://example.org/a?b=1&amp;c=2']);
    expect(html).not.toMatch(/@import|<link|<iframe/);
  });

  it('is the same text each time', async () => {
    expect(renderHtml(await layOut(TWO_PAGES, 'down'))).toBe(renderHtml(await layOut(TWO_PAGES, 'down')));
  });

  it('names its script and style by their hashes, and lets nothing else run', async () => {
    const html = renderHtml(await layOut(TWO_PAGES, 'down'));
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const style = /<style>(.*?)<\/style>/s.exec(html)![1]!;
    expect(policy).toContain(`script-src ${hash(CLIENT)};`);
    expect(policy).toContain(`style-src ${hash(style)};`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it('has a script of less than 20 KB', () => {
    expect(Buffer.byteLength(CLIENT)).toBeLessThan(20_000);
  });

  it('links another process only where its page is there', async () => {
    const diagram = await layOut(TWO_PAGES, 'down');
    const linksOf = (html: string) => guideOf(html).nodes.find(({ name }) => name === 'call')!.links;
    expect(linksOf(renderHtml(diagram))).toEqual([]);
    expect(linksOf(renderHtml(diagram, { seeLink: () => './other.html' }))).toEqual([
      { text: 'Open the process: other.flow', href: './other.html' },
    ]);
    expect(linksOf(renderHtml(diagram, { seeLink: () => 'javascript:alert(1)' }))).toEqual([]);
  });

  it('shows the marks of descriptions, and as text whatever could run', async () => {
    const description =
      'It **must** be `A`, *now*.\\n\\n1. see [list](./list.pdf)\\n2. [run](javascript:alert(1))\\n3. <img src=x onerror=alert(2)>';
    const html = renderHtml(await layOut(`task t "T" { description: "${description}" }`, 'down'));
    const shown = /<div id="about-node-t" hidden>(.*?)<\/div>/s.exec(html)![1];
    expect(shown).toBe(
      '<p>It <strong>must</strong> be <code>A</code>, <em>now</em>.</p><ol>' +
        '<li><p>see <a href="./list.pdf" rel="noopener noreferrer">list</a></p></li>' +
        '<li><p>[run](javascript:alert(1))</p></li><li><p>&lt;img src=x onerror=alert(2)&gt;</p></li></ol>',
    );
    expect(html).not.toContain('<img');
    expect(guideOf(html).nodes[0]!.description).toBe(
      'It must be A, now.\nsee list\n[run](javascript:alert(1))\n<img src=x onerror=alert(2)>',
    );
  });

  it.each([
    ['', ['Go to page 1: In stock? yes', 'Go to page 1: Order more']],
    ['page "First"\n', ['Go to page 1: First, In stock? yes', 'Go to page 1: First, Order more']],
  ])('tells connectors of one letter apart that lead to one page %j', async (first, expected) => {
    const text = `process "P" { lang: en }\n${first}decision d "In stock?"\ntask x "Order more"\npage "Second"\nend e "End"
d -[yes]-> e\nd -[no]-> x -> e\n`;
    const { nodes } = guideOf(renderHtml(await layOut(text, 'down')));
    const back = nodes.filter(({ isConnector, out }) => isConnector && out.length > 0);
    expect(back.map(({ links }) => links.map((link) => link.text))).toEqual([expected]);
  });

  it('speaks the language of the process', async () => {
    const page = async (lang: string) => renderHtml(await layOut(TWO_PAGES.replace('lang: en', `lang: ${lang}`), 'down'));
    expect(await page('en')).toMatch(/<html lang="en">.*placeholder="Find"/s);
    expect(await page('zh')).toMatch(/<html lang="zh-CN">.*placeholder="查找"/s);
  });

  it('begins in the theme that the author chose', async () => {
    const diagram = await layOut(TWO_PAGES, 'down');
    expect(renderHtml({ ...diagram, theme: 'dark' })).toContain('<html lang="en" data-theme="dark">');
    expect(renderHtml({ ...diagram, theme: 'mono' })).not.toMatch(/fill="var\(/);
  });

  it('shows any other theme as its light look, or as its dark one where its page is dark', async () => {
    const diagram = await layOut(TWO_PAGES, 'down');
    const brand = themeOf('brand');
    const ofBrand = renderHtml({ ...diagram, theme: 'brand' });
    const [light, dark] = [...ofBrand.matchAll(/:root(?:\[data-theme=dark\])?\{([^}]*)\}/g)].map((found) => found[1]!);
    expect(light).toContain(`:${brand.step.line.color}`);
    expect(dark).toContain(`:${themeOf('dark').step.line.color}`);
    const own = themeWith(brand, 'own', { corner: 0, 'main-width': 5, terminator: '#7a0040' });
    const ofOwn = renderHtml({ ...diagram, theme: 'own' }, { themes: [own] });
    expect(ofOwn).toMatch(/:#7a0040;/i);
    expect(ofOwn).toContain('stroke-width="5"');
    const night = themeWith(themeOf('dark'), 'night', { page: '#101020' });
    const ofNight = renderHtml({ ...diagram, theme: 'night' }, { themes: [night] });
    expect(ofNight).toContain('data-theme="dark"');
    expect(ofNight).toMatch(/:root\[data-theme=dark\]\{[^}]*:#101020/i);
  });

  it('gives every colour of the drawing in both themes', async () => {
    const html = renderHtml(await layOut(TWO_PAGES, 'down'));
    const used = new Set([...html.matchAll(/var\((--p\d+)\)/g)].map((found) => found[1]!));
    expect(used.size).toBeGreaterThan(5);
    for (const name of used) expect(html.match(new RegExp(`${name}:#`, 'g'))).toHaveLength(3);
  });

  it('names each element once', async () => {
    const html = renderHtml(await layOut(TWO_PAGES, 'down'));
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, out, in: back } of guideOf(html).nodes) {
      const named = [id, ...[...out, ...back].flatMap(({ edge, node }) => [edge, ...(node === null ? [] : [node])])];
      for (const each of named) expect(ids).toContain(each);
    }
  });

  it('holds drawings that are well-formed', async () => {
    const html = renderHtml(await layOut(TWO_PAGES, 'down'));
    const parse = (text: string) => new XMLParser({ ignoreAttributes: false }).parse(text, true);
    for (const [svg] of html.matchAll(/<svg xmlns.*?<\/svg>/gs)) expect(() => parse(svg)).not.toThrow();
  });
});
