/** What a BPMN document of another program becomes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../../src/interchange/bpmn/read-bpmn.ts';
import { printDraft } from '../../../src/interchange/draft/print-draft.ts';
import { Unreadable } from '../../../src/interchange/draft/remark.ts';
import { told } from '../support.ts';

const ORDER = readFileSync('test/interchange/fixtures/order.bpmn', 'utf8');

/** A document of one process with these elements. */
const document = (elements: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="urn:x"><process id="P">${elements}</process></definitions>`;
const flow = (id: string, from: string, to: string, more = '') =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" ${more}/>`;
const textOf = async (xml: string) => printDraft((await readBpmn(xml)).processes[0]!.draft);

describe('a BPMN document', () => {
  it('becomes a process of its lanes, steps and flows, and a file for each subprocess', async () => {
    const { processes, remarks } = await readBpmn(ORDER, 'order');
    expect(processes.map(({ name }) => name)).toEqual(['order', 'ship']);
    expect(printDraft(processes[0]!.draft)).toBe(`process "Shop"

lane buyer "Buyer" { external }
lane shop  "Shop"  {
  lane order-desk "Order desk"
  lane store-room "Store room"
}

start      order-received "Order received"   in order-desk
task       check-order    "Check the order"  in order-desk { description: "Against the price list", deadline: 2d }
document   order-form     "Order form"
decision   stock          "In stock?"        in order-desk
fork       fork                              in store-room
manual     pack           "Pack"             in store-room
task       send-invoice   "Send the invoice" in store-room { x-bpmn-type: "ServiceTask" }
join       join                              in store-room
subprocess ship           "Ship"             in store-room { see: "ship.flow" }
end        order-shipped  "Order shipped"    in shop
end        order-refused  "Order refused"    in shop

order-received -> check-order -> stock -[yes]-> fork -> pack -> join -> ship -> order-shipped
check-order -[late]-> order-refused
stock -[otherwise]-> order-refused
fork -> send-invoice -> join

check-order ~> order-form[checked]
buyer ~[order]~> order-received

note "Fragile goods only" on pack
`);
    expect(told(remarks)).toEqual([
      'approximated: the message event keeps only its text (23 "Order received")',
      'dropped: the group is not kept (49 "G")',
    ]);
  });

  it('has gateways that BPMN leaves out, and none where lines only meet', async () => {
    const text = await textOf(
      document(
        `<startEvent id="s" name="Go"/><task id="a" name="A"/><exclusiveGateway id="m"/><task id="b" name="B"/><endEvent id="e" name="End"/>` +
          flow('f1', 's', 'a') +
          flow('f2', 'a', 'm') +
          flow('f3', 'b', 'm') +
          flow('f4', 'm', 'e') +
          flow('f5', 'a', 'b'),
      ),
    );
    expect(text).toContain('go -> a -> fork -> end\nfork -> b -> end');
  });

  it('takes a lane without a name for its pool', async () => {
    const text = await textOf(
      document(
        `<laneSet id="ls"><lane id="l"><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef></lane></laneSet><startEvent id="s" name="Go"/><task id="a" name="A"/>${flow('f1', 's', 'a')}`,
      ).replace('<process', '<collaboration id="C"><participant id="p" name="Kitchen" processRef="P"/></collaboration><process'),
    );
    expect(text).toContain('lane kitchen "Kitchen"\n\nstart go "Go" in kitchen\ntask  a  "A"  in kitchen\n');
  });

  it('leads into an event subprocess from its event', async () => {
    const text = await textOf(
      document(
        `<startEvent id="s" name="Go"/><endEvent id="e" name="Gone"/>${flow('f1', 's', 'e')}` +
          `<subProcess id="u" name="Cancel" triggeredByEvent="true"><startEvent id="t" name="Customer withdraws"/><endEvent id="d" name="Cancelled"/>${flow('f2', 't', 'd')}</subProcess>`,
      ),
    );
    expect(text).toContain('customer-withdraws -> cancel -> cancelled');
  });

  it('joins links, and asks whether an error happened', async () => {
    const text = await textOf(
      document(
        `<startEvent id="s" name="Go"/><task id="a" name="A"/><boundaryEvent id="x" name="No stock" attachedToRef="a"><errorEventDefinition/></boundaryEvent>` +
          `<intermediateThrowEvent id="t"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="c"><linkEventDefinition name="L"/></intermediateCatchEvent>` +
          `<endEvent id="e" name="End"/><endEvent id="f" name="Failed"/>` +
          flow('f1', 's', 'a') +
          flow('f2', 'a', 't') +
          flow('f3', 'c', 'e') +
          flow('f4', 'x', 'f'),
      ),
    );
    expect(text).toContain('go -> a -> no-stock');
    expect(text).toContain('no-stock -[no]-> end');
    expect(text).toContain('no-stock -[yes]-> failed');
  });

  it('has a part for each id: what is there twice is reported', async () => {
    const { remarks } = await readBpmn(document('<task id="a" name="A"/><task id="a" name="B"/>'));
    expect(told(remarks)).toEqual(['dropped: the BPMN parser warns: duplicate ID <a> (1)']);
  });

  it.each([
    ['entities', '<!DOCTYPE x [<!ENTITY a "b">]><definitions/>', 'import.xml.entities'],
    ['another XML', '<html/>', 'import.bpmn.none'],
    ['no XML', 'lane a "A"', 'import.xml.malformed'],
    ['cut short', ORDER.slice(0, 900), 'import.xml.malformed'],
    ['no process', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', 'import.bpmn.noProcess'],
    ['deep nesting', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, 'import.tooDeep'],
  ])('can not be read: %s', async (_, xml, id) => {
    const failure = await readBpmn(xml).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Unreadable);
    expect((failure as Unreadable).problem.id).toBe(id);
  });
});
