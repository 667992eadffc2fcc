/** What a reader or writer has to say of what the other side can't hold. Nothing is lost without one. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../interchange-messages.ts';

export interface SourcePlace {
  /** From 1; null where the source has no lines. */
  readonly line: number | null;
  /** What the source calls the part: its id or its text. */
  readonly part: string | null;
}

export interface Remark {
  readonly effect: 'approximated' | 'dropped';
  readonly message: Phrase;
  readonly place: SourcePlace;
}

const NOWHERE: SourcePlace = { line: null, part: null };

/** Collects remarks while a source is read. */
export class Remarks {
  readonly list: Remark[] = [];

  approximated(message: Phrase, place: SourcePlace = NOWHERE): void {
    this.list.push({ effect: 'approximated', message, place });
  }

  dropped(message: Phrase, place: SourcePlace = NOWHERE): void {
    this.list.push({ effect: 'dropped', message, place });
  }
}

/** A source that can't be read at all: the reader's one exception, which the caller reports as a problem of the file. */
export class Unreadable extends Error {
  readonly problem: Phrase;
  readonly line: number | null;

  constructor(problem: Phrase, line: number | null = null) {
    super(problem.id);
    this.problem = problem;
    this.line = line;
  }
}

/** The bounds of what is read, so that no file takes all time or memory. */
export const LIMITS = { characters: 32 * 1024 * 1024, parts: 10_000, depth: 200 } as const;

/** Refuses a source of more characters than any chart has. */
export function refuseHuge(text: string): void {
  const most = Math.round(LIMITS.characters / 1024 / 1024);
  if (text.length > LIMITS.characters) throw new Unreadable(phrase('import.tooLarge', { most }));
}
