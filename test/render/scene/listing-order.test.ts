import { describe, expect, it } from 'vitest';
import { flowOrder } from '../../../src/render/scene/listing-order.ts';
import { layOut } from '../../support/draw-flow.ts';

const order = async (text: string) => flowOrder((await layOut(text, 'down')).pages[0]!).map(({ id }) => id);

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

  it('is found of a chain of any length', () => {
    const nodes = Array.from({ length: 20_000 }, (_, i) => ({ id: `n${i}`, place: 1 }));
    const edges = nodes.slice(1).map(({ id }, i) => ({ from: `n${i}`, to: id, fromPlace: 1, toPlace: 1, kind: 'sequence' }));
    const page = { nodes, edges } as unknown as Parameters<typeof flowOrder>[0];
    expect(flowOrder(page).at(-1)?.id).toBe('n19999');
  });
});
