/**
 * Looks for a simpler course for every edge, one at a time, while all others stay: fewer bends and crossings, `yes` at the foot and `no` at a
 * side, the branches of a decision at different corners. A local search over a few shapes an edge, in the manner of the bend reduction in
 * orthogonal drawings by Six, Kakoulis, Tollis: Refinement of orthogonal graph drawings (1998).
 */
import { type Extent, extentOf, overlaps } from '../extent.ts';
import { type Line, NEAR, newLine, RouteScene } from '../scene.ts';
import type { Course, Picture, Pin, Route } from '../stages.ts';
import { TriedCourse, type Waypoint, waypointsOf } from '../tried-course.ts';
import { type Stands, standsOf, type Trial, tryCandidates, tryJoining, trySlid } from './candidates.ts';
import { CoursePrice, CROSSING } from './course-price.ts';

const PASSES = 4;
/** A new course has to be better by this much, so that small differences don't move lines. */
const LEAST_GAIN = 0.2;
/** What a course costs at least that something is wrong with. */
const WRONG = 0.5;
/** Comparisons of lines, after which the rest keep their courses: a hundred times those of a chart that can be read. */
const MOST_COMPARISONS = 2_000_000;

/** The routes of a picture, simplified; edges with pinned labels stay, and no edge runs over a pinned label. */
export function simplifyRoutes(picture: Picture, pins: readonly Pin[]): Route[] {
  const { layering, columns, heights } = picture;
  const lines = layering.courses.map(({ arrow: { link } }, i) =>
    newLine(link.edge, link.data, link.source.member, link.target.member, picture.lines[i]!),
  );
  const scene = new RouteScene(layering, columns, heights, lines);
  for (const { row, box } of pins) scene.addLabel(extentOf({ ...box, y: box.y + heights.line[row]! }));
  const fixed = new Set(pins.map(({ edge }) => edge));
  const present = new PresentCourses(picture);
  const around: Surroundings = { picture, lines, scene, present, tried: new TriedCourse(), changes: [] };
  const searches = layering.courses
    .filter(({ handoff, arch, arrow }) => !handoff && !arch && !fixed.has(arrow.link.edge))
    .map((course) => new CourseSearch(course, around));
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = false;
    for (const search of searches) {
      if (scene.comparisons > MOST_COMPARISONS) return present.routes();
      if (search.improve()) changed = true;
    }
    if (!changed) break;
  }
  return present.routes();
}

/** The courses of all edges as they are now, each with its heights once it is asked for. */
class PresentCourses {
  readonly #picture: Picture;
  readonly #courses: (readonly Waypoint[] | undefined)[] = [];
  readonly #changed = new Set<number>();

  constructor(picture: Picture) {
    this.#picture = picture;
  }

  get(index: number): readonly Waypoint[] {
    this.#courses[index] ??= this.#original(index);
    return this.#courses[index];
  }

  #original(index: number): readonly Waypoint[] {
    return waypointsOf(this.#picture.routes[index]!, this.#picture.heights);
  }

  /** The course before its first change; null where it never changed. */
  before(index: number): readonly Waypoint[] | null {
    return this.#changed.has(index) ? this.#original(index) : null;
  }

  replace(index: number, course: readonly Waypoint[]): void {
    this.#changed.add(index);
    this.#courses[index] = course;
  }

  routes(): Route[] {
    return this.#picture.routes.map((route, i) =>
      this.#changed.has(i) ? this.get(i).map(({ x, level }) => ({ x, level })) : route,
    );
  }
}

/** What the searches for all edges have in common. */
interface Surroundings {
  readonly picture: Picture;
  readonly lines: readonly Line[];
  readonly scene: RouteScene;
  readonly present: PresentCourses;
  readonly tried: TriedCourse;
  /** In the order of time. */
  readonly changes: Change[];
}

/**
 * What has changed since courses were tried for an edge last. `near`: another line came near the present course, which may cost more for that.
 * `own`: the course itself, so that those which derive from it are others now. `elsewhere`: a line that a course was given up for, one that left
 * the source elsewhere, or one that courses may join, so that any course may be worth it now.
 */
type News = 'near' | 'own' | 'elsewhere';

