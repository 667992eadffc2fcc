/**
 * Turns the plans of the ends into distances from the blocks' axes, once the order is known: which way an end slides, which flank it takes,
 * and how ends spread along a bar.
 */
import type { LaneGraph } from '../lane-graph.ts';
import { spreadEnds } from './bars.ts';
import { opposite } from './handoffs.ts';
import { CLEARANCE, LINE_LINE, NODE_LINE, SIDE_STEP, STUB, TWO_WAYS } from './spacing.ts';
import type {
  Block,
  Course,
  CourseEnds,
  CoursePlan,
  End,
  EndPlan,
  Flank,
  Layering,
  LinkTerminal,
  Member,
  Reserve,
  Way,
} from './stages.ts';

const NO_END: End = { offset: 0, flank: null, lift: 0 };

interface Request {
  readonly course: Course;
  readonly plan: EndPlan;
  readonly terminal: LinkTerminal;
  readonly side: 'top' | 'bottom';
  /** Where the line leads: position of the item at the other end of the segment, and of the block itself. */
  readonly towards: number;
  readonly own: number;
}

export function fixEnds(
  layering: Layering,
  plans: readonly CoursePlan[],
  position: ArrayLike<number>,
  reserve: Reserve,
): CourseEnds[] {
  const requests = layering.courses.map((course, i) => (course.handoff ? null : requestsOf(course, plans[i]!, position)));
  const bars = spreadEnds(layering, position);
  const flanks = new Flanks(layering, position, reserve);
  const fix = (request: Request): End => {
    const offset = bars.get(request.course)?.[request.side];
    return offset === undefined ? fixEnd(request, flanks) : { offset, flank: null, lift: 0 };
  };
  return requests.map((pair) => {
    if (!pair) return { upper: NO_END, lower: NO_END };
    return { upper: fix(pair.upper), lower: fix(pair.lower) };
  });
}

function requestsOf(course: Course, plan: CoursePlan, position: ArrayLike<number>): { upper: Request; lower: Request } {
  const { upper, lower } = course.arrow;
  if (course.arch) {
    const [above, below] = [position[upper.block.index]!, position[lower.block.index]!];
    return {
      upper: { course, plan: plan.upper, terminal: upper, side: 'top', towards: below, own: above },
      lower: { course, plan: plan.lower, terminal: lower, side: 'top', towards: above, own: below },
    };
  }
  const first = course.segments[0]!;
  const last = course.segments[course.segments.length - 1]!;
  return {
    upper: {
      course,
      plan: plan.upper,
      terminal: upper,
      side: 'bottom',
      towards: position[first.lower.index]!,
      own: position[first.upper.index]!,
    },
    lower: {
      course,
      plan: plan.lower,
      terminal: lower,
      side: 'top',
      towards: position[last.upper.index]!,
      own: position[last.lower.index]!,
    },
  };
}

/** The port's distance from the block's axis; whole for satellites by construction, rounded for the root. */
function portOffset(member: Member, side: 'top' | 'bottom'): number {
  return Math.round(member.x + member.node.ports[side].at);
}

function fixEnd(request: Request, flanks: Flanks): End {
  const { plan, terminal, side } = request;
  const port = portOffset(terminal.member, side);
  if (plan.exit === 'middle') return { offset: port, flank: null, lift: 0 };
  if (plan.exit === 'flank') {
    const taken = flanks.take(request);
    if (taken) return taken;
    const isLate = request.course.arrow.link.data.late === true;
    if ((side === 'bottom') === (plan.way === 'out') && plan.copy === 0 && !isLate) return { offset: port, flank: null, lift: 0 };
  }
  return { offset: port + slide(request), flank: null, lift: 0 };
}

/** Towards the other end; of several copies every second one the other way. */
function preferredFlank({ plan, towards, own }: Request): Flank {
  return towards >= own === (plan.copy % 2 === 0) ? 'right' : 'left';
}

/** Off the middle: a copy and what is dashed beside the others, edges of the other way further out, as far as the port reaches; past a corner's point if need be. */
function slide({ plan, terminal, side, towards, own }: Request): number {
  const reach = Math.floor(terminal.member.node.ports[side].reach);
  const usual = (side === 'bottom') === (plan.way === 'out');
  const step = STUB * Math.ceil(plan.copy / 2);
  if (usual && plan.copy > 0) return (plan.copy % 2 === 1 ? 1 : -1) * Math.max(CLEARANCE + 1, Math.min(reach, step));
  const far = usual ? STUB : SIDE_STEP + step;
  return (towards >= own ? 1 : -1) * Math.max(CLEARANCE + 1, Math.min(reach, far));
}

