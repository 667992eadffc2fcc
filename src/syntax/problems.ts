/** Collects the mistakes of one file: errors after the hundredth are counted as one, and all are reported in the file's order. */
import type { Diagnostic, Edit, Fix, Phrase, Related } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/source-file.ts';
import type { Remedy } from './remedy.ts';
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

interface ReportedProblem extends Diagnostic {
  readonly related: Related[];
}

export class Problems {
  readonly #reported: ReportedProblem[] = [];
  /** What could be read all the same. */
  readonly #understood = new Set<Diagnostic>();
  readonly #groups = new Map<string, number>();
  #errors = 0;
  #firstUnreported: Span | null = null;

  constructor(
    readonly file: string,
    readonly text = '',
  ) {}

  /** The half-open range as a span of this file. */
  span(start: number, end: number): Span {
    return { file: this.file, start, end };
  }

  report(span: Span, message: Phrase, details: ProblemDetails = {}): void {
    const { severity = 'error', help = null, related = [], fix = null } = details;
    if (severity === 'error') this.#errors++;
    if (severity === 'error' && this.#errors > MOST_ERRORS) this.#firstUnreported ??= span;
    else this.#reported.push({ code: 'syntax', severity, message, span, help, related: [...related], fix });
  }

  /** Reports a mistake whose meaning was understood; one whose group was reported before is given as another place of it. */
  remedy({ start, end, message, help, edits, severity = 'error', group }: Remedy): void {
    const span = this.span(start, end);
    const replaced = edits.map((edit) => ({ span: this.span(edit.start, edit.end), text: edit.text }));
    const before = group === undefined ? undefined : this.#groups.get(group);
    if (before !== undefined) {
      this.#reported[before] = again(this.#reported[before]!, span, replaced);
      this.#understood.add(this.#reported[before]!);
      return;
    }
    const count = this.#reported.length;
    const fix = replaced.length > 0 ? { title: help, edits: replaced } : null;
    this.report(span, message, { help, severity, fix });
    if (this.#reported.length === count) return;
    this.#understood.add(this.#reported[count]!);
    if (group !== undefined) this.#groups.set(group, count);
  }

  /** The places where something could not be read, in order. */
  unreadPlaces(): Span[] {
    const lost = this.#reported.filter((each) => !this.#understood.has(each)).map(({ span }) => span);
    return [...lost, ...(this.#firstUnreported ? [this.#firstUnreported] : [])].sort((a, b) => a.start - b.start);
  }

  areHopeless(): boolean {
    return this.#errors >= HOPELESS;
  }

  /** Everything reported, sorted by place. */
  all(): Diagnostic[] {
    const sorted = this.#reported.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    if (!this.#firstUnreported) return sorted;
    const message = phrase('syntax.more', { count: MOST_ERRORS });
    return [
      ...sorted,
      { code: 'syntax', severity: 'error', message, span: this.#firstUnreported, help: null, related: [], fix: null },
    ];
  }
}

function again(before: ReportedProblem, span: Span, edits: readonly Edit[]): ReportedProblem {
  const fix = before.fix && edits.length > 0 ? { ...before.fix, edits: [...before.fix.edits, ...edits] } : before.fix;
  return { ...before, fix, related: [...before.related, { message: phrase('syntax.again'), span }] };
}
