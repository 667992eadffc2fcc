/**
 * Ends a run with exit status 2: wrong usage, a file that can't be read or written, a bad configuration. A mistake in a `.flow` file is
 * never one of these, it is a diagnostic.
 */
import type { Phrase } from '../../diagnostics/diagnostic.ts';

export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly messages: readonly Phrase[];
  readonly help: Phrase | null;

  constructor(messages: Phrase | readonly Phrase[], help: Phrase | null = null) {
    const all: readonly Phrase[] = 'id' in messages ? [messages] : messages;
    super(all.map((each) => each.id).join(', '));
    this.messages = all;
    this.help = help;
  }
}

/** By name, not by class: each command is a bundle of its own with a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
