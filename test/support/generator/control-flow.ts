/**
 * Grows the sequence flow block by block, so that it is sound by construction: parallel branches end in one join, rework goes back to a step of
 * the same branch, and every branch goes on or ends the process. Each block takes its nodes from a budget that is used up exactly.
 */
import type { FlowKind, Plan, PlannedNode, ProcessShape } from './plan.ts';
import type { Random } from './random.ts';
import type { Wording } from './wording.ts';

/** A way out of a node that nothing is tied to yet. */
interface Exit {
  readonly from: string;
  readonly label: string | null;
}

/** What a branch may do: how deep it lies, and the steps that rework in it may go back to. */
interface Scope {
  readonly depth: number;
  readonly parallel: boolean;
  readonly anchors: string[];
}

const DEEPEST = 4;
/** A branch takes this many nodes at most, less two a level. */
const LONGEST_BRANCH = 10;
/** Rework goes back over at most this many steps. */
const LONGEST_REWORK = 8;

export class ControlFlow {
  readonly #plan: Plan;
  readonly #random: Random;
  readonly #shape: ProcessShape;
  readonly #wording: Wording;

  constructor(plan: Plan, random: Random, shape: ProcessShape, wording: Wording) {
    this.#plan = plan;
    this.#random = random;
    this.#shape = shape;
    this.#wording = wording;
  }

  /** Adds `count` flow nodes, starts and ends among them, and the flows between them. */
  grow(count: number): void {
    const starts = Math.max(1, Math.min(this.#shape.starts, count - 2));
    const exits: Exit[] = [];
    for (let index = 0; index < starts; index++) exits.push(...this.#step('start', []));
    const scope: Scope = { depth: 0, parallel: false, anchors: [] };
    this.#step('end', this.#sequence(count - starts - 1, scope, exits));
  }

  /** Nodes one after the other; the first is a step, so that a decision has something before it. */
  #sequence(budget: number, scope: Scope, incoming: readonly Exit[]): readonly Exit[] {
    let exits = incoming;
    let left = budget;
    let first = true;
    while (left > 0) {
      const before = this.#plan.nodes.length;
      exits = first ? this.#activity(scope, exits) : this.#block(left, scope, exits);
      left -= this.#plan.nodes.length - before;
      first = false;
    }
    return exits;
  }

  #block(left: number, scope: Scope, incoming: readonly Exit[]): readonly Exit[] {
    const { decisions, forks, backFlows, deadlines } = this.#shape;
    const chance = this.#random.next();
    const canNest = scope.depth < DEEPEST;
    if (chance < decisions && left >= 2 && canNest) return this.#decision(left, scope, incoming);
    if (chance < decisions + forks && left >= 4 && canNest) return this.#parallel(left, scope, incoming);
    if (chance < decisions + forks + backFlows && scope.anchors.length > 0) return this.#rework(left, scope, incoming);
    if (left >= 3 && !scope.parallel && this.#random.chance(deadlines)) return this.#overdue(scope, incoming);
    return this.#activity(scope, incoming);
  }

  #activity(scope: Scope, incoming: readonly Exit[]): readonly Exit[] {
    const chance = this.#random.next();
    const kind = chance < 0.72 ? 'task' : chance < 0.88 ? 'manual' : chance < 0.95 ? 'subprocess' : 'delay';
    const step = this.#node(kind, incoming);
    scope.anchors.push(step.id);
    return [{ from: step.id, label: null }];
  }

  /** A step with a deadline, and what happens when the time is over; both ways meet again. */
  #overdue(scope: Scope, incoming: readonly Exit[]): readonly Exit[] {
    const step = this.#node('task', incoming);
    step.attributes.push('deadline: 3d');
    const late = this.#activity(scope, [{ from: step.id, label: this.#wording.words.late }]);
    return [{ from: step.id, label: null }, ...late];
  }

