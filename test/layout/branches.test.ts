/** Without probabilities every `yes` of the examples goes on along the flow and every `no` leaves at a side. */
import { describe, expect, it } from 'vitest';
import { drawFlow } from '../support/draw-flow.ts';
import { EXAMPLES, exampleText } from '../support/examples.ts';
import { checkDrawing } from '../support/geometry-checker.ts';

it.each(['down', 'right'] as const)(
  'leads answers where readers look for them, flowing %s',

  async (direction) => {
    const swapped: string[] = [];
    for (const name of EXAMPLES) {
      const text = exampleText(name).replace(/ \d+%\]/g, ']');
      const drawing = await drawFlow(text, direction);
      if (checkDrawing(drawing).costs.swapped > 0) swapped.push(name);
    }
    expect(swapped).toEqual([]);
  },
);

it('leads "no" straight aside where "yes" returns', async () => {
  const flow = `lane team "Team"
lane approver "Approver"
start asked "Asked" in team
task assign "Assign" in team
task approve "Approve" in approver
decision ok "Approved?" in approver
end paid "Paid" in approver
task clarify "Clarify" in team
decision good "Clear now?" in team
end refused "Refused" in team
asked -> assign -> approve -> ok -[yes]-> paid
ok -[no]-> clarify -> good -[yes]-> approve
good -[no]-> refused`;
  const { edges } = (await drawFlow(flow, 'down')).pages[0]!;
  expect(edges.find(({ to }) => to === 'refused')!.points).toHaveLength(2);
});

it('leads what a decision reads to the side of its head where no flow is crossed', async () => {
  const flow = `lane staff "Staff"
lane manager "Manager"
lane finance "Finance"
lane cashier "Cashier"
start arises "Costs arise" in staff
task fill "Fill in the claim" in staff
decision ok "Approved?" in manager
task correct "Correct the claim" in staff
decision large "Over 5,000?" in finance
task approve "Approve" in manager
decision complete "Receipts there?" in finance
task pay "Pay" in cashier
task file "File the receipts" in finance
end paid "Paid" in staff
document form "Claim"
archive binder "Binder"
arises -> fill -> ok -[yes]-> complete -[yes]-> large -[no]-> pay -> file -> paid
ok -[no]-> correct -> ok
complete -[no]-> correct
large -[yes]-> approve -> pay
fill ~> form ~> ok
file ~> binder`;
  const { findings } = checkDrawing(await drawFlow(flow, 'down'));
  const crossed = findings.filter(({ rule }) => rule === 'crossings').flatMap(({ on }) => on);
  expect(crossed).not.toContain('form->ok');
});

it.each(['down', 'right'] as const)(
  'crosses nothing where three kinds go to three departments and meet again, flowing %s',
  async (direction) => {
    const flow = `lane a "A"
lane b "B"
lane c "C"
lane d "D"
start asked "Asked for" in a
decision kind "Which kind?" in d
task go "Go on" in c
task small "Handle small" in b
task large "Handle large" in a
task special "Handle special" in d
end done "Done" in a
asked -> kind
kind -[small]-> small -> go
kind -[large]-> large -> go
kind -[special]-> special -> go
go -> done`;
    expect(checkDrawing(await drawFlow(flow, direction)).costs.crossings).toBe(0);
  },
);

it.each(['down', 'right'] as const)(
  'leaves a corner to "no" that a document beside its decision would hold, flowing %s',
  async (direction) => {
    const flow = `lane dep "Departments"
lane con "Controlling"
lane board "Board"
start autumn "Autumn" in con
task plan "Plan the year" in dep
task sum "Add up the budgets" in con
data total "Total budget"
decision fits "Within the target?" in con
task cut "Propose cuts" in con
decision ok "Approved?" in board
task load "Load the budget" in con
end released "Released" in con
autumn -> plan -> sum -> fits
sum ~> total ~> ok
fits -[no]-> cut -> plan
fits -[yes]-> ok
ok -[no]-> cut
ok -[yes]-> load -> released`;
    const drawing = await drawFlow(flow, direction);
    const { edges, nodes } = drawing.pages[0]!;
    const no = edges.find(({ from, to }) => from === 'ok' && to === 'cut')!;
    const { x, y } = nodes.find(({ id }) => id === 'ok')!;
    expect(no.points[0]![direction === 'down' ? 0 : 1]).toBeCloseTo(direction === 'down' ? x : y);
    expect(checkDrawing(drawing).costs.crossings).toBe(0);
  },
);

