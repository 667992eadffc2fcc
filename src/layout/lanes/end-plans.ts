/**
 * Decides how every arrow leaves its two blocks. What goes out leaves at the foot and what comes in enters at the head, each at the middle
 * of the side, where edges of one node may share their first or last stretch. An edge of the other kind must keep apart from them: it is slid
 * along the side, or, where a port takes edges at its point only (a diamond's corner), leaves at a flank. `no` leaves at a flank anyway.
 * Dashed lines keep apart from solid ones, under which nobody would see them, where the side is long enough.
 */
import { CLEARANCE, MIN_REACH, SIDE_STEP } from './spacing.ts';
import type { Course, CoursePlan, EndPlan, Exit, Layering, LinkTerminal, Way } from './stages.ts';

type PlannedVertical = 'top' | 'bottom';

/** `sidelined` are links out of decisions that leave at a flank of their own, so that they share no corner with another branch. */
export function planEnds(layering: Layering, sidelined: ReadonlySet<number> = NONE): CoursePlan[] {
  const usual = findUsual(layering.courses);
  const solid = findUsual(layering.courses.filter(isSolid));
  const foreign = findForeign(layering.courses);
  const copies = numberCopies(layering.courses);
  const meetings = { usual, solid, foreign };
  return layering.courses.map((course, i) => ({
    upper:
      sidelined.has(i) && !course.handoff && !course.arrow.reversed
        ? sidelinedEnd(copies[i]!)
        : planEnd(course, course.arrow.upper, upperSide(course), copies[i]!, meetings),
    lower: planEnd(course, course.arrow.lower, 'top', copies[i]!, meetings),
  }));
}

const NONE: ReadonlySet<number> = new Set();

function sidelinedEnd({ number }: Copy): EndPlan {
  return { exit: 'flank', way: 'out', copy: number, alone: true };
}

/** Where a course meets its upper end: an arch comes from above. */
function upperSide({ arch }: Course): PlannedVertical {
  return arch ? 'top' : 'bottom';
}

/** One of several arrows from one node to another. */
interface Copy {
  /** How many of them come before. */
  readonly number: number;
  readonly isOnly: boolean;
  /** Whether any of them needs room for a label. */
  readonly labelled: boolean;
}

/** `no` leaves elsewhere than the others, so it is no copy of them. */
function numberCopies(courses: readonly Course[]): Copy[] {
  // Numbers are found faster than texts.
  const nodeCount = courses.reduce((most, { arrow: { link } }) => Math.max(most, link.target.member.index + 1), 0);
  const families = new Map<number, { size: number; labelled: boolean }>();
  const placed = courses.map((course) => {
    const { source, target } = course.arrow.link;
    const key = 2 * (source.member.index * nodeCount + target.member.index) + Number(leavesElsewhere(course));
    const family = families.get(key) ?? { size: 0, labelled: false };
    families.set(key, family);
    if (course.arrow.link.data.label !== null) family.labelled = true;
    return { family, number: family.size++ };
  });
  return placed.map(({ family, number }) => ({ number, isOnly: family.size === 1, labelled: family.labelled }));
}

function leavesElsewhere(course: Course): boolean {
  return isNo(course) || course.arrow.link.data.late === true;
}

function isNo({ arrow: { link } }: Course): boolean {
  return link.source.member.node.kind === 'decision' && link.data.answer === 'no';
}

const USUAL: Record<PlannedVertical, Way> = { bottom: 'out', top: 'in' };

function wayAt(course: Course, side: PlannedVertical, member: LinkTerminal['member']): Way {
  if (course.arch) return course.arrow.link.source.member === member ? 'out' : 'in';
  return course.arrow.reversed ? (side === 'bottom' ? 'in' : 'out') : USUAL[side];
}

/** A side of a node, as a number: numbers are found faster than texts. */
function sideKey({ index }: LinkTerminal['member'], side: PlannedVertical): number {
  return side === 'top' ? 2 * index : 2 * index + 1;
}

/** The sides where edges of the usual way meet. */
function findUsual(courses: readonly Course[]): Set<number> {
  const found = new Set<number>();
  for (const { arch, handoff, arrow } of courses) {
    if (arch) found.add(sideKey(arrow.link.target.member, 'top'));
    if (handoff || arrow.reversed) continue;
    found.add(sideKey(arrow.upper.member, 'bottom'));
    found.add(sideKey(arrow.lower.member, 'top'));
  }
  return found;
}

/** The sides where edges of the usual way meet, where sequence flow does, and where edges of the other way end. */
interface Meetings {
  readonly usual: ReadonlySet<number>;
  readonly solid: ReadonlySet<number>;
  readonly foreign: ReadonlySet<number>;
}

function isSolid({ arrow }: Course): boolean {
  return arrow.link.data.kind === 'sequence';
}

function findForeign(courses: readonly Course[]): Set<number> {
  const found = new Set<number>();
  for (const { arrow } of courses) {
    if (!arrow.reversed) continue;
    found.add(sideKey(arrow.upper.member, 'bottom'));
    found.add(sideKey(arrow.lower.member, 'top'));
  }
  return found;
}

function planEnd(course: Course, { member }: LinkTerminal, side: PlannedVertical, copy: Copy, meetings: Meetings): EndPlan {
  const way = wayAt(course, side, member);
  return { exit: chooseExit(course, member, side, way, copy, meetings), way, copy: copy.number, alone: false };
}

function chooseExit(
  course: Course,
  member: LinkTerminal['member'],
  side: PlannedVertical,
  way: Way,
  copy: Copy,
  { usual, solid, foreign }: Meetings,
): Exit {
  const { node } = member;
  const pointed = node.ports[side].reach < MIN_REACH;
  if (node.kind === 'bar') return 'spread';
  if (member.flank !== null) {
    const open = side === 'top' ? member.openAbove : member.openBelow;
    const captioned = node.margin[side] >= MIN_REACH;
    if (member.openBeyond && (!open || captioned)) return 'flank';
  }
  const aside = !course.arch && (member.flank === null || member.openBeyond) ? 'flank' : 'beside';
  if (way === 'out' && (isNo(course) || course.arrow.link.data.late)) return aside;
  const here = sideKey(member, side);
  if (copy.number > 0) return pointed || copy.labelled ? aside : 'beside';
  if (way !== USUAL[side] && usual.has(here)) return pointed ? aside : 'beside';
  const isCovered = !isSolid(course) && way === USUAL[side] && solid.has(here);
  if (isCovered && pointed && copy.isOnly) return 'beside';
  const isRoom = copy.isOnly && node.ports[side].reach > (foreign.has(here) ? SIDE_STEP : CLEARANCE);
  return isCovered && isRoom ? 'beside' : 'middle';
}
