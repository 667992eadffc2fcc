import { describe, expect, it } from 'vitest';
import { type FlowFact, type ItemChange, isSame, type ValueChange } from '../../src/compare/changes.ts';
import { compareProcesses } from '../../src/compare/compare.ts';
import { processOf } from '../model/example.ts';

const OLD = `process "Order" { owner: "Sales" }
lane sales "Sales"
lane desk "Service desk"
start s "Order comes in" in sales
task check "Check the order" in sales { time: 1h }
decision ok "Order complete?" in sales
task book "Book the order" in desk { cost: 5 EUR }
document form "Order form" { copies: 1 }
end e "Order booked" in desk
s -> check -> ok
ok -[yes]-> book -> e
ok -[no]-> check
check ~> form ~> book
note "Only by phone" on check
`;

const flow = (fact: FlowFact | null) =>
  fact && `${fact.from}${fact.kind === 'sequence' ? '->' : '~>'}${fact.to}${fact.label ? ` ${fact.label}` : ''}`;
const value = ({ key, was, now }: ValueChange) => `${key}: ${was} → ${now}`;
const item = (change: ItemChange<{ readonly id: string }>) =>
  [`${change.was?.id ?? '+'} ${change.now?.id ?? '-'}`, ...change.values.map(value)].join(', ');

function told(now: string, old = OLD) {
  const changes = compareProcesses(processOf(old), processOf(now));
  return [
    ...changes.process.map(value),
    ...changes.lanes.map(item),
    ...changes.nodes.map(item),
    ...changes.flows.map((change) => `${change.kind} ${[flow(change.was), flow(change.now)].filter(Boolean).join(' => ')}`),
    ...changes.notes.map(({ kind, text }) => `${kind} ${text}`),
  ];
}

describe('two versions of a process', () => {
  it('tell of phases by their titles, and of a step that is in another one; a new title moves no step', () => {
    const phased = (...titles: string[]) =>
      OLD.replace('start s', `phase "${titles[0]}"\nstart s`).replace('task book', `phase "${titles[1]}"\ntask book`);
    expect(told(phased('Order', 'Booking'), phased('Order', 'Booking'))).toEqual([]);
    expect(told(phased('Order', 'Entry'), phased('Order', 'Booking'))).toEqual(['phases: Order, Booking → Order, Entry']);
    const moved = phased('Order', 'Booking')
      .replace('phase "Booking"\n', '')
      .replace('decision ok', 'phase "Booking"\ndecision ok');
    expect(told(moved, phased('Order', 'Booking'))).toEqual(['ok ok, phase: Order → Booking']);
  });

  it('are the same, however they are written', () => {
    const rewritten = `# the same
process "Order" { owner: Sales }
lane desk "Service desk"
lane sales "Sales" { task check "Check the order" { time: 60m }; start s "Order comes in" }
decision ok "Order complete?" in sales
end e "Order booked" in desk; task book "Book the order" in desk { cost: 5 EUR }
document form "Order form" { copies: 1 }
ok -[no]-> check
ok -[yes]-> book -> e
s -> check -> @A
@A -> ok
check ~> form; form ~> book
note "Only by phone" on check
`;
    expect(told(rewritten)).toEqual([]);
    expect(isSame(compareProcesses(processOf(OLD), processOf(rewritten)))).toBe(true);
  });

  it('tell what is added, removed and changed', () => {
    const now = OLD.replace('time: 1h', 'time: 2h, system: "ERP"')
      .replace('copies: 1', 'volume: 20/day')
      .replace('owner: "Sales"', 'owner: "Desk", version: 2')
      .replace('note "Only by phone" on check\n', 'archive file "Orders"\nbook ~> file\n');
    expect(told(now)).toEqual([
      'owner: Sales → Desk',
      'version: null → 2',
      'check check, time: 1h → 2h, system: null → ERP',
      'form form, volume: null → 20/day, copies: 1 → null',
      '+ file',
      'added book~>file',
      'removed Only by phone',
    ]);
  });

  it('see that responsibility moved, and not where only the lane was renamed', () => {
    const moved = compareProcesses(
      processOf(OLD),
      processOf(OLD.replace('"Book the order" in desk', '"Book the order" in sales')),
    );
    expect(moved.nodes.map(({ responsibility }) => responsibility.map(value))).toEqual([['lane: Service desk → Sales']]);
    expect(told(OLD.replaceAll('desk', 'helpdesk').replace('Service helpdesk', 'Service desk'))).toEqual([
      'desk helpdesk, id: desk → helpdesk',
    ]);
  });

  it('find a step that was renamed by its text and by its neighbours', () => {
    expect(told(OLD.replaceAll('check', 'verify'))).toEqual(['check verify, id: check → verify']);
    expect(told(OLD.replaceAll('check', 'verify').replace('Check the order', 'Verify the order'))).toEqual([
      'check verify, id: check → verify, text: Check the order → Verify the order',
    ]);
  });

  it('take a step with another text at another place for another one', () => {
    const now = OLD.replace('task check "Check the order" in sales { time: 1h }', 'task pay "Pay a deposit" in desk').replace(
      /\bcheck\b/g,
      'pay',
    );
    expect(told(now)).toEqual(expect.arrayContaining(['+ pay', 'check -']));
  });

  it('see rerouted flows, changed labels and probabilities', () => {
    expect(told(OLD.replace('ok -[no]-> check', 'ok -[no]-> e'))).toEqual(['rerouted ok->check no => ok->e no']);
    expect(told(OLD.replace('-[no]->', '-[no 20%]->'))).toEqual(['changed ok->check no => ok->check no']);
    expect(told(OLD.replace('-[no]->', '-[rejected]->'))).toEqual(['changed ok->check no => ok->check rejected']);
  });

  it('see a step that was put between two others', () => {
    const now = OLD.replace('book -> e', 'book -> tell -> e\ntask tell "Tell the customer" in desk');
    expect(told(now)).toEqual(['+ tell', 'rerouted book->e => book->tell', 'added tell->e']);
  });

  it('tells a new step alone, though all steps behind it get other numbers, and in the order of the flow', () => {
    const old = 'start s; task a; task b; task c; end e; s -> a -> b -> c -> e';
    const now = 'start s; task a; task b; task c; task y; task x; end e; s -> x -> a -> b -> y -> c -> e';
    const { nodes } = compareProcesses(processOf(old), processOf(now));
    expect(nodes.map(({ was, now: is }) => [was, is?.id])).toEqual([
      [null, 'x'],
      [null, 'y'],
    ]);
  });
});