/** Which ways the flanks of each block are used, and where the vertical lines beside them stand. */
class Flanks {
  readonly #reserve: Reserve;
  readonly #ways: Record<Flank, Way | 'both' | null>[];
  readonly #satellites = new Map<string, End>();
  readonly #counts = new Map<string, number>();
  /** Flanks of blocks where a dashed line from another lane ends. */
  readonly #dashed = new Set<string>();

  readonly #graph: LaneGraph;

  constructor(layering: Layering, position: ArrayLike<number>, reserve: Reserve) {
    this.#reserve = reserve;
    this.#graph = layering.graph.graph;
    this.#ways = layering.graph.blocks.map((block) => ({ ...block.taken }));
    for (const { handoff, arrow } of layering.courses) {
      if (!handoff) continue;
      const source = arrow.link.source.block;
      const target = arrow.link.target.block;
      const exit: Flank = position[target.index]! > position[source.index]! ? 'right' : 'left';
      this.#hold(source, exit, 'out');
      this.#hold(target, opposite(exit), 'in');
      if (arrow.link.data.kind !== 'sequence')
        this.#dashed.add(`${source.index} ${exit}`).add(`${target.index} ${opposite(exit)}`);
    }
  }

  #hold(block: Block, flank: Flank, way: Way): void {
    const known = this.#ways[block.index]![flank];
    this.#ways[block.index]![flank] = known === null || known === way ? way : 'both';
  }

  /** The preferred flank, else the other one unless that is the only choice, else none: edges in and out never share a corner. */
  take(request: Request): End | null {
    const { terminal, plan, course } = request;
    const { block, member } = terminal;
    const { way, copy, alone } = plan;
    const preferred = preferredFlank(request);
    if (member.flank !== null) return this.#satelliteEnd(block, member, member.flank, way);
    const ways = this.#ways[block.index]!;
    const flanks: Flank[] = preferred === 'right' ? ['right', 'left'] : ['left', 'right'];
    const free = flanks.slice(0, copy > 0 ? 1 : 2).filter((side) => ways[side] === null || ways[side] === way);
    const bare = free.filter((side) => course.arrow.link.data.kind !== 'sequence' || !this.#isDashed(block, side));
    const usable = bare.length > 0 || member.node.kind !== 'decision' ? bare : free;
    const flank = alone ? usable.find((side) => ways[side] === null) : usable[0];
    if (flank === undefined) return null;
    this.#hold(block, flank, way);
    const { node, x } = member;
    const beyond = STUB + this.#labelRoom(block, flank);
    return { offset: flank === 'right' ? Math.ceil(x + node.width + beyond) : Math.floor(x - beyond), flank, lift: 0 };
  }

  /** Whether a dashed line ends there, which a solid one would hide. */
  #isDashed(block: Block, flank: Flank): boolean {
    if (this.#dashed.has(`${block.index} ${flank}`)) return true;
    const { edges } = this.#graph;
    const there = new Set(block.members.flatMap(({ flank: own, index }) => (own === flank ? [index] : [])));
    const root = block.root.index;
    return block.inner.some(({ edge }) => {
      const { from, to, kind } = edges[edge]!;
      return kind !== 'sequence' && ((from === root && there.has(to)) || (to === root && there.has(from)));
    });
  }

  /** Room asked for at a flank moves the line there outwards, so that labels stand between it and the node. */
  #labelRoom(block: Block, flank: Flank): number {
    return block.members.some((member) => member.flank === flank) ? 0 : (this.#reserve[flank].get(block.index) ?? 0);
  }

  /** Each satellite has its own line beyond the block, or two where edges go in and out. */
  #satelliteEnd(block: Block, member: Member, flank: Flank, way: Way): End {
    const key = `${member.index} ${way}`;
    const known = this.#satellites.get(key);
    if (known) return known;
    const count = this.#counts.get(`${block.index} ${flank}`) ?? 0;
    this.#counts.set(`${block.index} ${flank}`, count + 1);
    const beyond = NODE_LINE + count * LINE_LINE + (this.#reserve[flank].get(block.index) ?? 0);
    const offset = flank === 'right' ? Math.ceil(block.right + beyond) : Math.floor(-block.left - beyond);
    const second = this.#satellites.has(`${member.index} ${way === 'in' ? 'out' : 'in'}`);
    const end = { offset, flank, lift: second ? TWO_WAYS : 0 };
    this.#satellites.set(key, end);
    return end;
  }
}
