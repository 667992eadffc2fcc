import { describe, expect, it } from 'vitest';
import { listingOrder } from '../../../src/render/scene/listing-order.ts';
import { layOut } from '../../support/draw-flow.ts';

const order = async (text: string) => listingOrder((await layOut(text, 'down')).pages[0]!).map(({ id }) => id);

const NODES = `lane l "L"
end e "E" in l
task c "C" in l
decision d "D?" in l
task b "B" in l
start a "A" in l
document p "P"
`;

describe('the order in which nodes are read', () => {
  it('is that of the flow, wherever nodes are declared, with yes before no and documents after their step', async () => {
    expect(await order(`${NODES}a -> b -> d\nd -[no]-> c -> b\nd -[yes]-> e\nb ~> p`)).toEqual(['a', 'b', 'p', 'd', 'e', 'c']);
  });

  it('holds nodes in circles that nothing leads into, and nodes without a flow', async () => {
    const found = await order(`${NODES}a -> b -> e\nc -> d -> c`);
    expect(found.slice(0, 3)).toEqual(['a', 'b', 'e']);
    expect([...found].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'p']);
  });

  it('is that of step numbers: a probable "no" comes before "yes", parallel work before what waits for it', async () => {
    const text = `lane l "L"
start a "A" in l
decision d "D?" in l
fork f in l
task p "P" in l
task q "Q" in l
join j in l
task r "R" in l
task s "S" in l
end z "Z" in l
a -> d
d -[yes 5%]-> s -> z
d -[no 95%]-> f -> p, q -> j -> r -> z`;
    expect(await order(text)).toEqual(['a', 'd', 'f', 'p', 'q', 'j', 'r', 'z', 's']);
  });

  it('holds connectors beside their steps', async () => {
    const text = `lane l "L"
page 1
start a "A" in l
task b "B" in l
end e "E" in l
decision d "D?" in l
page 2
task c "C" in l
end g "G" in l
a -> b -> d -[yes]-> e
d -[no]-> @A
@A -> c -> g`;
    const { pages } = await layOut(text, 'down');
    expect(pages.map((page) => listingOrder(page).map(({ id }) => id))).toEqual([
      ['a', 'b', 'd', '@A', 'e'],
      ['@A', 'c', 'g'],
    ]);
  });

  it('is found of a chain of any length', () => {
    const nodes = Array.from({ length: 20_000 }, (_, order) => ({ id: `n${order}`, place: 1, order })).reverse();
    const edges = nodes
      .slice(1)
      .map(({ id, order }) => ({ from: id, to: `n${order + 1}`, fromPlace: 1, toPlace: 1, kind: 'sequence' }));
    const page = { nodes, edges } as unknown as Parameters<typeof listingOrder>[0];
    expect(listingOrder(page).at(-1)?.id).toBe('n19999');
  });
});
