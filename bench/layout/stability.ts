/**
 * How much of a picture moves when its author adds one step. A node has moved where one of its nearest nodes was left of it and is now right of
 * it, or was above it and is now below, or the other way round.
 */

import { Random } from '../../test/support/generator/random.ts';
import type { Direction, Drawing, DrawnNode } from '../../test/support/geometry/drawing.ts';
import { drawWithFlowc } from './engines/flowc.ts';

const NEIGHBOURS = 4;
/** Nodes this close to one line stand neither before nor behind each other, in pixels. */
const SLACK = 8;

export interface Stability {
  readonly edits: number;
  readonly nodes: number;
  readonly moved: number;
}

/** Inserts one task into a flow, `edits` times into processes in turn, each time starting from the unchanged text. */
export async function measureStability(texts: readonly string[], edits: number, direction: Direction): Promise<Stability> {
  const random = new Random(1);
  const result = { edits: 0, nodes: 0, moved: 0 };
  const before = new Map<string, Drawing>();
  for (let index = 0; index < 4 * edits && result.edits < edits; index++) {
    const text = texts[index % texts.length]!;
    const edited = insertTask(text, random);
    if (edited === null) continue;
    if (!before.has(text)) before.set(text, await drawWithFlowc(text, direction));
    const { nodes, moved } = compare(before.get(text)!, await drawWithFlowc(edited, direction));
    result.edits++;
    result.nodes += nodes;
    result.moved += moved;
  }
  return result;
}

/** The text with a task between the two ends of some flow without a label, in the lane of the first; null where it has none. */
export function insertTask(text: string, random: Random): string | null {
  const lines = text.split('\n');
  const laneOf = new Map(lines.flatMap((line, at) => declarationAt(line, at)));
  const places = lines
    .flatMap((line, at) => arrowsIn(line).map((arrow) => ({ at, ...arrow })))
    .filter(({ from }) => laneOf.has(from));
  if (places.length === 0) return null;
  const { at, from, end } = random.pick(places);
  const { lane, at: declared } = laneOf.get(from)!;
  lines[at] = `${lines[at]!.slice(0, end)} inserted ->${lines[at]!.slice(end)}`;
  lines.splice(declared + 1, 0, `task inserted "Inserted task" in ${lane}`);
  return lines.join('\n');
}

function declarationAt(line: string, at: number): [string, { lane: string; at: number }][] {
  const match = /^\s*(?:start|task|manual|subprocess|delay|join) (\S+)(?: ".*")? in (\S+)/.exec(line);
  return match ? [[match[1]!, { lane: match[2]!, at }]] : [];
}

/** The arrows without a label on a line of flows: the id before, and where the arrow ends. */
function arrowsIn(line: string): { from: string; end: number }[] {
  if (!/^[^\s"#]+ [-~](>|\[)/.test(line)) return [];
  return [...line.matchAll(/(\S+) ->(?= [^\s@,]+(?: |$))/g)].map((match) => ({
    from: match[1]!,
    end: match.index + match[0].length,
  }));
}

function compare(before: Drawing, after: Drawing): { nodes: number; moved: number } {
  const now = new Map(after.pages.flatMap((page) => page.nodes.map((node) => [`${node.id} ${node.lane}`, node])));
  let [nodes, moved] = [0, 0];
  for (const page of before.pages) {
    const common = page.nodes.filter((node) => now.has(`${node.id} ${node.lane}`));
    for (const node of common) {
      const nearest = common.filter((other) => other !== node).sort((a, b) => apart(node, a) - apart(node, b));
      const at = (each: DrawnNode) => now.get(`${each.id} ${each.lane}`)!;
      nodes++;
      if (nearest.slice(0, NEIGHBOURS).some((other) => turned(node, other, at(node), at(other)))) moved++;
    }
  }
  return { nodes, moved };
}

function turned(a: DrawnNode, b: DrawnNode, nowA: DrawnNode, nowB: DrawnNode): boolean {
  const [x, y] = offset(a, b).map(order);
  const [nowX, nowY] = offset(nowA, nowB).map(order);
  return x! * nowX! < 0 || y! * nowY! < 0;
}

function order(offset: number): number {
  return Math.abs(offset) < SLACK ? 0 : Math.sign(offset);
}

function apart(a: DrawnNode, b: DrawnNode): number {
  return Math.hypot(...offset(a, b));
}

/** From one node's middle to the other's. */
function offset(a: DrawnNode, b: DrawnNode): [number, number] {
  return [b.x + b.width / 2 - a.x - a.width / 2, b.y + b.height / 2 - a.y - a.height / 2];
}
