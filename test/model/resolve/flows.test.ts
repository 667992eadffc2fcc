import { describe, expect, it } from 'vitest';
import { build, flowsIn, processOf, told } from '../example.ts';

const NODES = `lane l "L"
task a "A"
task b "B"
task c "C"
task d "D"
decision ok "OK?"
document form "Form"
document copy "Copy"
data price "Price"
system erp "ERP"
archive file "File"
`;

const flows = (text: string) => flowsIn(processOf(NODES + text));
const wrong = (text: string) => told(NODES + text);
/** What a wrong text still means. */
const kept = (text: string) => flowsIn(build(NODES + text).process);

describe('sequence flow', () => {
  it.each([
    ['is chained at will', 'a -> b -> c', ['a -> b', 'b -> c']],
    ['fans out over a list', 'a -> b, c', ['a -> b', 'a -> c']],
    ['fans in from a list', 'a, b -> c', ['a -> c', 'b -> c']],
    ['fans from list to list', 'a, b -> c, d -> ok', ['a -> c', 'a -> d', 'b -> c', 'b -> d', 'c -> ok', 'd -> ok']],
    ['has labels', 'ok -[yes]-> a -[handed, over]-> b', ['ok -[yes]-> a', 'a -[handed, over]-> b']],
    ['has probabilities', 'ok -[no 20%]-> a\nok -[80%]-> b', ['ok -[no 20%]-> a', 'ok -[80%]-> b']],
    ['has labels that end like probabilities', 'ok -["over 20%" 15%]-> a', ['ok -[over 20% 15%]-> a']],
    ['may lead back to its node', 'a -> a', ['a -> a']],
    ['leaves at a connector and goes on there', 'a -> @A\n@A -> b', ['a -> @A', '@A -> b']],
    ['may state the page of a connector', 'a, b -> @A/2', ['a -> @A/2', 'b -> @A/2']],
  ])('%s', (_, text, expected) => {
    expect(flows(text)).toEqual(expected);
  });

  it.each([
    ['yes', 'yes', false],
    ['Yes', 'yes', false],
    [' 是 ', 'yes', false],
    ['NO', 'no', false],
    ['否', 'no', false],
    ['late', null, true],
    ['逾期', null, true],
    ['no, minor', null, false],
    ['yesterday', null, false],
  ])('labelled %j answers %j', (label, answer, late) => {
    expect(processOf(`${NODES}ok -[${label}]-> a`).flows[0]).toMatchObject({ answer, late });
  });

  it('knows answers behind a probability', () => {
    expect(processOf(`${NODES}ok -[no 20%]-> a`).flows[0]).toMatchObject({ label: 'no', answer: 'no', probability: 0.2 });
  });

  it('is no more than certain', () => {
    expect(wrong('ok -[no 120%]-> a')).toEqual(['wrong-value "no 120%": expected a probability of at most 100%, found 120%']);
    expect(kept('ok -[no 120%]-> a')).toEqual(['ok -[no]-> a']);
  });

  it('knows its arrow, its label and its statement by place', () => {
    const text = `${NODES}a -[x]-> b -> c`;
    const [first, second] = processOf(text).flows;
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(cut(first!.span)).toBe('-[x]->');
    expect(cut(first!.labelSpan!)).toBe('x');
    expect(cut(second!.statementSpan)).toBe('a -[x]-> b -> c');
  });

  it('knows whether its statement holds it alone, and which flows were written as one', () => {
    const { flows } = processOf(`${NODES}a -> b\nb -> c -> d\na, b -> ok`);
    expect(flows.map(({ alone }) => alone)).toEqual([true, false, false, false, false]);
    expect(flows.map(({ statement }) => statement)).toEqual([0, 1, 1, 2, 2]);
  });
});

