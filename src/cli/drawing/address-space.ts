/**
 * The address space that the system lets this process take (`ulimit -v`). V8 ends the whole process, without a word of flowc's, where it asks
 * for more: what takes much of it looks first.
 */
import { readFileSync } from 'node:fs';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { UsageError } from '../shell/usage-error.ts';

const phrase = phrasesOf({
  'cli.littleSpace': {
    en: 'the system limits this process to {limit} MiB of memory (`ulimit -v`), which is too little to draw',
    zh: '系统把本进程的内存限制为 {limit} MiB（`ulimit -v`），不足以绘图',
  },
  'cli.littleSpace.help': {
    en: 'raise the limit: flowc needs about {needed} MiB, most of which Node only reserves',
    zh: '请提高限制：flowc 约需 {needed} MiB，其中大部分只是 Node 预留的地址空间',
  },
});

/**
 * What Node reserves by itself and what a drawing of everyday size takes, in MiB, as measured. What is left says less: the C library reserves
 * space in large pieces wherever it finds some, and gives it to what asks next.
 */
const ENOUGH = 950;
const PAGE = 4096;

interface AddressSpace {
  /** In bytes; infinite where there is no limit, or where the system does not say. */
  readonly limit: number;
  /** What of it is not taken. */
  readonly left: number;
}

/** By the texts of `/proc/self/limits` and `/proc/self/statm`. */
export function spaceBy(limits: string, statm: string): AddressSpace {
  const [, written] = /^Max address space\s+(\d+)\s/m.exec(limits) ?? [];
  const limit = written === undefined ? Number.POSITIVE_INFINITY : Number(written);
  return { limit, left: limit - Number.parseInt(statm, 10) * PAGE };
}

/** What this process may address and what is left of it, in bytes, by `/proc`; infinite where the system does not say. */
export function space(): AddressSpace {
  try {
    return spaceBy(readFileSync('/proc/self/limits', 'latin1'), readFileSync('/proc/self/statm', 'latin1'));
  } catch {
    return { limit: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY };
  }
}

/** Throws a `UsageError` where there is too little to draw in. */
export function requireSpaceToDraw({ limit } = space()): void {
  const given = Math.floor(limit / 2 ** 20);
  if (given >= ENOUGH) return;
  throw new UsageError(phrase('cli.littleSpace', { limit: given }), phrase('cli.littleSpace.help', { needed: ENOUGH }));
}
