/** What an editor offers to do about a finding: its fix, all fixes of the file, a comment that waives it. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Diagnostic, Edit } from '../../diagnostics/diagnostic.ts';
import { applyFixes } from '../../diagnostics/fixes.ts';
import { groupBy } from '../../diagnostics/group-by.ts';
import { say } from '../../diagnostics/phrase.ts';
import { lineText, positionAt, sourceFile } from '../../source/source-file.ts';
import { toLsp } from '../diagnostics.ts';
import { phrase } from '../editor-messages.ts';
import { offsetAt, rangeOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';
import { declareAction } from './declare-action.ts';
import { meantAction } from './meant-action.ts';
import { textEdits } from './text-edits.ts';

/** Selects the reason of a waiver, which is what the user has to write. */
const SELECT_REASON = 'flowc.selectReason';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.flowc`;

/** `commands` are those of the editor itself that an action may end with. */
export function codeActions(
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  path: string,
  view: ProjectView,
  commands: ReadonlySet<string>,
): CodeAction[] {
  const reading = view.reading(path);
  if (reading === null) return [];
  const wants = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const all = view.diagnosticsOf(path);
  const here = all.filter(({ span }) => span.file === path && touches(span, range, reading));
  return [
    ...(wants(CodeActionKind.QuickFix) ? here.flatMap((each) => fixAction(each, view)) : []),
    ...(wants(CodeActionKind.QuickFix) ? here.flatMap((each) => meantAction(each, reading, view)) : []),
    ...(wants(CodeActionKind.QuickFix) ? here.flatMap((each) => declareAction(each, reading, view)) : []),
    ...(wants(CodeActionKind.QuickFix) ? here.flatMap((each) => waiveAction(each, reading, view, commands)) : []),
    ...(wants(FIX_ALL) ? fixAllAction(path, reading, view) : []),
  ];
}

function touches(
  { start, end }: { readonly start: number; readonly end: number },
  range: Range,
  { source }: FileReading,
): boolean {
  return start <= offsetAt(range.end, source) && offsetAt(range.start, source) <= end;
}

function fixAction(diagnostic: Diagnostic, view: ProjectView): CodeAction[] {
  const { fix } = diagnostic;
  if (fix === null) return [];
  return [
    {
      title: say(fix.title, view.project.lang),
      kind: CodeActionKind.QuickFix,
      isPreferred: true,
      diagnostics: toLsp(diagnostic, view).map(({ diagnostic: own }) => own),
      edit: workspaceEdit(fix.edits, view),
    },
  ];
}

function workspaceEdit(edits: readonly Edit[], view: ProjectView): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const [file, own] of groupBy(edits, ({ span }) => span.file)) {
    const source = view.reading(file)?.source;
    if (source !== undefined)
      changes[view.project.uriOf(file)] = own.map(({ span, text }) => ({ range: rangeOf(span, source), newText: text }));
  }
  return { changes };
}

/** One fix can make way for another, but two that undo each other must not go on forever. */
const MOST_ROUNDS = 10;

/** In this file alone: nobody sees what happens in another one. */
function fixAllAction(path: string, reading: FileReading, view: ProjectView): CodeAction[] {
  let found = view.diagnosticsOf(path);
  let after = reading.source.text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const own = found.filter(({ fix }) => fix?.edits.every(({ span }) => span.file === path));
    const source = sourceFile(path, after);
    const fixed = applyFixes(own, (file) => (file === path ? source : undefined)).texts.get(path);
    if (fixed === undefined) break;
    after = fixed;
    found = view.diagnosticsIn(path, after);
  }
  if (after === reading.source.text) return [];
  const edit = { changes: { [view.project.uriOf(path)]: textEdits(reading.source, after) } };
  return [{ title: say(phrase('editor.fix-all'), view.project.lang), kind: FIX_ALL, edit }];
}

/** Only what a rule finds can be waived; a finding about the whole file is waived for the whole file. */
function waiveAction(
  diagnostic: Diagnostic,
  reading: FileReading,
  view: ProjectView,
  commands: ReadonlySet<string>,
): CodeAction[] {
  const { code: rule, span } = diagnostic;
  const { lang, rules } = view.project;
  if (!rules.has(rule)) return [];
  const { source, marks, process } = reading;
  const isOfFile = span.start === span.end && !process.hasStatement;
  const statement = marks.statements.findLast(({ start, end }) => start <= span.start && span.start < end);
  if (!isOfFile && statement === undefined) return [];
  const waiver = `# flowc-ignore${isOfFile ? '-file' : ''} ${rule}: ${say(phrase('editor.reason'), lang)}`;
  const { line } = positionAt(source, isOfFile ? 0 : statement!.start);
  const at = source.lineStarts[line - 1]!;
  const indent = /^[^\S\n]*/.exec(lineText(source, line))![0];
  const end = /\r?\n/.exec(source.text)?.[0] ?? '\n';
  const text = `${indent}${waiver}${end}`;
  const edit: Edit = { span: { file: process.file, start: at, end: at }, text };
  return [
    {
      title: say(phrase(isOfFile ? 'editor.waive-file' : 'editor.waive', { rule }), lang),
      kind: CodeActionKind.QuickFix,
      diagnostics: toLsp(diagnostic, view).map(({ diagnostic: own }) => own),
      edit: workspaceEdit([edit], view),
      ...(commands.has(SELECT_REASON)
        ? {
            command: {
              title: '',
              command: SELECT_REASON,
              arguments: [view.project.uriOf(process.file), reasonRange(edit, waiver, indent, reading)],
            },
          }
        : {}),
    },
  ];
}

function reasonRange({ span }: Edit, waiver: string, indent: string, { source }: FileReading): Range {
  const { line } = rangeOf(span, source).start;
  const start = indent.length + waiver.indexOf(': ') + 2;
  return { start: { line, character: start }, end: { line, character: indent.length + waiver.length } };
}
