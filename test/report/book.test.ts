import { describe, expect, it } from 'vitest';
import { type DocumentBlock, draw, report as reportOf } from '../../src/api.ts';
import { markdownFiles } from '../../src/document/markdown/markdown.ts';
import { processOf } from '../model/example.ts';

const ORDER = `process "Order" { owner: "Sales" }
lane sales "Sales" { role: "Clerk" }
lane store "Store"
start s "Order comes in" in sales
task note "Note the order" in sales { policy: "Order rules" }
document order "Order" { copies: 1, retention: 10y }
subprocess pack "Pack the goods" in store { see: "pack.flow" }
subprocess bill "Send the bill" in sales { see: "bill.flow" }
s -> note -> pack -> bill
note ~> order ~> pack
`;
const PACK = `process "Packing" { owner: "Store" }
lane store "Store" { role: "Packer" }
start s "Order is there" in store
manual pack "Pack" in store { control: "KC-1 nothing is missing", system: "Stock ledger" }
document order "Order"
document slip "Slip" { volume: 5/day }
end e "Packed" in store
s -> pack -> e
order ~> pack ~> slip
`;
const BILL = `process "Bill" { owner: "Sales", lang: en }
lane sales "Sales" { role: "Clerk" }
start s "Goods are out" in sales
task write "Write the bill" in sales { policy: "Order rules", system: "Stock ledger", informed: "Store" }
end e "Billed" in sales
s -> write -> e
`;

const files = { 'order.flow': ORDER, 'pack.flow': PACK, 'bill.flow': BILL };

async function book() {
  const inputs = Object.entries(files).map(([file, text]) => ({ process: { ...processOf(text, files), file }, findings: [] }));
  return reportOf(inputs, draw, { title: 'Our work' });
}

const titles = (blocks: readonly DocumentBlock[], level: number) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));

describe('the book of several processes', async () => {
  const document = await book();
  const text = markdownFiles(document, 'book')[0]!.content.replace(/<a id="[^"]*"><\/a>/g, '');

  it('begins with the map and the contents, and has a chapter a process', () => {
    expect(document.title).toBe('Our work');
    expect(document.blocks.slice(0, 3).map(({ kind }) => kind)).toEqual(['paragraph', 'picture', 'contents']);
    expect(titles(document.blocks, 1)).toEqual([
      ...['1 Order', '1.2 Packing', '2 Bill'],
      ...['Job duties', 'Responsibility matrix', 'Rules, accounting and key controls', 'Document register'],
      ...['Index of departments', 'Findings of the check'],
    ]);
  });

  it('draws each process as a box of the map that leads to its chapter, with an arrow to what it calls and goes on in', () => {
    const map = JSON.stringify(document.pictures.map);
    for (const box of ['1 Order', '1.2 Packing', '2 Bill']) expect(map).toContain(`"${box}`);
    for (const link of ['#order', '#pack', '#bill']) expect(map).toContain(`"link":"${link}"`);
    expect(map.match(/"classes":\["edge sequence"|"classes":\["edge"/g)).toHaveLength(4);
  });

  it('stands processes without any connection below each other in their owner’s lane', async () => {
    const alone = Array.from({ length: 8 }, (_, i) => ({ process: { ...processOf(BILL), file: `${i}.flow` }, findings: [] }));
    const map = (await reportOf(alone, draw)).pictures.map!;
    const boxes = map.pages[0]!.items.flatMap((item) => (item.type === 'group' && item.link !== null ? [item.box!] : []));
    expect(boxes).toHaveLength(8);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(3);
    expect(JSON.stringify(map)).not.toContain('"classes":["edge"');
  });

  it('numbers steps through all levels, in the text as in the charts', () => {
    expect(text).toContain('#### 1.2.1 Pack\n');
    expect(JSON.stringify(document.pictures['chart-1-2'])).toContain('"text":"1.2.1"');
  });

  it('links processes with each other', () => {
    expect(text).toContain('- **See:** [1.2 Packing](<#pack>)');
    expect(text).toContain('- **Part of:** [1 Order](<#order>)');
    expect(text).toContain('- **Goes on in:** [2 Bill](<#bill>)');
    expect(text).toContain('- **Comes from:** [1 Order](<#order>)');
  });

  it('tells the duties of a post in all processes', () => {
    expect(text).toMatch(
      /### Sales: Clerk\n\n\| Task .*\n.*\n\| \[1\.1 Note the order\].*\n\| \[1\.3 Send the bill\].*\n\| \[2\.1 Write the bill\]/,
    );
    expect(text).toContain('| [Store](<#post.3>) | Packer | [1.2 Packing](<#pack>): [1.2.1](<#pack.pack>) |');
  });

  it('joins documents, rules and systems of one name', () => {
    expect(text).toContain(
      '| Order | [1.1 Note the order](<#order.note>) | [1.2 Pack the goods](<#order.pack>)<br>[1.2.1 Pack](<#pack.pack>) | 1 |  | 10 y |',
    );
    expect(text).toContain('| Order rules | [1.1 Note the order](<#order.note>)<br>[2.1 Write the bill](<#bill.write>) |');
    expect(text).toContain('| Stock ledger | [1.2.1 Pack](<#pack.pack>)<br>[2.1 Write the bill](<#bill.write>) |');
  });

  it('has no link that leads nowhere, and no anchor twice', () => {
    const anchors = document.blocks.flatMap((block) => (block.kind === 'heading' ? (block.anchor ?? []) : []));
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = [...JSON.stringify(document).matchAll(/"(?:to|link)":"#([^"]*)"/g)].map(([, to]) => to!);
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  it('gives all steps and duties as tables', () => {
    const [steps, duties] = document.data!;
    expect(steps!.rows.map((row) => row.slice(0, 3))).toEqual([
      ['1 Order', '1.1', 'Note the order'],
      ['1 Order', '1.2', 'Pack the goods'],
      ['1 Order', '1.3', 'Send the bill'],
      ['1.2 Packing', '1.2.1', 'Pack'],
      ['2 Bill', '2.1', 'Write the bill'],
    ]);
    expect(steps!.rows.every((row) => row.length === steps!.head.length)).toBe(true);
    expect(duties!.rows).toHaveLength(5);
  });
});
