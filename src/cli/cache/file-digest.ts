/** The digest of a file's content, remembered as long as the file is seen not to have changed: a run that watches asks for hundreds at each save. */
import { readFileSync, statSync } from 'node:fs';
import { digest } from './digest.ts';

interface KnownDigest {
  /** What the system says of the file: its times, its size, which file it is. */
  readonly stamp: string;
  readonly digest: string;
}

/** A file that changed so lately (in nanoseconds) may change again with the same times. */
const LATELY = 2_000_000_000n;

const known = new Map<string, KnownDigest>();

/** Throws where the file can't be read. */
export function fileDigest(file: string): string {
  const { mtimeNs, ctimeNs, size, ino } = statSync(file, { bigint: true });
  const stamp = [mtimeNs, ctimeNs, size, ino].join();
  const before = known.get(file);
  if (before?.stamp === stamp) return before.digest;
  const now = BigInt(Date.now()) * 1_000_000n;
  const found = digest(readFileSync(file));
  known.delete(file);
  if (now - ctimeNs > LATELY && now - mtimeNs > LATELY) known.set(file, { stamp, digest: found });
  return found;
}