it('leaves no row blank for what a decision reads', async () => {
  const { nodes } = (await drawFlow(exampleText('quotation.flow'), 'down')).pages[0]!;
  const [before, decision] = ['answer', 'ordered'].map((id) => nodes.find((node) => node.id === id)!);
  expect(decision!.y - before!.y - before!.height).toBeLessThan(70);
});

describe('the most probable answer', () => {
  const inOrder = `lane desk "Desk"
lane board "Board"
start asked "Application" in desk
decision large "Over 50,000?" in desk
task vote "Vote on it" in board
task pay "Pay out" in desk
end paid "Paid" in desk
asked -> large`;
  const corners = async (text: string, direction: 'down' | 'right') => {
    const { nodes, edges } = (await drawFlow(text, direction)).pages[0]!;
    const { x, y, width, height } = nodes.find(({ id }) => id === 'large')!;
    const [ahead, aside] = direction === 'down' ? [y + height, x + width] : [x + width, y + height];
    const along = direction === 'down' ? 1 : 0;
    return edges.flatMap(({ from, label, points }) => {
      if (from !== 'large') return [];
      const start = points[0]!;
      if (start[along] === ahead) return [`${label} ahead${points.length === 2 ? ', straight' : ''}`];
      return [`${label} ${start[1 - along] === aside ? 'aside' : 'back'}`];
    });
  };

  it.each(['down', 'right'] as const)('goes straight on, be it "no", flowing %s', async (direction) => {
    const flow = `${inOrder}\nlarge -[yes 5%]-> vote -> pay\nlarge -[no 95%]-> pay -> paid`;
    expect(await corners(flow, direction)).toEqual(['yes aside', 'no ahead, straight']);
  });

  it.each(['down', 'right'] as const)('is "yes" where nothing is said, flowing %s', async (direction) => {
    const flow = `${inOrder}\nlarge -[no]-> vote -> pay\nlarge -[yes]-> pay -> paid`;
    expect(await corners(flow, direction)).toEqual(['no aside', 'yes ahead, straight']);
  });

  it('leaves aside where it only leads back', async () => {
    const flow = `${inOrder}\ntask gather "Gather more" in desk\nlarge -[no 60%]-> gather -> large\nlarge -[yes]-> pay -> paid`;
    expect(await corners(flow, 'down')).toEqual(['no aside', 'yes ahead, straight']);
  });
});

it('gives three branches corners of their own beside a detour', async () => {
  const flow = `lane A "A"
lane B "B"
lane C "C"
lane D "D"
start n1 "Asked for" in D
decision n2 "All right?" in A
task n3 "Look closer 3" in B
task n4 "Go on 4" in C
decision n5 "Which kind?" in A
task n6 "Go on 6" in B
task n7 "Handle small 7" in B
task n8 "Handle large 8" in D
task n9 "Handle special 9" in B
decision n10 "All right?" in C
task n11 "The usual way 11" in B
task n12 "The other way 12" in A
task n13 "Go on 13" in A
end n14 "Done" in B
n1 -> n2
n2 -[no]-> n3
n3 -> n4
n2 -[yes]-> n4
n4 -> n5
n5 -[small]-> n7
n7 -> n6
n5 -[large]-> n8
n8 -> n6
n5 -[special]-> n9
n9 -> n6
n6 -> n10
n10 -[yes]-> n11
n10 -[no]-> n12
n11 -> n13
n12 -> n13
n13 -> n14`;
  const { edges } = (await drawFlow(flow, 'down')).pages[0]!;
  const starts = edges.filter(({ from }) => from === 'n5').map(({ points }) => points[0]!.join());
  expect(new Set(starts).size).toBe(3);
});
