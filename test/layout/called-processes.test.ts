import { describe, expect, it } from 'vitest';
import { draw, expand, read } from '../../src/api.ts';
import type { Diagram } from '../../src/geometry/diagram.ts';
import type { Box } from '../../src/geometry/geometry.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { picturesOf } from '../support/draw-flow.ts';

const CALLER = `process "Sell" { lang: en }
lane sales "Sales"
lane store "Store"
start s "Order comes in" in sales
task take "Take the order" in sales
subprocess send "Send the goods" in store { see: "send.flow" }
task bill "Write the invoice" in sales
end e "Order closed" in sales
s -> take -> send -> bill -> e
`;

const CALLEE = `process "Send"
lane store "Store"
start s "Go" in store
task pick "Pick the goods" in store
document slip "Delivery note"
decision ok "Complete?" in store
task search "Search again" in store
end e "Gone" in store
s -> pick -> ok
ok -[yes]-> e
ok -[no]-> search -> pick
pick ~> slip
`;

async function drawn(caller: string, files: Readonly<Record<string, string>>): Promise<Diagram> {
  const host = { root: '.', exists: (path: string) => path in files, read: (path: string) => files[path] ?? null };
  const { process } = read(sourceFile('a.flow', caller), host);
  const { diagram } = await draw(expand(process, host).process, { page: 'auto' });
  return diagram!;
}

const holds = (frame: Box, { x, y, width, height }: Box) =>
  x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height;
const meets = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a called process that is drawn in place', () => {
  it('has a frame round its nodes and no others, with its number and title on the line', async () => {
    const diagram = await drawn(CALLER, { 'send.flow': CALLEE });
    const [page] = diagram.pages;
    const [group, ...more] = page!.groups!;
    expect([more.length, group!.frames.length]).toEqual([0, 1]);
    const [frame] = group!.frames;
    const inside = page!.nodes.filter((node) => holds(frame!, node)).map(({ id }) => id);
    expect(inside.sort()).toEqual(['send.ok', 'send.pick', 'send.search', 'send.slip']);
    expect(page!.nodes.filter((node) => meets(frame!, node)).length).toBe(inside.length);
    const [line] = group!.lines;
    expect(line!.text).toBe('2 Send the goods');
    expect(Math.min(Math.abs(line!.y - frame!.y), Math.abs(line!.y - frame!.y - frame!.height))).toBeLessThan(6);
    expect(picturesOf(diagram)[0]).toContain('aria-label="Called process: 2 Send the goods"');
  });

  it('has several frames where work of others stands between its steps', async () => {
    const lanes = ['a', 'b', 'c', 'd'].map((id) => `lane ${id} "${id.toUpperCase()}"`).join('\n');
    const caller = `${lanes}\nstart s "Begin" in a\nsubprocess call "Look" in b { see: "look.flow" }\ntask own "Own work" in c\nend e "End" in c\nfork f in b\njoin j in b\ns -> f\nf -> call -> j\nf -> own -> j\nj -> e\n`;
    const callee = `${lanes}\nstart s in b\ntask left "Left" in b\ntask right "Right" in d\nend e in b\ns -> left -> right -> e\n`;
    const [page] = (await drawn(caller, { 'look.flow': callee })).pages;
    const { frames, lines } = page!.groups![0]!;
    const own = page!.nodes.filter(({ id }) => id.startsWith('call.'));
    for (const node of own) expect(frames.filter((frame) => holds(frame, node))).toHaveLength(1);
    const others = page!.nodes.filter(({ id }) => !id.startsWith('call.'));
    for (const frame of frames) expect(others.filter((node) => meets(frame, node)).map(({ id }) => id)).toEqual([]);
    expect(lines).toHaveLength(frames.length);
  });

  it('has no frame where nothing is drawn in place', async () => {
    expect((await drawn(CALLER, {})).pages[0]!.groups).toBeUndefined();
  });
});
