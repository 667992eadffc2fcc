/** How the build step reports mistakes. */
import type { Diagnostic, Fix, Phrase, Related } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/source-file.ts';

type ErrorCode = 'unknown-name' | 'unknown-key' | 'wrong-value' | 'duplicate-name' | 'wrong-end' | 'missing-file';

interface ErrorDetails {
  readonly help?: Phrase | null;
  readonly related?: readonly Related[];
  /** Id of the node or lane that the mistake is about. */
  readonly subject?: string;
  readonly fix?: Fix | null;
  /** An error by default. */
  readonly severity?: 'error' | 'info';
}

export type Report = (code: ErrorCode, span: Span, message: Phrase, details?: ErrorDetails) => void;

/** A report that adds to a list. */
export function reportTo(list: Diagnostic[]): Report {
  return (code, span, message, { help = null, related = [], subject, fix = null, severity = 'error' } = {}) => {
    list.push({ code, severity, message, span, help, related, fix, ...(subject === undefined ? {} : { subject }) });
  };
}
