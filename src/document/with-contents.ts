/** On paper a document that has no table of contents, but enough headings to list, gets one in front. */
import type { Document, DocumentBlock } from './document.ts';

const CONTENTS: DocumentBlock = { kind: 'contents', depth: 2 };
const FEW_HEADINGS = 3;

/** `behind` parts the table from what it lists. */
export function withContents(document: Document, behind: readonly DocumentBlock[] = []): Document {
  const { blocks } = document;
  const headings = blocks.filter(({ kind }) => kind === 'heading').length;
  if (headings < FEW_HEADINGS || blocks.some(({ kind }) => kind === 'contents')) return document;
  return { ...document, blocks: [CONTENTS, ...behind, ...blocks] };
}
