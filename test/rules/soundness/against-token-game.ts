/** Holds the verdict of the rules about soundness against the token game, played by brute force on random processes. */
import { projectOf, type Subject } from '../../../src/rules/engine/rule.ts';
import { flowGraph } from '../../../src/rules/helpers/flow-graph.ts';
import { loopWithoutExit } from '../../../src/rules/loop-without-exit.ts';
import { meetingPoint } from '../../../src/rules/soundness/explore.ts';
import { soundness } from '../../../src/rules/soundness/judge.ts';
import { read } from '../support/lint.ts';
import { randomProcess } from './random-process.ts';
import { type Outcome, play } from './token-game.ts';

export interface Comparison {
  /** Each process on which they disagree, and in what. */
  readonly wrong: readonly string[];
  /** By the game: how many processes are sound, in how many a join is stuck, in how many tokens meet. */
  readonly sound: number;
  readonly stuck: number;
  readonly met: number;
}

/** Compares `count` processes of which the game could be played to its end. */
export function againstTokenGame(count: number, isVaried = false): Comparison {
  const wrong: string[] = [];
  const found = { sound: 0, stuck: 0, met: 0 };
  for (let seed = 1, judged = 0; judged < count; seed++) {
    const text = randomProcess(seed, isVaried);
    const subject = text === null ? null : read('random.flow', text).subject;
    const game = subject && play(flowGraph(subject));
    if (!subject || !game?.isComplete) continue;
    judged += 1;
    const disagreements = disagreementsOn(subject, game);
    if (disagreements.length > 0) wrong.push(`seed ${seed}: ${disagreements.join(', ')}\n${text}`);
    found.sound += game.canAlwaysEnd && game.met.size === 0 ? 1 : 0;
    found.stuck += game.stuck.size > 0 ? 1 : 0;
    found.met += game.met.size > 0 ? 1 : 0;
  }
  return { wrong, ...found };
}

/** In what the rules and the game disagree. */
function disagreementsOn(subject: Subject, game: Outcome): string[] {
  const { deadlocks, meetings, undecided } = soundness(subject);
  const loops = [...loopWithoutExit.check({ ...subject, options: {}, project: projectOf([]), suppressions: [] })];
  const joins = deadlocks.map(({ join }) => join.gate.node!);
  const points = meetings.map((clash) => meetingPoint(clash)!);
  const claims: Record<string, boolean> = {
    'every process is decided': undecided.length === 0,
    'it is sound or not': (joins.length + points.length + loops.length === 0) === (game.canAlwaysEnd && game.met.size === 0),
  };
  // Where only one kind of fault can occur, that kind is reported, at a node where it occurs first; a single fault, where it is.
  const [single, isStuck, isMet] = [joins.length + points.length === 1, game.stuck.size > 0, game.met.size > 0];
  if (isMet) claims['a meeting is told'] = points.length > 0;
  if (isStuck && !isMet && loops.length === 0) claims['a join is stuck'] = joins.some((join) => game.stuck.has(join));
  if (isMet && !isStuck) claims['tokens meet'] = points.some((node) => game.met.has(node));
  if (single && joins.length === 1) claims['this join is stuck'] = game.stuck.has(joins[0]!);
  if (single && points.length === 1) claims['tokens meet here'] = game.met.has(points[0]!);
  return Object.keys(claims).filter((claim) => !claims[claim]);
}
