import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Diagram, PlacedNode } from '../../../src/geometry/diagram.ts';
import { renderJoinedSvg, renderSvg } from '../../../src/render/svg/svg.ts';
import { quotation } from '../quotation.ts';

const svgOf = (diagram: Diagram) => renderSvg(diagram, diagram.pages[0]!);
const attributes = (svg: string, name: string) =>
  [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1]!);
const groupOf = (svg: string, id: string) => new RegExp(`<g id="${id}"[^]*?(?=\n<g |\n</svg>)`).exec(svg)?.[0] ?? '';

/** The quotation with one node changed. */
function withNode(id: string, change: Partial<PlacedNode>, diagram = quotation('en')): Diagram {
  const [page] = diagram.pages;
  const nodes = page!.nodes.map((node) => (node.id === id ? { ...node, ...change } : node));
  return { ...diagram, pages: [{ ...page!, nodes }] };
}

describe('renderSvg', () => {
  const svg = svgOf(quotation('en'));

  it('is well-formed XML of the page’s size in the language of its texts', () => {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1320" height="933.33" viewBox="0 0 1320 933.33" lang="en"/,
    );
    expect(svgOf(quotation('zh'))).toContain(' lang="zh"');
  });

  it('is measured in millimetres on paper', () => {
    const diagram = quotation('en');
    const sheet = { width: 841.89, height: 595.28, margin: 23, scale: 0.85, isPaper: true };
    const onPaper = svgOf({ ...diagram, pages: [{ ...diagram.pages[0]!, sheet }] });
    expect(onPaper).toContain(' width="297mm" height="210mm" viewBox="0 0 1320 933.33"');
  });

  it('is the same, byte for byte, each time', () => {
    expect(svgOf(quotation('en'))).toBe(svg);
  });

  it('groups every node, edge and lane under an id of its own', () => {
    const ids = attributes(svg, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ['node-fill', 'node-@A', 'edge-clear--quote', 'edge-form--assign', 'lane-gm']) expect(ids).toContain(id);
    expect(groupOf(svg, 'node-ok')).toContain('class="node decision"');
    expect(groupOf(svg, 'edge-clear--quote')).toContain('class="edge sequence main yes"');
    expect(groupOf(svg, 'lane-customer')).toContain('class="lane external"');
  });

  it('numbers the second place of a node', () => {
    expect(attributes(svgOf(withNode('duplicate', { id: 'form', place: 2 })), 'id')).toContain('node-form--2');
  });

  it('says in words what is drawn', () => {
    const { title, desc } = new XMLParser().parse(svg).svg;
    expect(title).toBe('Quotation');
    expect(desc).toBe('12 steps in 5 lanes, from "Customer asks for a price" to "Price given". From enquiry to answer');
    const labels = attributes(svg, 'aria-label');
    expect(labels).toContain('Decision: Approved?, in General manager');
    expect(labels).toContain('From &quot;Approved?&quot; to &quot;Copy the approved request&quot;: yes');
    expect(labels).toContain('Information from &quot;Copy the approved request&quot; to &quot;Quotation file&quot;');
    expect(attributes(svgOf(quotation('zh')), 'aria-label')).toContain('判断：同意报价？（总经理）');
  });

  it('tells what a node’s attributes are while the pointer rests on it', () => {
    expect(groupOf(svg, 'node-fill')).toContain('<title>Fill in the quotation request\ntime: 30 min');
  });

  it('shows there what Markdown marks as plain text', () => {
    const described = withNode('fill', {
      attributes: { description: '**Every** line of `it`, [here](https://x.example), 3 * 4' },
    });
    expect(groupOf(svgOf(described), 'node-fill')).toContain('description: Every line of it, here, 3 * 4</title>');
  });

  it('draws other flows first, then the main flow, nodes last', () => {
    const order = [...svg.matchAll(/class="(edge information|edge sequence main|edge sequence|node)/g)].map((match) => match[1]);
    const rank = ['edge information', 'edge sequence', 'edge sequence main', 'node'];
    expect(order).toEqual([...order].sort((a, b) => rank.indexOf(a!) - rank.indexOf(b!)));
  });

  it('draws one arrowhead where two edges end together', () => {
    expect(groupOf(svg, 'edge-enquiry--fill').match(/<path/g)).toHaveLength(2);
    expect(groupOf(svg, 'edge-@A--fill').match(/<path/g)).toHaveLength(1);
  });

  it('tells the width of each line, so that another font takes no more room', () => {
    const text = /<text [^>]*textLength="([\d.]+)" lengthAdjust="spacingAndGlyphs">Approved\?/.exec(svg);
    expect(Number(text?.[1])).toBeCloseTo(64.78, 1);
  });

  it('puts all pages on one sheet with ids that stay unique', () => {
    const diagram = quotation('en');
    const joined = renderJoinedSvg({ ...diagram, pages: [diagram.pages[0]!, { ...diagram.pages[0]!, number: 2 }] });
    expect(joined).toContain('height="1866.66"');
    expect(new Set(attributes(joined, 'id')).size).toBe(attributes(joined, 'id').length);
    expect(joined).toContain('id="lane-gm--2"');
  });
});

describe('what a stranger wrote', () => {
  const hostile = '"><script>alert(1)</script>&\u0000\u0008\ud800\ufffe]]>';

  it('is text and nothing else', () => {
    const diagram = quotation('en');
    const page = diagram.pages[0]!;
    const line = { ...page.heading[0]!, text: hostile };
    const svg = svgOf({
      ...diagram,
      title: hostile,
      description: hostile,
      pages: [
        {
          ...page,
          title: hostile,
          heading: [line],
          lanes: page.lanes.map((lane) => ({ ...lane, name: hostile, lines: [line], color: hostile })),
          nodes: page.nodes.map((node) => ({
            ...node,
            text: hostile,
            lines: [line],
            className: hostile,
            attributes: { [hostile]: hostile },
            link: hostile,
            fill: hostile,
            line: hostile,
          })),
          edges: page.edges.map((edge) => ({ ...edge, label: hostile, labelLines: [line], from: hostile })),
          notes: page.notes.map((note) => ({ ...note, on: [hostile], lines: [line] })),
        },
      ],
    });
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toContain('<script');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(svg).not.toMatch(/[\u0000-\u0008\ufffe\ud800]/);
    expect(attributes(svg, 'id').every((id) => !/\s/.test(id))).toBe(true);
  });

  it('refers to nothing outside but the author’s own safe links', () => {
    const linked = svgOf(withNode('fill', { link: 'https://example.com/?a=1&b=2' }));
    expect(groupOf(linked, 'node-fill')).toContain('<a href="https://example.com/?a=1&amp;b=2">');
    expect(attributes(svgOf(withNode('fill', { link: 'javascript:alert(1)' })), 'href')).toEqual(['costing.svg']);
    expect(svgOf(quotation('en'))).not.toMatch(/<(script|style|image|use|foreignObject)|url\(|xlink|@import/);
  });

  it('colours a node only with a colour, and writes on it so that it can be read', () => {
    const dark = groupOf(svgOf(withNode('fill', { fill: 'navy', line: '#f00' })), 'node-fill');
    expect(dark).toContain('fill="navy"');
    expect(dark).toContain('stroke="#f00"');
    expect(dark).toMatch(/fill="#FFFFFF"[^>]*>Fill in the</);
    expect(groupOf(svgOf(withNode('fill', { fill: 'url(https://example.com/x)' })), 'node-fill')).not.toContain('url');
    expect(svgOf(withNode('fill', { fill: 'navy' }, quotation('en', 'mono')))).not.toContain('navy');
  });
});
