/** Offsets of a text and the lines and characters of the protocol, from 0, in UTF-16 code units; there a lone `\r` ends a line, too. */
import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceFile } from '../../source/source-file.ts';

const documents = new WeakMap<SourceFile, TextDocument>();

/** A span as the range of the protocol. */
export function rangeOf({ start, end }: { readonly start: number; readonly end: number }, source: SourceFile): Range {
  const document = documentOf(source);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** An offset as a position of the protocol, which counts lines and UTF-16 units from 0. */
export function positionOf(offset: number, source: SourceFile): Position {
  return documentOf(source).positionAt(offset);
}

/** The offset of a position of the protocol. */
export function offsetAt(position: Position, source: SourceFile): number {
  return documentOf(source).offsetAt(position);
}

function documentOf(source: SourceFile): TextDocument {
  const known = documents.get(source);
  if (known !== undefined) return known;
  const document = TextDocument.create(source.path, 'flow', 0, source.text);
  documents.set(source, document);
  return document;
}
