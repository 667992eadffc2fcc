/**
 * How much work a glob may make. The libraries try every way in which the wildcards of a glob can share a path out among them, which grows as
 * a power of their number: what a stranger's repository names must not keep a run busy for hours.
 */

/** Of `*` in one segment: with three, a name of 250 letters takes milliseconds. */
const MOST_STARS = 3;
/** Of `**` in all: with four, a path of 60 folders takes milliseconds. */
const MOST_DEPTHS = 4;

/** Whether a path crosses so few folders by `**` that it is matched at once. */
export function hasFewDepths(glob: string): boolean {
  return (glob.match(/\*{2,}/g) ?? []).length <= MOST_DEPTHS;
}

/** Whether a glob has so few wildcards that it is matched at once. */
export function hasFewWildcards(glob: string): boolean {
  const stars = (segment: string) => (segment === '**' ? 0 : (segment.match(/\*+/g) ?? []).length);
  return hasFewDepths(glob) && glob.split('/').every((segment) => stars(segment) <= MOST_STARS);
}
