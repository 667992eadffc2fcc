/**
 * Decides how every arrow leaves its two blocks. What goes out leaves at the foot and what comes in enters at the head, each at the middle
 * of the side, where edges of one node may share their first or last stretch. An edge of the other kind must keep apart from them: it is slid
 * along the side, or, where a port takes edges at its point only (a diamond's corner), leaves at a flank. `no` leaves at a flank anyway.
 */
import { MIN_REACH } from './spacing.ts';
import type { Course, CoursePlan, EndPlan, Exit, Layering, Terminal, Way } from './stages.ts';

type Vertical = 'top' | 'bottom';

export function planEnds(layering: Layering): CoursePlan[] {
  const usual = findUsual(layering.courses);
  const copies = new Map<string, number>();
  return layering.courses.map((course) => {
    const { source, target } = course.arrow.link;
    const key = `${source.member.index} ${target.member.index}`;
    const copy = copies.get(key) ?? 0;
    copies.set(key, copy + 1);
    return {
      upper: planEnd(course, course.arrow.upper, 'bottom', copy, usual),
      lower: planEnd(course, course.arrow.lower, 'top', copy, usual),
    };
  });
}

const USUAL: Record<Vertical, Way> = { bottom: 'out', top: 'in' };

function wayAt(course: Course, side: Vertical): Way {
  return course.arrow.reversed ? (side === 'bottom' ? 'in' : 'out') : USUAL[side];
}

/** The sides (`member side`) where edges of the usual way meet. */
function findUsual(courses: readonly Course[]): Set<string> {
  const found = new Set<string>();
  for (const course of courses) {
    if (course.handoff || course.arrow.reversed) continue;
    found.add(`${course.arrow.upper.member.index} bottom`);
    found.add(`${course.arrow.lower.member.index} top`);
  }
  return found;
}

function planEnd(course: Course, { member }: Terminal, side: Vertical, copy: number, usual: ReadonlySet<string>): EndPlan {
  const way = wayAt(course, side);
  return { exit: chooseExit(course, member, side, way, copy, usual), way, copy };
}

function chooseExit(
  course: Course,
  member: Terminal['member'],
  side: Vertical,
  way: Way,
  copy: number,
  usual: ReadonlySet<string>,
): Exit {
  const { node } = member;
  const pointed = node.ports[side].reach < MIN_REACH;
  if (node.kind === 'bar') return 'spread';
  if (member.flank !== null) {
    const open = side === 'top' ? member.openAbove : member.openBelow;
    const captioned = node.margin[side] >= MIN_REACH;
    if (member.openBeyond && (!open || captioned)) return 'flank';
  }
  if (node.kind === 'decision' && way === 'out' && course.arrow.link.data.answer === 'no') return 'flank';
  if (way !== USUAL[side] && usual.has(`${member.index} ${side}`)) return pointed ? 'flank' : 'beside';
  if (copy > 0) return pointed ? 'flank' : 'beside';
  return 'middle';
}
