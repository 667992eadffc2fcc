/** Findings in the form of the protocol. */
import {
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { say } from '../diagnostics/phrase.ts';
import { rangeOf } from './workspace/positions.ts';
import type { ProjectView } from './workspace/project-view.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Rules about what no reader needs: an editor shows it faded. */
const UNNECESSARY: readonly string[] = ['unused-data', 'unused-suppression', 'empty-lane', 'duplicate-flow'];

export interface PlacedDiagnostic {
  readonly uri: string;
  readonly diagnostic: LspDiagnostic;
}

/** One finding and its document; none where the file that it stands in is gone. */
export function toLsp(
  { code, severity, message, span, help, related }: Diagnostic,
  { project }: ProjectView,
): PlacedDiagnostic[] {
  const source = project.problemSource(span.file);
  if (source === undefined) return [];
  const words = say(message, project.lang);
  const relatedInformation = related.flatMap((place): DiagnosticRelatedInformation[] => {
    const other = project.problemSource(place.span.file);
    if (other === undefined) return [];
    return [
      {
        message: say(place.message, project.lang),
        location: { uri: project.uriOf(place.span.file), range: rangeOf(place.span, other) },
      },
    ];
  });
  const diagnostic: LspDiagnostic = {
    range: rangeOf(span, source),
    severity: SEVERITIES[severity],
    code,
    source: 'flowc',
    message: help === null ? words : `${words}\n${say(help, project.lang)}`,
    ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
    ...(UNNECESSARY.includes(code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
  return [{ uri: project.uriOf(span.file), diagnostic }];
}
