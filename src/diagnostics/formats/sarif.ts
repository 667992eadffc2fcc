/** SARIF 2.1.0 (OASIS standard), as code scanning services read it: with fixes, related locations and fingerprints that survive line moves. */
import type { Span } from '../../source/source-file.ts';
import type { Diagnostic, Fix, Severity } from '../diagnostic.ts';
import { groupBy } from '../group-by.ts';
import { fingerprint, identified } from '../identity.ts';
import { say } from '../phrase.ts';
import { type FormatOptions, rangeOf } from './file-report.ts';
import { jsonText } from './json-text.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The log as JSON text; one run, columns in UTF-16 code units. */
export function sarifReport(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const found = identified(diagnostics, options.source);
  const codes = [...new Set(found.map(({ rule }) => rule))].sort();
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'flowc', ...versionOf(options), rules: codes.map((code) => rule(code, options)) } },
        columnKind: 'utf16CodeUnits',
        artifacts: options.checked.map((path) => ({ location: { uri: uriOf(path) } })),
        results: found.map((each) => ({
          ...result(each.diagnostic, options),
          ruleIndex: codes.indexOf(each.rule),
          partialFingerprints: { 'flowcFinding/v1': fingerprint(each) },
        })),
      },
    ],
  });
}

const versionOf = ({ version }: FormatOptions) => (version === undefined ? {} : { semanticVersion: version });

function rule(code: string, { describe }: FormatOptions) {
  const summary = describe?.(code);
  return { id: code, ...(summary ? { shortDescription: { text: summary } } : {}) };
}

function result(diagnostic: Diagnostic, options: FormatOptions) {
  const { code, severity, message, help, span, related, fix } = diagnostic;
  const text = [message, ...(help ? [help] : [])].map((said) => say(said, options.lang)).join('\n');
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text },
    locations: [{ physicalLocation: physical(span, options) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((place, id) => ({
            id,
            physicalLocation: physical(place.span, options),
            message: { text: say(place.message, options.lang) },
          })),
        }
      : {}),
    ...(fix ? { fixes: [fixOf(fix, options)] } : {}),
  };
}

const physical = (span: Span, options: FormatOptions) => ({
  artifactLocation: { uri: uriOf(span.file) },
  region: region(span, options),
});

function region(span: Span, options: FormatOptions) {
  const { start, end } = rangeOf(span, options);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function fixOf({ title, edits }: Fix, options: FormatOptions) {
  const files = groupBy(edits, ({ span }) => span.file);
  return {
    description: { text: say(title, options.lang) },
    artifactChanges: [...files].map(([file, changes]) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: changes.map(({ span, text }) => ({
        deletedRegion: region(span, options),
        ...(text === '' ? {} : { insertedContent: { text } }),
      })),
    })),
  };
}

/** A path as a relative reference of RFC 3986: each segment percent-encoded, so that a `:` or `%` of a file name stays one. */
function uriOf(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/');
}
