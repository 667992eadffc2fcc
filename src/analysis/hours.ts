/**
 * Durations and rates as numbers. Work is counted in hours that somebody works: a day has the process's `hours-per-day`, a week five such
 * days, a year 52 such weeks. What passes on the calendar is counted in hours of the day: a day has 24, a week seven days, a year 365.
 * Hours and less are the same in both. A month is a twelfth of a year.
 */
import type { Duration, Rate } from '../model/process.ts';

export const HOURS_PER_DAY = 8;
const WORKING_DAYS = { w: 5, mo: 260 / 12, y: 260 };
const CALENDAR_DAYS = { w: 7, mo: 365 / 12, y: 365 };

/** Hours of work that a step's time means. */
export function workHours(time: Duration, hoursPerDay: number): number {
  return hours(time, { d: hoursPerDay, ...scaled(WORKING_DAYS, hoursPerDay) });
}

/** Hours that pass. A step of two days is over after two days, however many hours of them are work. */
export function elapsedHours(time: Duration): number {
  return hours(time, { d: 24, ...scaled(CALENDAR_DAYS, 24) });
}

/** How often something happens on a working day. */
export function perWorkingDay({ amount, per }: Rate, hoursPerDay: number): number {
  if (per === 'h') return amount * hoursPerDay;
  return per === 'd' ? amount : amount / WORKING_DAYS[per];
}

interface LongUnits {
  readonly w: number;
  readonly mo: number;
  readonly y: number;
}

function scaled({ w, mo, y }: LongUnits, by: number): LongUnits {
  return { w: w * by, mo: mo * by, y: y * by };
}

function hours({ parts }: Duration, long: LongUnits & { readonly d: number }): number {
  const units = { s: 1 / 3600, m: 1 / 60, h: 1, ...long };
  return parts.reduce((sum, { amount, unit }) => sum + amount * units[unit], 0);
}

/** A duration, or null for one in words, which counts as not given. */
export function isDuration(value: Duration | { readonly text: string } | undefined): value is Duration {
  return value !== undefined && 'parts' in value;
}
