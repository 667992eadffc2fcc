/** Writes the name that was meant, where an undeclared name is near to one: no safe fix, since it may also be a new one. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { say } from '../../diagnostics/phrase.ts';
import { toLsp } from '../diagnostics.ts';
import { phrase } from '../editor-messages.ts';
import { occurrenceAt } from '../workspace/occurrences.ts';
import { rangeOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';

export function meantAction(
  diagnostic: Diagnostic,
  { source, occurrences, process }: FileReading,
  view: ProjectView,
): CodeAction[] {
  const meant = diagnostic.code === 'unknown-name' ? diagnostic.help?.values.name : undefined;
  const occurrence = occurrenceAt(occurrences, diagnostic.span.start);
  if (typeof meant !== 'string' || occurrence === null || diagnostic.fix !== null) return [];
  return [
    {
      title: say(phrase('editor.meant', { name: meant }), view.project.lang),
      kind: CodeActionKind.QuickFix,
      diagnostics: toLsp(diagnostic, view).map(({ diagnostic: own }) => own),
      edit: { changes: { [view.project.uriOf(process.file)]: [{ range: rangeOf(occurrence.span, source), newText: meant }] } },
    },
  ];
}
