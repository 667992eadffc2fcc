/** What is done in the picture, as edits of the text: another text of a node, another lane. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { prepositionWords } from '../../syntax/keywords.ts';
import type { NodeStatement } from '../../syntax/tree.ts';
import { spokenIn } from '../completion/words.ts';
import { declarationsIn } from '../names/declarations.ts';
import { elementOf, isNode } from '../names/resolve.ts';
import { rangeOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';

/** Gives a node another text; null where it is not declared in this file or the text holds a line end. */
export function textEdit(id: string, text: string, path: string, view: ProjectView): WorkspaceEdit | null {
  const reading = view.reading(path);
  const statement = reading && statementOf(id, reading);
  if (!statement || /[\n\r]/.test(text)) return null;
  const quoted = `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const { start, end } = statement.text?.span ?? { start: statement.name.span.end, end: statement.name.span.end };
  const written = statement.text === null ? ` ${quoted}` : quoted;
  return edit({ range: rangeOf({ start, end }, reading.source), newText: written }, path, view);
}

/** Puts a node into another lane; null where it stands in the block of a lane, from which only its author can take it. */
export function laneEdit(id: string, lane: string, path: string, view: ProjectView): WorkspaceEdit | null {
  const reading = view.reading(path);
  const statement = reading && statementOf(id, reading);
  const target = reading && elementOf(lane, reading.process);
  if (!statement || !target || isNode(target)) return null;
  if (statement.lane !== null) return edit({ range: rangeOf(statement.lane.span, reading.source), newText: lane }, path, view);
  const node = elementOf(id, reading.process);
  if (node === undefined || !isNode(node) || node.lane !== null) return null;
  const { end } = (statement.text ?? statement.name).span;
  const own = spokenIn(reading.tree, view.project.lang);
  const preposition = [...prepositionWords].find(([word, meant]) => meant === 'in' && word > '\x7F' === (own === 'zh'))![0];
  return edit({ range: rangeOf({ start: end, end }, reading.source), newText: ` ${preposition} ${lane}` }, path, view);
}

function statementOf(id: string, { tree }: FileReading): NodeStatement | null {
  const found = declarationsIn(tree, null).find((each) => each.id === id && each.kind !== 'lane');
  return found?.statement.kind === 'node' ? found.statement : null;
}

function edit(change: TextEdit, path: string, view: ProjectView): WorkspaceEdit {
  return { changes: { [view.project.uriOf(path)]: [change] } };
}