describe('sequence flow through data nodes', () => {
  it.each([
    ['takes the document along', 'a -> form -> b', ['a -> b', 'a ~> form', 'form ~> b']],
    [
      'takes a list of documents along',
      'a -> form, price -> b',
      ['a -> b', 'a ~> form', 'a ~> price', 'form ~> b', 'price ~> b'],
    ],
    ['fans out and in', 'a -> form -> b, c', ['a -> b', 'a -> c', 'a ~> form', 'form ~> b', 'form ~> c']],
    ['goes on after it', 'a -> form -> b -> copy -> c', ['a -> b', 'a ~> form', 'form ~> b', 'b -> c', 'b ~> copy', 'copy ~> c']],
    ['has the label of its first arrow', 'ok -[yes]-> form -> b', ['ok -[yes]-> b', 'ok ~> form', 'form ~> b']],
    ['has the label of its second arrow', 'ok -> form -[yes 30%]-> b', ['ok -[yes 30%]-> b', 'ok ~> form', 'form ~> b']],
    ['keeps the state of the document', 'a -> form[approved] -> b', ['a -> b', 'a ~> form[approved]', 'form[approved] ~> b']],
    ['goes over a connector', 'a -> form -> @A\n@A -> b', ['a -> @A', 'a ~> form', 'form ~> b', '@A -> b']],
    ['comes from a connector', 'a -> @A\n@A -> form -> b', ['a -> @A', '@A -> b', 'a ~> form', 'form ~> b']],
  ])('%s', (_, text, expected) => {
    expect(flows(text)).toEqual(expected);
  });

  it('marks what the document does as implied', () => {
    expect(processOf(`${NODES}a -> form -> b\na ~> copy`).flows.map(({ implied }) => implied)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('takes one label', () => {
    expect(wrong('ok -[yes]-> form -[sent]-> b')).toEqual([
      'wrong-value "sent": expected one label on the flow through a document, found a second one (the two arrows are one sequence flow; keep one label)',
    ]);
    expect(kept('ok -[yes]-> form -[sent]-> b')[0]).toBe('ok -[yes]-> b');
  });
});

describe('the wrong end of a sequence flow', () => {
  const DOCUMENT = '(information goes by `~>`; a document that travels along stands between two steps: `a -> form -> b`)';

  it.each([
    [
      'is a document where it begins',
      'form -> a',
      `wrong-end "form": a sequence flow cannot begin at the document "form" ${DOCUMENT}`,
      ['? -> a', 'form ~> a'],
    ],
    [
      'is a document where it ends',
      'a -> form',
      `wrong-end "form": a sequence flow cannot end at the document "form" ${DOCUMENT}`,
      ['a -> ?', 'a ~> form'],
    ],
    [
      'is a lane',
      'a -> l',
      'wrong-end "l": a sequence flow cannot end at the lane "l" (write the step in that lane; information can go to a lane: `~> l`)',
      ['a -> ?'],
    ],
    [
      'is a lane where it begins',
      'l -> a',
      'wrong-end "l": a sequence flow cannot begin at the lane "l" (write the step in that lane; information can go to a lane: `~> l`)',
      ['? -> a'],
    ],
    [
      'is the second of two data nodes in a row',
      'a -> form -> copy -> b',
      'wrong-end "copy": expected a step after the document "form", found the document "copy" (documents that travel together are a list: `-> form, copy ->`)',
      ['a -> b', 'a ~> form', 'a ~> copy', 'form ~> b', 'copy ~> b'],
    ],
    [
      'is a document among steps',
      'a -> form, b -> c',
      `wrong-end "form": expected only steps or only documents in this list, found the document "form" ${DOCUMENT}`,
      ['a -> b', 'a ~> form', 'b -> c', 'form ~> c'],
    ],
    [
      'is one of two documents',
      'form -> copy',
      `wrong-end "form": a sequence flow cannot begin at the document "form" ${DOCUMENT}`,
      [],
    ],
    [
      'is a connector in the middle',
      'a -> @A -> b',
      'wrong-end "@A": a flow ends at connector "@A" (write the two sides apart: `a -> @A` and `@A -> b`)',
      ['a -> @A', '@A -> b'],
    ],
    [
      'is a connector beside a connector',
      '@A -> @B',
      'wrong-end "@B": expected a node beside connector "@B", found another connector',
      ['@A -> @B'],
    ],
    [
      'has a state and is no document',
      'ok[yes] -> a',
      'wrong-end "ok[yes]": the decision "ok" has no state (a state is that of a document or data; a label stands in the arrow: `ok -[yes]->`)',
      ['ok -[yes]-> a'],
    ],
  ])('%s', (_, text, message, meant) => {
    expect(wrong(text)).toEqual([message]);
    expect(kept(text)).toEqual(meant);
  });

  it('is one mistake, however much is beside it', () => {
    expect(wrong('a -> l -> b, c\nform -> copy -> a')).toHaveLength(2);
  });
});

describe('information flow', () => {
  it.each([
    ['writes and reads', 'a ~> form ~> b', ['a ~> form', 'form ~> b']],
    ['has labels', 'a ~[two copies]~> form', ['a ~[two copies]~> form']],
    ['knows states', 'a ~> form[approved] ~> b', ['a ~> form[approved]', 'form[approved] ~> b']],
    ['is a message between flow nodes', 'a ~> b', ['a ~> b']],
    ['keeps a document in an archive', 'form ~> file', ['form ~> file']],
    ['keeps data in a system, and reads it', 'price ~> erp ~> copy', ['price ~> erp', 'erp ~> copy']],
    ['goes to a party without a step, and comes from it', 'form ~> l\nl ~> copy', ['form ~> l', 'l ~> copy']],
    ['goes from system to system', 'erp ~> erp', ['erp ~> erp']],
    ['fans out and in', 'a, b ~> form, copy', ['a ~> form', 'a ~> copy', 'b ~> form', 'b ~> copy']],
    ['may follow sequence flow in a chain', 'a -> b ~> form', ['a -> b', 'b ~> form']],
  ])('%s', (_, text, expected) => {
    expect(flows(text)).toEqual(expected);
  });

  it('has no answers', () => {
    expect(processOf(`${NODES}a ~[yes]~> b`).flows[0]).toMatchObject({ label: 'yes', answer: null });
  });

  it.each([
    [
      'does not join two documents',
      'form ~> copy',
      'wrong-end "copy": information cannot flow from the document "form" to the document "copy" (a step stands between them: `form ~> step ~> copy`)',
      [],
    ],
    [
      'does not join a document and data',
      'a ~> form ~> price',
      'wrong-end "price": information cannot flow from the document "form" to the data "price" (a step stands between them: `form ~> step ~> price`)',
      ['a ~> form'],
    ],
    [
      'still joins what it can',
      'form, a ~> copy, file',
      'wrong-end "copy": information cannot flow from the document "form" to the document "copy" (a step stands between them: `form ~> step ~> copy`)',
      ['form ~> file', 'a ~> file', 'a ~> copy'],
    ],
    [
      'goes over no connector',
      'a ~> @A',
      'wrong-end "@A": an information flow cannot go over connector "@A" (draw it to the node itself: flowc joins pages where it must)',
      ['a ~> ?'],
    ],
    [
      'knows no state of a system',
      'price ~> erp[full]',
      'wrong-end "erp[full]": the system "erp" has no state (a state is that of a document or data; a label stands in the arrow: `erp -[full]->`)',
      ['price ~> erp'],
    ],
  ])('%s', (_, text, message, meant) => {
    expect(wrong(text)).toEqual([message]);
    expect(kept(text)).toEqual(meant);
  });
});

describe('lists that multiply', () => {
  it('stop where no chart could hold them', () => {
    const ids = Array.from({ length: 500 }, (_, i) => `t${i}`);
    const all = ids.join(', ');
    const text = `${ids.map((id) => `task ${id}`).join('\n')}\n${all} -> ${all}\n${all} -> ${all}\n`;
    expect(told(text)).toEqual(['wrong-value "->": expected at most 100000 flows in a file']);
  });
});