  /** Two or more branches; all but one may be empty, and each may end the process unless it is one of several parallel ones. */
  #decision(left: number, scope: Scope, incoming: readonly Exit[]): readonly Exit[] {
    const decision = this.#node('decision', incoming);
    const labels = this.#labelsOf(decision, left);
    let budget = left - 1;
    let empty = 0;
    const exits: Exit[] = [];
    for (const [index, label] of labels.entries()) {
      const exit: Exit = { from: decision.id, label };
      const later = labels.length - index - 1;
      const most = Math.min(budget - Math.max(0, later - 1), longestAt(scope.depth));
      const mayBeEmpty = index > 0 && (empty === 0 || this.#random.chance(this.#shape.parallelEdges));
      const size = mayBeEmpty && (most < 1 || this.#random.chance(0.5)) ? 0 : this.#random.int(1, most);
      const inner = { depth: scope.depth + 1, parallel: scope.parallel, anchors: scope.anchors.slice(-LONGEST_REWORK) };
      const mayEnd = !scope.parallel && size > 0 && exits.length + later > 0;
      if (mayEnd && this.#random.chance(this.#shape.ends)) this.#step('end', this.#sequence(size - 1, inner, [exit]));
      else exits.push(...this.#sequence(size, inner, [exit]));
      budget -= size;
      if (size === 0) empty++;
    }
    return exits;
  }

  /** Asks a decision's question, and gives as many answers as there are nodes for. */
  #labelsOf(decision: PlannedNode, left: number): readonly string[] {
    const words = this.#wording.words;
    const labels = this.#random.pick(words.branches);
    if (labels.length <= left && this.#random.chance(this.#shape.otherLabels)) {
      decision.text = this.#random.pick(words.cases);
      return labels;
    }
    decision.text = this.#random.pick(words.questions);
    return this.#random.chance(0.5) ? [words.yes, words.no] : [words.no, words.yes];
  }

  /** A fork, two to four branches of one step or more, and the join that waits for them all. */
  #parallel(left: number, scope: Scope, incoming: readonly Exit[]): readonly Exit[] {
    const fork = this.#node('fork', incoming);
    let budget = left - 2;
    const branches = this.#random.int(2, Math.min(4, Math.floor(budget / 2)));
    const exits: Exit[] = [];
    for (let index = 0; index < branches; index++) {
      const rest = 2 * (branches - index - 1);
      const size = this.#random.int(1, Math.min(budget - rest - 1, longestAt(scope.depth)));
      const inner = { depth: scope.depth + 1, parallel: true, anchors: [] };
      const ends = this.#sequence(size, inner, [{ from: fork.id, label: null }]);
      // a join counts its branches: alternatives meet in a step before it
      const merged = ends.length > 1 ? this.#activity(inner, ends) : ends;
      exits.push(...merged);
      budget -= size + (merged === ends ? 0 : 1);
    }
    return this.#step('join', exits);
  }

  /** A decision whose one answer goes back to an earlier step, straight or by a correction, or asks again. */
  #rework(left: number, scope: Scope, incoming: readonly Exit[]): readonly Exit[] {
    const target = this.#random.pick(scope.anchors.slice(-LONGEST_REWORK));
    const decision = this.#node('decision', incoming);
    const words = this.#wording.words;
    decision.text = this.#random.pick(words.questions);
    const no: Exit = { from: decision.id, label: words.no };
    if (this.#random.chance(this.#shape.selfLoops)) this.#tie([no], decision.id);
    else if (left >= 3 && this.#random.chance(0.3)) this.#tie(this.#step('task', [no]), target);
    else this.#tie([no], target);
    return [{ from: decision.id, label: words.yes }];
  }

  #step(kind: FlowKind, incoming: readonly Exit[]): readonly Exit[] {
    return [{ from: this.#node(kind, incoming).id, label: null }];
  }

  #node(kind: FlowKind, incoming: readonly Exit[]): PlannedNode {
    const id = `${kind}${this.#plan.nodes.length + 1}`;
    const node: PlannedNode = { id, kind, text: this.#wording.node(kind), lane: null, page: 1, attributes: [] };
    this.#plan.nodes.push(node);
    this.#tie(incoming, id);
    return node;
  }

  #tie(exits: readonly Exit[], to: string): void {
    for (const { from, label } of exits) this.#plan.flows.push({ kind: 'sequence', from, to, label });
  }
}

function longestAt(depth: number): number {
  return Math.max(1, LONGEST_BRANCH - 2 * depth);
}
