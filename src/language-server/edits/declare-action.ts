/** Declares an undeclared name: a lane where a lane is named, else a step, below the last one of its kind. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { say } from '../../diagnostics/phrase.ts';
import { kindWordsTable, statementTable } from '../../syntax/keyword-entries.ts';
import type { Statement } from '../../syntax/tree.ts';
import { inOrder, spokenIn } from '../completion/keyword-order.ts';
import { toLsp } from '../diagnostics.ts';
import { phrase } from '../editor-messages.ts';
import { occurrenceAt } from '../workspace/occurrences.ts';
import { positionOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';

export function declareAction(diagnostic: Diagnostic, reading: FileReading, view: ProjectView): CodeAction[] {
  if (diagnostic.code !== 'unknown-name') return [];
  const { source, tree, process } = reading;
  const occurrence = occurrenceAt(reading.occurrences, diagnostic.span.start);
  if (occurrence?.space !== 'name') return [];
  const { name, span } = occurrence;
  const isEnd = tree.statements.some(
    ({ kind, span: whole }) => kind === 'flow' && whole.start <= span.start && span.end <= whole.end,
  );
  const kind = isEnd ? 'task' : 'lane';
  const lang = spokenIn(tree, view.project.lang);
  const [word] = inOrder(kind, isEnd ? kindWordsTable.task!.aliases : statementTable.lane!, lang);
  const end = /\r?\n/.exec(source.text)?.[0] ?? '\n';
  const after = place(tree.statements, isEnd ? 'node' : 'lane');
  const declaration = `${word} ${name} "${name}"`;
  const text = after === null ? `${declaration}${end}` : `${end}${declaration}`;
  const position = positionOf(after ?? 0, source);
  return [
    {
      title: say(phrase('editor.declare', { kind: word!, name }), view.project.lang),
      kind: CodeActionKind.QuickFix,
      diagnostics: toLsp(diagnostic, view).map(({ diagnostic: own }) => own),
      edit: { changes: { [view.project.uriOf(process.file)]: [{ range: { start: position, end: position }, newText: text }] } },
    },
  ];
}

/** Behind the last statement of a kind, else behind the process and the lanes; null for the beginning of the file. */
function place(statements: readonly Statement[], kind: 'node' | 'lane'): number | null {
  const same = statements.findLast((statement) => statement.kind === kind);
  return (
    (same ?? statements.findLast((each) => each.kind === 'lane' || each.kind === 'process' || each.kind === 'use'))?.span.end ??
    null
  );
}
