/** What is done in the picture, as edits of the text: another text of a node, another lane. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { NodeStatement } from '../../syntax/tree.ts';
import { formattedAsBefore, textEdits } from '../edits/text-edits.ts';
import { declarationsIn } from '../names/declarations.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';
import { laneEdits } from './lane-edit.ts';

/** Gives a node another text; null where it is not declared in this file or the text holds a line end. */
export function textEdit(id: string, text: string, path: string, view: ProjectView): WorkspaceEdit | null {
  const reading = view.reading(path);
  const statement = reading && statementOf(id, reading);
  if (!statement || /[\n\r]/.test(text)) return null;
  const quoted = `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const { start, end } = statement.text?.span ?? { start: statement.name.span.end, end: statement.name.span.end };
  const written = statement.text === null ? ` ${quoted}` : quoted;
  const { source, tree } = reading;
  const after = source.text.slice(0, start) + written + source.text.slice(end);
  return { changes: { [view.project.uriOf(path)]: textEdits(source, formattedAsBefore(source, tree, after)) } };
}

/** Puts a node into another lane; null where it is not declared in this file, or there is nothing to change. */
export function laneEdit(id: string, lane: string, path: string, view: ProjectView): WorkspaceEdit | null {
  const reading = view.reading(path);
  const statement = reading && statementOf(id, reading);
  const edits = statement && laneEdits(statement, lane, reading, view);
  return edits && edits.length > 0 ? { changes: { [view.project.uriOf(path)]: edits } } : null;
}

function statementOf(id: string, { tree }: FileReading): NodeStatement | null {
  const found = declarationsIn(tree, null).find((each) => each.id === id && each.kind !== 'lane');
  return found?.statement.kind === 'node' ? found.statement : null;
}
