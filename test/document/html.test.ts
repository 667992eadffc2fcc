import { describe, expect, it } from 'vitest';
import { draw, report as reportOf } from '../../src/api.ts';
import type { DocumentBlock } from '../../src/document/document.ts';
import { htmlDocument } from '../../src/document/html/html.ts';
import { processOf } from '../model/example.ts';

const written = (...blocks: DocumentBlock[]) => htmlDocument({ title: 'T', lang: 'en', blocks, pictures: {} });

describe('a document as HTML', () => {
  it('has headings with their anchors, and links to those that are there', () => {
    const page = written(
      { kind: 'heading', level: 1, text: 'One & only', anchor: 'one' },
      { kind: 'paragraph', text: [{ text: 'see ' }, { text: 'one', to: '#one', bold: true }, { text: ' or none', to: '#none' }] },
    );
    expect(page).toContain('<h2 id="one">One &amp; only</h2>');
    expect(page).toContain('<p>see <a href="#one"><strong>one</strong></a> or none</p>');
  });

  it('has lists, code, facts and tables', () => {
    const page = written(
      { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', text: 'a' }]] },
      { kind: 'code', text: 'x < y' },
      { kind: 'facts', facts: [{ name: 'Who', values: ['A', 'B\nC'] }] },
      { kind: 'table', name: 'things', head: ['Thing'], rows: [['one\ntwo']] },
    );
    expect(page).toContain('<ol><li><p>a</p></li></ol>');
    expect(page).toContain('<pre><code>x &lt; y</code></pre>');
    expect(page).toContain('<dt>Who</dt><dd>A</dd><dd>B<br>C</dd>');
    expect(page).toContain('<td>one<br>two</td>');
  });

  it('lists the headings behind the place of its contents', () => {
    const heading = (text: string, level: 1 | 2): DocumentBlock => ({ kind: 'heading', level, text, anchor: text });
    const page = written(heading('before', 1), { kind: 'contents', depth: 2 }, heading('a', 1), heading('b', 2), heading('c', 1));
    expect(page).toContain(
      '<nav class="toc" aria-label="Contents"><ol><li><a href="#a">a</a><ol><li><a href="#b">b</a></li></ol></li><li><a href="#c">c</a></li></ol></nav>',
    );
  });

  it('leads from the nodes of the chart to their descriptions and back', async () => {
    const process = processOf(
      'lane a "A" { role: "R" }\nstart s "Go" in a\ntask t "Work" in a\nend e "Done" in a\ns -> t -> e\n',
    );
    const page = htmlDocument(await reportOf([{ process, findings: [] }], draw));
    expect(page).toMatch(/<g id="a\.-node-t"[^>]*>(?:<title>[^<]*<\/title>)?<a href="#a\.t">/);
    expect(page).toMatch(/<h3 id="a\.t">1 Work <a class="up" href="#a\.-node-t"/);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads from a connector to its other side', async () => {
    const process = processOf(
      'lane a "A" { role: "R" }\nstart s "Go" in a\ntask t "Work" in a\npage "Two"\ntask u "More" in a\nend e "Done" in a\ns -> t -> @A\n@A -> u -> e\n',
    );
    const page = htmlDocument(await reportOf([{ process, findings: [] }], draw));
    const links = [...page.matchAll(/<g id="(a\.-node-@A[^"]*)"[^>]*>(?:<title>[^<]*<\/title>)?<a href="#([^"]*)">/g)];
    expect(links.map(([, from, to]) => [from, to])).toEqual([
      ['a.-node-@A', 'a.-node-@A--2'],
      ['a.-node-@A--2', 'a.-node-@A'],
    ]);
  });

  it('runs nothing and loads nothing, whatever its author wrote', async () => {
    const evil = '</style><script>alert(1)</script><img src=x onerror=alert(1)> " onload="alert(1)';
    const quoted = JSON.stringify(evil);
    const process = processOf(
      `process ${quoted} { purpose: ${quoted}, x-own: ${quoted} }\nlane a ${quoted} { role: ${quoted} }\nstart s ${quoted} in a\ntask t ${quoted} in a { description: ${quoted} }\ndocument d ${quoted}\nend e ${quoted} in a\ns -> t -> e\nt ~> d\n`,
    );
    const page = htmlDocument(
      await reportOf([{ process, findings: [{ severity: evil, text: evil, rule: evil, line: 1 }] }], draw),
    );
    expect(page).not.toMatch(/<(script|img|iframe|object|link)\b/i);
    expect(page.replace(/="[^"]*"/g, '=""')).not.toMatch(/<[^>]*\son\w+\s*=/i);
    expect(page).not.toMatch(/href="javascript/i);
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });
});