/** Looks for simpler courses for one edge. */
class CourseSearch implements Trial {
  /** What a course has to cost less than. */
  limit = 0;
  #better: readonly Waypoint[] | null = null;
  /** How many changes there were when courses were tried last. */
  #moment = -1;
  /** Whether courses along the lines of other edges were tried then. */
  #hasJoined = false;
  /** What the courses that were tried then cost at least. */
  #least = Number.NEGATIVE_INFINITY;
  readonly #course: Course;
  readonly #line: Line;
  readonly #price: CoursePrice;
  readonly #around: Surroundings;
  #stands: Stands | null = null;

  constructor(course: Course, around: Surroundings) {
    this.#course = course;
    this.#line = around.lines[course.arrow.link.index]!;
    this.#price = new CoursePrice(course, this.#line, around.scene);
    this.#around = around;
  }

  /** Replaces the course by the best simpler one; false where there is none. */
  improve(): boolean {
    const { scene, present, tried, changes } = this.#around;
    const news = this.#news();
    if (news === null) return false;
    this.#moment = changes.length;
    const better = this.#search(news);
    if (better === null) return false;
    const line = this.#line;
    const [x, y] = line.points[0]!;
    tried.take(better);
    present.replace(this.#course.arrow.link.index, better);
    scene.replace(line, tried.points());
    changes.push({ line, box: line.box, movesStart: tried.x[0] !== x || tried.y[0] !== y });
    return true;
  }

  /** Null where nothing has changed that could make a course better than the present one. */
  #news(): News | null {
    if (this.#moment < 0) return 'elsewhere';
    const { changes } = this.#around;
    const own = this.#line;
    let news: News | null = null;
    for (let i = this.#moment; i < changes.length; i++) {
      const { line, box, movesStart } = changes[i]!;
      if (line === own) {
        news = 'own';
        continue;
      }
      if (movesStart && line.source === own.source) return 'elsewhere';
      if ((this.#hasJoined && line.target === own.target) || this.#price.blamed.includes(line)) return 'elsewhere';
      if (news === null && overlaps(box, own.box, NEAR)) news = 'near';
    }
    return news;
  }

  #search(news: News): readonly Waypoint[] | null {
    const { picture, present: courses } = this.#around;
    const cost = this.#presentCost();
    if (cost < WRONG) {
      this.#least = Number.NEGATIVE_INFINITY;
      return null;
    }
    this.limit = Math.min(cost, 1e8) - LEAST_GAIN;
    const isKnown = news !== 'elsewhere' && this.limit <= this.#least;
    if (isKnown && news === 'near') return null;
    if (!isKnown) {
      this.#price.blamed.length = 0;
      this.#hasJoined = false;
    }
    this.#better = null;
    const { index } = this.#course.arrow.link;
    const present = courses.get(index);
    const before = courses.before(index);
    if (before) this.look(before);
    this.#stands ??= standsOf(this.#course, picture);
    tryCandidates(this, this.#stands, present, isKnown);
    if (cost >= CROSSING) {
      trySlid(this, this.#stands, present);
      if (this.limit >= CROSSING && !isKnown) this.#join(this.#stands);
    }
    this.#least = this.limit;
    return this.#better;
  }

  /** On the line of another edge an edge may run far: only what crosses nothing is worth that. */
  #join(stands: Stands): void {
    const { lines, present } = this.#around;
    this.limit = CROSSING;
    this.#hasJoined = true;
    for (let i = 0; i < lines.length; i++) {
      const other = lines[i]!;
      if (other !== this.#line && other.target === this.#line.target && other.dashed === this.#line.dashed)
        tryJoining(this, stands, present.get(i));
    }
  }

  #presentCost(): number {
    const { scene, tried } = this.#around;
    tried.takeLine(this.#line.points, this.#line.box);
    if (scene.hitsBox(this.#line, tried)) return Number.POSITIVE_INFINITY;
    return this.#price.amongOthers(tried, this.#price.alone(tried), Number.POSITIVE_INFINITY);
  }

  look(course: readonly Waypoint[]): void {
    const { scene, tried } = this.#around;
    tried.take(course);
    if (tried.count - 2 >= this.limit || !this.#price.isSound(tried)) return;
    const alone = this.#price.alone(tried);
    if (alone >= this.limit) return;
    tried.measure();
    if (scene.hitsBox(this.#line, tried)) return;
    const cost = this.#price.amongOthers(tried, alone, this.limit);
    if (cost >= this.limit) return;
    this.limit = cost;
    this.#better = course;
  }
}

/** A course that was changed. */
interface Change {
  readonly line: Line;
  /** Where it runs now. */
  readonly box: Extent;
  /** Whether it leaves its source elsewhere. */
  readonly movesStart: boolean;
}
