/**
 * Renames what is declared under a name, in every file that knows it. Nothing is trusted that can be tried: the files are read with their new
 * texts, and a name that would mean anything else afterwards than it does now is refused.
 */
import { ErrorCodes, type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { read } from '../../api.ts';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { edited } from '../../diagnostics/fixes.ts';
import type { Lang } from '../../diagnostics/message-table.ts';
import { say } from '../../diagnostics/phrase.ts';
import { sourceFile } from '../../source/source-file.ts';
import { tokenize } from '../../syntax/lexer.ts';
import { Identifier } from '../../syntax/tokens.ts';
import { phrase } from '../editor-messages.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from '../workspace/occurrences.ts';
import { rangeOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import { type DeclaredName, declarationOf, occurrencesOfDeclared } from './resolve.ts';

/** What would be renamed at an offset; null where nothing is. */
export function renameRange(offset: number, path: string, view: ProjectView): { range: Range; placeholder: string } | null {
  const reading = view.reading(path);
  const occurrence = occurrenceAt(reading?.occurrences ?? [], offset);
  if (reading === null || occurrence === null || declarationOf(occurrence, path, view) === null) return null;
  return { range: rangeOf(occurrence.span, reading.source), placeholder: occurrence.name };
}

/** Throws a `ResponseError` with the reason where the new name can't be borne. */
export function rename(offset: number, path: string, written: string, view: ProjectView): WorkspaceEdit | null {
  const occurrence = occurrenceAt(view.reading(path)?.occurrences ?? [], offset);
  const declared = occurrence && declarationOf(occurrence, path, view);
  if (!declared) return null;
  const name = (declared.space === 'connector' ? written.replace(/^[@＠]/, '') : written).normalize('NFC').trim();
  const { lang } = view.project;
  if (name === declared.name) return { changes: {} };
  if (!isName(name, declared)) refuse(phrase('editor.no-name', { name: written }), lang);
  const changes: Record<string, TextEdit[]> = {};
  for (const [file, places] of occurrencesOfDeclared(declared, view)) {
    const { source } = view.reading(file)!;
    tryRename(declared, name, file, places, view);
    changes[view.project.uriOf(file)] = places.map(({ span }) => ({ range: rangeOf(span, source), newText: name }));
  }
  return { changes };
}

function isName(name: string, { space }: DeclaredName): boolean {
  if (space === 'connector') return /^[\p{L}\p{N}]+$/u.test(name);
  const { tokens } = tokenize(name);
  return tokens.length === 1 && tokens[0]!.tokenType === Identifier && tokens[0]!.image === name;
}

/** Reads one file as it would be, with all other files as they are, and compares every name. */
function tryRename(declared: DeclaredName, name: string, file: string, places: readonly Occurrence[], view: ProjectView): void {
  const { lang } = view.project;
  const before = view.reading(file)!;
  if (
    before.occurrences.some((each) => each.space === declared.space && each.name === name) ||
    isKnown(declared, name, file, view)
  ) {
    refuse(phrase('editor.name-taken', { name, file }), lang);
  }
  const text = edited(
    before.source.text,
    places.map(({ span }) => ({ span, text: name })),
  );
  const after = occurrencesOf(read(sourceFile(file, text), view.project.host).tree);
  const expected = before.occurrences.map((each) => (places.includes(each) ? name : each.name));
  const isSame = after.length === expected.length && after.every((each, i) => each.name === expected[i]);
  if (!isSame) refuse(phrase('editor.name-misread', { name, file }), lang);
}

/** Whether the new name is declared in a file, in what it takes in, or where the renamed name is declared. */
function isKnown({ space, file: home }: DeclaredName, name: string, file: string, view: ProjectView): boolean {
  const { process } = view.reading(file)!;
  const taken = new Set([file, home, ...process.uses.map(({ path }) => path)]);
  return [...taken].some((path) =>
    (view.reading(path)?.occurrences ?? []).some(
      (each) => each.space === space && each.name === name && each.role === 'declaration',
    ),
  );
}

function refuse(reason: Phrase, lang: Lang): never {
  throw new ResponseError(ErrorCodes.InvalidRequest, say(reason, lang));
}
