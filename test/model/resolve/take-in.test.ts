import { describe, expect, it } from 'vitest';
import { build, processOf, told } from '../example.ts';

const ORG = `lane company "Company" {
  lane sales "Sales" { role: "Clerk", rate: 80 }
  lane admin "Administration"
}
lane customer "Customer" { external }
document form "Form" { copies: 2 }
system erp "ERP" in admin { class: it }
archive file "File"
class it { color: gray }
class other { color: red }
task fill "No part of it"
fill -> nothing
`;

const lanes = (text: string, files = { 'org.flow': ORG }) => processOf(text, files).lanes.map(({ id }) => id);
const nodes = (text: string, files = { 'org.flow': ORG }) => processOf(text, files).nodes.map(({ id }) => id);

describe('use', () => {
  it('takes in what is used, and the lanes around it', () => {
    const process = processOf('use "org.flow"\ntask a "A" in sales', { 'org.flow': ORG });
    expect(process.lanes.map(({ id, parent, imported }) => [id, parent, imported])).toEqual([
      ['company', null, true],
      ['sales', 'company', true],
    ]);
    expect(process.lanes[1]!.attributes.role).toBe('Clerk');
    expect(process.nodes.map(({ id }) => id)).toEqual(['a']);
    expect(process.classes).toEqual([]);
  });

  it('takes in data nodes with their lanes and looks', () => {
    const process = processOf('use "org.flow"\ntask a "A"\na ~> form\na ~> erp', { 'org.flow': ORG });
    expect(process.nodes.map(({ id, imported, lane }) => [id, imported, lane])).toEqual([
      ['form', true, null],
      ['erp', true, 'admin'],
      ['a', false, null],
    ]);
    expect(process.nodes[0]!.attributes.copies?.amount).toBe(2);
    expect(process.lanes.map(({ id }) => id)).toEqual(['company', 'admin']);
    expect(process.classes.map(({ id }) => id)).toEqual(['it']);
  });

  it('takes in lanes that end information flow, take part, or are added to', () => {
    expect(lanes('use "org.flow"\ndocument d "D"\nd ~> customer')).toEqual(['customer']);
    expect(lanes('use "org.flow"\ntask a "A" { informed: customer }')).toEqual(['customer']);
    expect(nodes('use "org.flow"\nlane sales { task a "A" }')).toEqual(['a']);
    expect(lanes('use "org.flow"\nlane sales { task a "A" }')).toEqual(['company', 'sales']);
  });

  it('takes in lanes whose attributes the file itself can replace', () => {
    const text =
      'process "P" { currency: EUR }\nuse "org.flow"\nlane sales { role: "Seller", person: "Ann" }\ntask a "A" in sales';
    expect(processOf(text, { 'org.flow': ORG }).lanes[1]!.attributes).toEqual({
      role: 'Seller',
      person: 'Ann',
      rate: { amount: 80, currency: 'EUR', text: '80' },
    });
    expect(told('lane sales "Sales" { role: "A" }\nlane sales { role: "B" }')[0]).toContain('"role" is given twice');
  });

  it('takes in data nodes that a note stands beside', () => {
    expect(nodes('use "org.flow"\nnote "N" on file')).toEqual(['file']);
  });

  it('takes no flow nodes', () => {
    expect(told('use "org.flow"\ntask a "A"\na -> fill', { 'org.flow': ORG })).toEqual([
      'unknown-name "fill": no node is called "fill" (did you mean the archive "file"?)',
    ]);
  });

  it('stands in the order of the text', () => {
    expect(lanes('lane x "X"\nuse "org.flow"\nlane y "Y"\ntask a "A" in customer')).toEqual(['x', 'customer', 'y']);
  });

  it('yields to names of the file itself, silently', () => {
    const process = processOf('use "org.flow"\nlane sales "Selling"\ntask form "Form it" in sales', { 'org.flow': ORG });
    expect(process.lanes).toMatchObject([{ id: 'sales', name: 'Selling', imported: false, parent: null }]);
    expect(process.nodes).toMatchObject([{ id: 'form', kind: 'task' }]);
  });

  it('takes the first of two files that declare a name', () => {
    const files = { 'a1.flow': 'lane l "First"', 'a2.flow': 'lane l "Second"' };
    expect(processOf('use "a1.flow"\nuse "a2.flow"\ntask a "A" in l', files).lanes[0]!.name).toBe('First');
  });

  it('puts a data node on the page of the first node it has to do with', () => {
    const { nodes } = processOf('use "org.flow"\ntask a "A"\npage "Two"\ntask b "B"\nb ~> form', { 'org.flow': ORG });
    expect(nodes.find(({ id }) => id === 'form')?.page).toBe(2);
  });

  it('names systems that no flow touches in words', () => {
    const { nodes } = processOf('use "org.flow"\ntask a "A" { system: erp }', { 'org.flow': ORG });
    expect(nodes.map(({ id }) => id)).toEqual(['a']);
    expect(nodes[0]!.attributes.system).toMatchObject([{ node: null, text: 'ERP' }]);
  });

  it('reads money in the currency of its own file, else of the process', () => {
    const rateIn = (org: string) => {
      const text = 'process "P" { currency: EUR }\nuse "org.flow"\ntask a "A" in l';
      return processOf(text, { 'org.flow': org }).lanes[0]!.attributes.rate?.currency;
    };
    expect(rateIn('lane l "L" { rate: 80 }')).toBe('EUR');
    expect(rateIn('process "O" { currency: USD }\nlane l "L" { rate: 80 }')).toBe('USD');
  });

  it('reads paths from the folder of the file they stand in, and takes in what that file takes in', () => {
    const files = { 'org/all.flow': 'use "../base/lanes.flow"', 'base/lanes.flow': 'lane l "L"' };
    const process = processOf('use "./org/all.flow"\ntask a "A" in l', files);
    expect(process.lanes.map(({ id }) => id)).toEqual(['l']);
    expect(process.uses.map(({ path }) => path)).toEqual(['org/all.flow', 'base/lanes.flow']);
  });

  it('tells the mistakes of what is taken in where they stand', () => {
    const files = { 'org.flow': 'lane l "L" { colr: red }\nlane m "M" { colr: red }\nlane "' };
    const { diagnostics } = build('use "org.flow"\ntask a "A" in l', files);
    expect(diagnostics.map(({ code, span }) => `${code} ${span.file} ${span.start}`)).toEqual([
      'unknown-key org.flow 13',
      expect.stringMatching(/^syntax org\.flow/),
    ]);
  });

  it('reads a file once, however many ways lead to it', () => {
    const files = { 'b.flow': 'use "d.flow"', 'c.flow': 'use "d.flow"\nuse "b.flow"', 'd.flow': 'use "c.flow"\nlane l "L"' };
    expect(processOf('use "b.flow"\nuse "c.flow"\nuse "b.flow"\ntask a "A" in l', files).uses).toHaveLength(3);
  });
});

