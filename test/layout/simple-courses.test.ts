/** Courses that a person would find simpler than those around the boxes: onto the line of another flow, and without steps aside. */
import { describe, expect, it } from 'vitest';
import { drawFlow } from '../support/draw-flow.ts';
import { exampleText } from '../support/examples.ts';
import { checkDrawing } from '../support/geometry-checker.ts';

const DIRECTIONS = ['down', 'right'] as const;

async function bendsOf(text: string, direction: 'down' | 'right', from: string, to: string): Promise<number> {
  const { edges } = (await drawFlow(text, direction)).pages[0]!;
  return edges.find((edge) => edge.from === from && edge.to === to)!.points.length - 2;
}

describe('a flow that comes back', () => {
  it.each(DIRECTIONS)(
    'joins the first way into its target where a second decision leads to its source, flowing %s',
    async (direction) => {
      const flow = `lane staff "Staff"
lane manager "Manager"
lane finance "Finance"
start begin "Costs arise" in staff
task fill "Fill in the claim" in staff
decision ok "Approved?" in manager
task correct "Correct the claim" in staff
decision complete "Receipts there?" in finance
task pay "Pay" in finance
end paid "Paid" in staff
document form "Claim"
begin -> fill -> ok -[yes]-> complete -[yes]-> pay -> paid
ok -[no]-> correct -> ok
complete -[no]-> correct
fill ~> form ~> ok`;
      expect(checkDrawing(await drawFlow(flow, direction)).costs.crossings).toBe(0);
    },
  );

  it('joins it where what happens when the time is over leads away at the same side', async () => {
    const flow = `lane sales "Sales"
lane store "Warehouse"
lane tests "Quality"
lane carrier "Carrier"
start order "Order" in sales
task send "Send the delivery note" in sales
document note "Delivery note" { copies: 3 }
task pick "Pick" in store
task check "Check" in tests
decision good "Good?" in tests
task replace "Replace" in store
task pack "Pack" in store
task load "Load" in carrier { deadline: 2d }
task inform "Inform the customer" in sales
end done "Received" in carrier
order -> send -> pick -> check -> good
send ~> note ~> pick
note ~> load
good -[no]-> replace -> check
good -[yes]-> pack -> load -> done
load -[late]-> inform -> load`;
    expect(checkDrawing(await drawFlow(flow, 'down')).costs.crossings).toBe(0);
  });
});

describe('a document', () => {
  it.each(DIRECTIONS)('turns once on its way beside the flow into a decision, flowing %s', async (direction) => {
    const flow = `lane staff "Staff"
lane manager "Manager"
lane personnel "Personnel"
start wish "Leave wanted" in staff
task fill "Fill in the form" in staff
document form "Leave form"
decision ok "Agreed?" in manager
task check "Count the days" in personnel
decision left "Days left?" in personnel
end granted "Granted" in staff
end refused "Refused" in staff
wish -> fill -> form -> ok
ok -[no]-> refused
ok -[yes]-> check -> left
left -[yes]-> granted
left -[no]-> refused`;
    expect(await bendsOf(flow, direction, 'form', 'ok')).toBe(1);
  });

  it('steps over no column on its way to the next phase', async () => {
    const { edges } = (await drawFlow(exampleText('product-development.zh.flow'), 'down')).pages[0]!;
    const bends = edges.filter(({ kind }) => kind === 'information').map(({ points }) => points.length - 2);
    expect(Math.max(...bends)).toBeLessThanOrEqual(3);
  });
});
