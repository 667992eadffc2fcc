/** Where answers and deadlines leave, and how near their labels stand. */
import { expect, it } from 'vitest';
import { drawFlow } from '../../support/draw-flow.ts';
import type { Direction, Drawing } from '../../support/geometry/drawing.ts';

type Page = Drawing['pages'][number];
type Edge = Page['edges'][number];

async function pageOf(text: string, direction: Direction = 'down'): Promise<Page> {
  return (await drawFlow(`process "p"\n${text}`, direction)).pages[0]!;
}

function edgeOf({ edges }: Page, from: string, to: string): Edge {
  return edges.find((each) => each.from === from && each.to === to)!;
}

/** From the start of an edge to its label, along both axes. */
function labelDistance({ points, labelBox }: Edge): number {
  const [x, y] = points[0]!;
  const box = labelBox!;
  return Math.max(box.x - x, 0, x - box.x - box.width) + Math.max(box.y - y, 0, y - box.y - box.height);
}

const LANES = 'lane A "Sales"\nlane B "Legal"\nlane C "Board"\n';

it('moves what a no on the left leads to clear of the decision', async () => {
  const page = await pageOf(`${LANES}
start s "Asked for" in A
decision d "All right?" in A
decision e "All right, too?" in B
end r "Refused" in A
end f "Done" in B
s -> d
d -[yes]-> e
d -[no]-> r
e -[no]-> r
e -[yes]-> f`);
  const [decision, refused] = ['d', 'r'].map((id) => page.nodes.find((node) => node.id === id)!);
  const { points } = edgeOf(page, 'd', 'r');
  expect(points[0]![0] > decision!.x + decision!.width / 2 || refused!.x + refused!.width <= decision!.x).toBe(true);
});

it('makes room for a label at the side that its edge leaves, beside the border of a lane', async () => {
  const page = await pageOf(`${LANES}lane D "Bank"
start s "Asked for" in A
task w "Wait for the answer" in D { deadline: 3d }
task m "Remind" in B
end f "Done" in B
s -> w
w -[late]-> m
m -> w
w -> f`);
  expect(labelDistance(edgeOf(page, 'w', 'm'))).toBeLessThanOrEqual(40);
});

it('leaves what happens when the time is over a side that no other flow takes', async () => {
  const page = await pageOf(`${LANES}
start s "Asked for" in A
task w "Wait for the answer" in A { deadline: 3d }
task m "Remind" in C
decision d "All right?" in B
end f "Done" in B
end r "Refused" in C
s -> w
w -[late]-> m
m -> w
w -> d
d -[yes]-> f
d -[no]-> r`);
  expect(edgeOf(page, 'w', 'm').points[0]).not.toEqual(edgeOf(page, 'w', 'd').points[0]);
});

it('keeps the letters of a label off the head of its arrow', async () => {
  const page = await pageOf(`${LANES}
start s "Asked for" in A
decision d "All right?" in A
task t "Go on" in A
end r "Refused" in A
end f "Done" in A
s -> d
d -[yes]-> t -> f
d -[no]-> r`);
  const { points, labelBox } = edgeOf(page, 'd', 't');
  const [, [x, y]] = points as [unknown, readonly [number, number]];
  const isBesideHead = labelBox!.y + labelBox!.height > y - 10;
  expect({ straight: points.length, isBesideHead, gap: labelBox!.x - x }).toEqual({ straight: 2, isBesideHead: true, gap: 7 });
});
