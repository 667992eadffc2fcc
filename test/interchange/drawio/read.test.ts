/** What a draw.io file of other hands becomes. */
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printDraft } from '../../../src/interchange/draft/print-draft.ts';
import { Unreadable } from '../../../src/interchange/draft/remark.ts';
import { readDrawio } from '../../../src/interchange/drawio/read-drawio.ts';
import { told } from '../support.ts';

const cell = (id: string, value: string, style: string, x: number, y: number, parent = '1', size = 'width="80" height="40"') =>
  `<mxCell id="${id}" value="${value}" style="${style}" vertex="1" parent="${parent}"><mxGeometry x="${x}" y="${y}" ${size} as="geometry"/></mxCell>`;
const line = (id: string, ends: string, value = '', points = '') =>
  `<mxCell id="${id}" value="${value}" edge="1" parent="1" ${ends}><mxGeometry relative="1" as="geometry">${points}</mxGeometry></mxCell>`;
const model = (cells: string) => `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells}</root></mxGraphModel>`;
const file = (...pages: string[]) =>
  `<mxfile>${pages.map((page, i) => `<diagram name="Part ${i + 1}">${page}</diagram>`).join('')}</mxfile>`;

const LANES =
  cell('sales', 'Sales', 'swimlane;', 0, 0, '1', 'width="200" height="400"') +
  cell('store', 'Store', 'swimlane;', 200, 0, '1', 'width="200" height="400"') +
  cell('a', '&lt;b&gt;Order&lt;/b&gt;&lt;br&gt;comes in', 'ellipse;html=1', 40, 60, 'sales') +
  cell('b', 'In stock?', 'rhombus;', 240, 60) +
  cell('c', 'Pack', 'rounded=1;', 40, 160, 'store') +
  cell('d', 'Refuse', 'shape=mxgraph.flowchart.terminator;', 40, 260, 'sales') +
  cell('e', 'Note of delivery', 'shape=document;', 300, 250) +
  cell('f', 'Sent', 'rounded=1;arcSize=50', 240, 340);
const LINES =
  line('e1', 'source="a" target="b"') +
  line('e2', 'source="b" target="c"', 'yes') +
  line('e3', 'source="b" target="d"') +
  `<mxCell id="l" value="no" style="edgeLabel;" vertex="1" connectable="0" parent="e3"><mxGeometry as="geometry"/></mxCell>` +
  line('e4', 'source="c" target="e"') +
  line('e5', 'source="c"', '', '<mxPoint x="280" y="338" as="targetPoint"/>') +
  line('e6', '', '', '<mxPoint x="900" y="900" as="sourcePoint"/><mxPoint x="910" y="900" as="targetPoint"/>');

const EXPECTED = `lane sales "Sales"
lane store "Store"

start    order-comes   "Order comes in"   in sales
decision stock         "In stock?"        in store
task     pack          "Pack"             in store
document note-delivery "Note of delivery" in store
end      sent          "Sent"             in store
end      refuse        "Refuse"           in sales

order-comes -> stock -[yes]-> pack -> sent
stock -[no]-> refuse

pack ~> note-delivery
`;

describe('a draw.io file', () => {
  it('becomes lanes, shapes and flows, by their ends or by where they lie', () => {
    const { processes, remarks } = readDrawio(file(model(LANES + LINES)));
    expect(printDraft(processes[0]!.draft)).toBe(EXPECTED);
    expect(told(remarks)).toEqual(['dropped: a line ends at nothing ("e6")']);
  });

  it('has forks and joins where gateways are parallel, by the old and the new style', () => {
    const cells =
      cell('s', 'Begin', 'ellipse', 0, 0) +
      cell('f', '', 'shape=mxgraph.bpmn.shape;perimeter=rhombusPerimeter;symbol=parallelGw;outline=none', 0, 60) +
      cell('a', 'Pack', 'rounded=1', 0, 120) +
      cell('b', 'Invoice', 'rounded=1', 100, 120) +
      cell('j', '', 'shape=mxgraph.bpmn.gateway2;gwType=parallel', 0, 180) +
      cell('e', 'Done', 'ellipse', 0, 240);
    const ends = ['s f', 'f a', 'f b', 'a j', 'b j', 'j e'].map((pair) => pair.split(' '));
    const lines = ends.map(([from, to], i) => line(`e${i}`, `source="${from}" target="${to}"`)).join('');
    const text = printDraft(readDrawio(file(model(cells + lines))).processes[0]!.draft);
    expect(text).toContain('begin -> fork -> pack -> join -> done\nfork -> invoice -> join\n');
  });

  it('knows the symbols of BPMN that are no steps: a message is data, a catching event waits', () => {
    const cells =
      cell('s', 'Begin', 'ellipse', 0, 0) +
      cell('t', 'One week', 'shape=mxgraph.bpmn.event;perimeter=ellipsePerimeter;outline=catching;symbol=timer', 0, 60) +
      cell('m', 'Order', 'shape=message', 100, 120) +
      cell('a', 'Pack', 'rounded=1', 0, 120) +
      cell('e', 'Done', 'ellipse', 0, 180);
    const ends = ['s t', 't a', 'm a', 'a e'].map((pair) => pair.split(' '));
    const lines = ends.map(([from, to], i) => line(`e${i}`, `source="${from}" target="${to}"`)).join('');
    const text = printDraft(readDrawio(file(model(cells + lines))).processes[0]!.draft);
    expect(text).toContain('delay one-week "One week"');
    expect(text).toContain('begin -> one-week -> pack -> done\n\norder ~> pack\n');
  });

  it('is the same compressed', () => {
    const packed = deflateSync(new TextEncoder().encode(encodeURIComponent(model(LANES + LINES))));
    const { processes } = readDrawio(file(Buffer.from(packed).toString('base64')));
    expect(printDraft(processes[0]!.draft)).toBe(EXPECTED);
  });

  it('has a page for each of its pages, joined by connectors of one letter', () => {
    const first =
      cell('a', 'Begin', 'ellipse', 0, 0) + cell('x', 'A', 'shape=offPageConnector', 0, 90) + line('e1', 'source="a" target="x"');
    const second =
      cell('y', 'A', 'shape=offPageConnector', 0, 0) + cell('b', 'Done', 'ellipse', 0, 90) + line('e1', 'source="y" target="b"');
    const { processes, remarks } = readDrawio(file(model(first), model(second)));
    expect(printDraft(processes[0]!.draft)).toBe('start begin "Begin"\n\npage "Part 2"\nend done "Done"\n\nbegin -> done\n');
    expect(remarks).toEqual([]);
  });

  it('never runs what stands in a label', () => {
    const { processes } = readDrawio(
      file(model(cell('a', '&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;Go', 'ellipse', 0, 0))),
    );
    expect(processes[0]!.draft.nodes[0]!.text).toBe('Go');
  });

  it.each([
    ['nothing', '<mxfile/>', 'import.drawio.none'],
    ['rubbish that is packed', file('!!!'), 'import.drawio.packed'],
    ['entities', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><mxfile/>', 'import.xml.entities'],
    ['a bomb', file(Buffer.from(deflateSync(new Uint8Array(33 * 1024 * 1024).fill(97))).toString('base64')), 'import.tooLarge'],
  ])('can not be read: %s', (_, text, id) => {
    let thrown: unknown;
    try {
      readDrawio(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Unreadable);
    expect((thrown as Unreadable).problem.id).toBe(id);
  });
});
