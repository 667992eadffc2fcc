/**
 * What compaction moves, as the programme sees it: boxes of nodes with the room to keep free round them, and vertical lines, each tied to a
 * point of the programme: a block, or a line of its own.
 */
import type { Point } from '../../../geometry/geometry.ts';
import { LABEL_GAP, MIN_REACH } from '../spacing.ts';
import type { Member, Picture, Reserve } from '../stages.ts';
import type { Vertical } from './verticals.ts';
import { rowTop } from './verticals.ts';
import type { Sight } from './visibility.ts';

export interface Thing extends Sight {
  /** The point of the programme that it moves with. */
  readonly point: number;
  readonly lane: number;
  readonly kind: 'box' | 'line' | 'label';
  /** The node it is, or those at whose heads and feet it ends. */
  readonly members: readonly Member[];
}

/** Whether a line's end keeps its distance from its block: at a corner, at a satellite, or where it was slid out of reach. */
export function isRigid({ ends, x }: Vertical, index: number, axis: number): boolean {
  const { terminal, side } = ends[index]!;
  const { member, block } = terminal;
  const port = member.node.ports[side];
  const off = Math.abs(x - axis - member.x - port.at);
  if (member !== block.root || port.reach < MIN_REACH) return true;
  return member.node.kind !== 'bar' && off > Math.floor(port.reach);
}

/** The boxes of all nodes, as things tied to their blocks. */
export function boxThings({ layering, columns }: Picture, reserve: Reserve): Thing[] {
  return layering.graph.blocks.flatMap((block) => {
    const axis = columns.x[block.index]!;
    const row = rowTop(layering.items[block.index]!.firstRow);
    return block.members.map((member): Thing => {
      const { node, x, y } = member;
      const isRoot = member === block.root;
      const left = node.margin.left + (isRoot ? (reserve.left.get(block.index) ?? 0) : 0);
      const right = node.margin.right + (isRoot ? (reserve.right.get(block.index) ?? 0) : 0);
      return {
        point: block.index,
        lane: block.lane,
        kind: 'box',
        members: [member],
        at: node.kind === 'bar' ? axis : axis + x + node.width / 2,
        left: axis + x - left,
        right: axis + x + node.width + right,
        top: row + y - node.margin.top,
        bottom: row + y + node.height + node.margin.bottom,
      };
    });
  });
}

/** Loops stand beside their node with room for their labels: nothing comes between. */
export function loopThings({ layering, columns }: Picture): Thing[] {
  const { edges } = layering.graph.graph;
  return layering.graph.blocks.flatMap((block) => {
    const loops = block.inner.filter(({ edge }) => edges[edge]!.from === edges[edge]!.to);
    const axis = columns.x[block.index]!;
    const row = rowTop(layering.items[block.index]!.firstRow);
    return loops.map(({ edge, points }): Thing => {
      const [start, turn] = points as [Point, Point];
      const room = (edges[edge]!.label?.width ?? 0) + LABEL_GAP;
      const [from, to] = turn[0] > start[0] ? [start[0], turn[0] + room] : [turn[0] - room, start[0]];
      return {
        point: block.index,
        lane: block.lane,
        kind: 'box',
        members: block.members,
        at: axis + turn[0],
        left: axis + from,
        right: axis + to,
        top: row - block.above,
        bottom: row + turn[1] + 1,
      };
    });
  });
}

/** The upright stretches of lines between a node and its satellites. */
export function innerThings({ layering, columns }: Picture): Thing[] {
  return layering.graph.blocks.flatMap((block) => {
    const row = rowTop(layering.items[block.index]!.firstRow);
    return block.inner.flatMap(({ points }) =>
      points.slice(1).flatMap(([dx, dy], i): Thing[] => {
        const [fromX, fromY] = points[i]!;
        if (dx !== fromX || dy === fromY) return [];
        const x = columns.x[block.index]! + dx;
        const [top, bottom] = [row + Math.min(fromY, dy), row + Math.max(fromY, dy)];
        return [{ point: block.index, lane: block.lane, kind: 'line', members: [], at: x, left: x, right: x, top, bottom }];
      }),
    );
  });
}

/** Labels that have their place already. */
export function pinThings({ pins, layering }: Picture): Thing[] {
  return pins.map(
    ({ row, block, box }): Thing => ({
      point: block,
      lane: layering.graph.blocks[block]!.lane,
      kind: 'label',
      members: [],
      at: box.x + box.width / 2,
      left: box.x,
      right: box.x + box.width,
      top: rowTop(row) + box.y,
      bottom: rowTop(row) + box.y + box.height,
    }),
  );
}

/**
 * A line with the parts cut off that run through the free room of its own nodes, and with room for a label on its right; null where nothing
 * is left.
 */
export function lineThing(vertical: Vertical, point: number, { layering, columns }: Picture, room: number): Thing | null {
  let { top, bottom } = vertical;
  for (const { terminal, side } of vertical.ends) {
    const { node, y } = terminal.member;
    const row = rowTop(layering.items[terminal.block.index]!.firstRow);
    if (side === 'bottom') top = Math.max(top, row + y + node.height + node.margin.bottom + 0.5);
    else bottom = Math.min(bottom, row + y - node.margin.top - 0.5);
  }
  if (top > bottom) return null;
  const { x } = vertical;
  const lane = Math.max(
    0,
    columns.borders.findLastIndex((border) => border <= x),
  );
  const members = vertical.ends.map(({ terminal }) => terminal.member);
  return {
    point,
    lane: Math.min(lane, layering.laneCount - 1),
    kind: 'line',
    members,
    at: x,
    left: x,
    right: x + room,
    top,
    bottom,
  };
}