describe('a missing file', () => {
  it.each([
    [
      'use "orgs.flow"',
      'missing-file ""orgs.flow"": the file "orgs.flow" does not exist (a path is relative to the file it stands in: looked for orgs.flow)',
    ],
    ['use "org"', 'missing-file ""org"": the file "org" does not exist (did you mean "org.flow"?)'],
    [
      'use "../org.flow"',
      'missing-file ""../org.flow"": the file "../org.flow" lies outside the project (the project\'s folder is that of the nearest flowc.json, else the working directory; write the path with forward slashes)',
    ],
    [
      'use "/etc/passwd"',
      'missing-file ""/etc/passwd"": expected a relative path, found "/etc/passwd" (write the path relative to this file)',
    ],
    ['use "a.flow"', 'missing-file ""a.flow"": a file cannot take in itself'],
  ])('%s', (text, expected) => {
    expect(told(text, { 'org.flow': ORG, '../org.flow': ORG, '/etc/passwd': 'root' })).toEqual([expected]);
  });

  it('may be there and not readable', () => {
    const { diagnostics } = build('use "secret.flow"', { 'secret.flow': null as never });
    expect(diagnostics[0]).toMatchObject({ message: { id: 'missing-file.unreadable' } });
  });

  it('may lead back over others', () => {
    const files = { 'b.flow': 'use "c.flow"', 'c.flow': 'use "a.flow"\nlane l "L"' };
    expect(told('use "b.flow"\ntask a "A" in l', files)).toEqual([
      'missing-file ""b.flow"": the files take in each other: a.flow > b.flow > c.flow > a.flow',
    ]);
  });

  it('is told in the file that names it', () => {
    expect(told('use "b.flow"', { 'b.flow': 'use "gone.flow"' })).toEqual([
      expect.stringContaining('b.flow missing-file ""gone.flow""'),
    ]);
  });

  it('keeps names that may have been in it from being told, but not those that look misspelt', () => {
    const text = 'use "gone.flow"\nlane sales "Sales"\ntask a "A" in factory\ntask b "B" in sale\na ~> invoice ~> factory';
    expect(told(text).slice(1)).toEqual(['unknown-name "sale": no lane is called "sale" (did you mean the lane "sales"?)']);
    expect(build(text).process.nodes[0]).toMatchObject({ lane: null, laneUnknown: true });
  });

  it('is never looked for outside the project', () => {
    const asked: string[] = [];
    const files = new Proxy<Record<string, string>>(
      {},
      { get: (_, key) => void asked.push(String(key)), has: (_, key) => !asked.push(String(key)) },
    );
    build('use "../x.flow"\nuse "/x.flow"\nuse "a/../../x.flow"\nuse "C:/x.flow"\nuse "http://x/y.flow"\nuse "b.flow"', files);
    expect([...new Set(asked)].filter((path) => !path.startsWith('b.flow'))).toEqual([]);
  });
});
