/** Collects the mistakes of one file: errors after the hundredth are counted as one, and all are told in the file's order. */
import type { Diagnostic, Fix, Phrase } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { phrase } from './syntax-messages.ts';

const MOST_ERRORS = 100;
/** A file with so many mistakes is none of the language's. */
const HOPELESS = 1000;

export interface ProblemDetails {
  readonly help?: Phrase | null;
  readonly related?: Diagnostic['related'];
  readonly fix?: Fix | null;
  readonly severity?: Diagnostic['severity'];
}

export class Problems {
  private readonly told: Diagnostic[] = [];
  private errors = 0;
  private firstUntold: Span | null = null;

  constructor(readonly file: string) {}

  /** The half-open range as a span of this file. */
  span(start: number, end: number): Span {
    return { file: this.file, start, end };
  }

  tell(span: Span, message: Phrase, details: ProblemDetails = {}): void {
    const { severity = 'error', help = null, related = [], fix = null } = details;
    if (severity === 'error') this.errors++;
    if (severity === 'error' && this.errors > MOST_ERRORS) this.firstUntold ??= span;
    else this.told.push({ code: 'syntax', severity, message, span, help, related, fix });
  }

  areHopeless(): boolean {
    return this.errors >= HOPELESS;
  }

  /** Everything told, sorted by place. */
  all(): Diagnostic[] {
    const sorted = this.told.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    if (!this.firstUntold) return sorted;
    const message = phrase('syntax.more', { count: MOST_ERRORS });
    return [
      ...sorted,
      { code: 'syntax', severity: 'error', message, span: this.firstUntold, help: null, related: [], fix: null },
    ];
  }
}
