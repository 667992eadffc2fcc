/**
 * Inputs whose outputs may have one name: they are all drawn before anything is written. Which names a drawing takes is known only then, since
 * `a.flow` on two pages gives `a-1.svg`, as `a-1.flow` does on one.
 */
import { sameName } from '../../output/outputs.ts';
import type { Job } from './job.ts';

export function contested(jobs: readonly Job[]): Set<Job> {
  const byStem = new Map<string, Job[]>();
  for (const job of jobs) {
    if (job.stem === null) continue;
    const stem = sameName(job.stem);
    byStem.set(stem, [...(byStem.get(stem) ?? []), job]);
  }
  const found = new Set<Job>();
  for (const [stem, own] of byStem) {
    const others = byStem.get(stem.replace(/-[1-9]\d*$/, ''));
    const rivals = others === own ? own : [...own, ...(others ?? [])];
    if (rivals.length > 1) for (const job of rivals) found.add(job);
  }
  for (const job of jobs) if (mayReplaceSource(job)) found.add(job);
  return found;
}

function mayReplaceSource({ destination: { target } }: Job): boolean {
  return target.kind === 'file' && target.path.endsWith('.flow');
}
