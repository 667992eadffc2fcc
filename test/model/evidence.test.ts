import { describe, expect, it } from 'vitest';
import { evidence } from '../../src/model/evidence.ts';
import { processOf } from './example.ts';

const FRAME = `lane a "A"
start s "Goods arrive" in a
manual inspect "Inspect" in a
decision ok "Passed?" in a { control: "KC-1" }
task put "Put into stock" in a
task back "Send back" in a
document record "Inspection record"
document slip "Return note"
document entry "Stock entry"
archive file "Store file"
end e "Stored" in a
end x "Returned" in a
s -> inspect -> ok
ok -[yes]-> put -> e
ok -[no]-> back -> x
back ~> slip
`;

function evidenceAt(id: string, flows: string, text = FRAME): string[] {
  const process = processOf(`${text}${flows}\n`);
  const node = process.nodes.find((each) => each.id === id)!;
  const records = evidence(process);
  const traces = records.of(node);
  expect(records.isAny(node)).toBe(traces.length > 0);
  return traces.map((trace) =>
    trace.data === null ? trace.system : [trace.data.text, ...(trace.state === null ? [] : [trace.state])].join(' '),
  );
}

describe('the evidence of a control', () => {
  it.each([
    ['what the decision reads', 'inspect ~> record ~> ok\nput ~> entry', ['Inspection record']],
    ['what the decision writes, in its state', 'inspect ~> record ~> ok\nok ~> record[passed]', ['Inspection record passed']],
    ['what the step before the decision writes', 'inspect ~> record\nput ~> entry', ['Inspection record']],
    ['what the step before the decision reads', 'record ~> inspect\nput ~> entry', ['Inspection record']],
    ['what that step writes rather than what it reads', 'slip ~> inspect ~> record\nput ~> entry', ['Inspection record']],
    ['what is recorded first on the way that passed', 'put ~> entry', ['Stock entry']],
    ['what is filed there', 'put ~> file', ['Store file']],
    ['never what a refused branch writes', '', []],
  ])('of a decision is %s', (_, flows, found) => {
    expect(evidenceAt('ok', flows)).toEqual(found);
  });

  it('of a step is what it writes, or what the decision behind it reads', () => {
    expect(evidenceAt('inspect', 'inspect ~> record\nput ~> entry')).toEqual(['Inspection record']);
    expect(evidenceAt('inspect', 'record ~> ok\nput ~> entry')).toEqual(['Inspection record']);
  });

  it('is no record that a later decision stands before', () => {
    const text = FRAME.replace('put -> e', 'more -> e').replace(
      'document record',
      'decision more "Shelf free?" in a\ntask shelve "Shelve" in a\ndocument record',
    );
    const later = text.replace('-> more -> e', '-> put -> more\nmore -[yes]-> shelve -> e\nmore -[no]-> put');
    expect(evidenceAt('ok', 'shelve ~> entry', later)).toEqual([]);
    expect(evidenceAt('ok', 'more ~> entry', later)).toEqual(['Stock entry']);
  });

  it('is the system that the step names', () => {
    const text = FRAME.replace('"Inspect" in a', '"Inspect" in a { system: "ERP" }');
    expect(evidenceAt('inspect', 'put ~> entry', text)).toEqual(['ERP']);
  });

  it('follows the main way where answers are neither yes nor no', () => {
    const text = FRAME.replace('-[yes]->', '-[fine 90%]->').replace('-[no]->', '-[faulty 10%]->');
    expect(evidenceAt('ok', 'put ~> entry', text)).toEqual(['Stock entry']);
  });
});
