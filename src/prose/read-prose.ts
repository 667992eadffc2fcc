/**
 * Texts that users write in Markdown (CommonMark), as blocks. Only what a description needs is read: paragraphs, emphasis, code, lists and links;
 * HTML, images, headings and the rest are text as typed, as is a link that could run code. Each line of the author stays a line.
 */
import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ProseBlock, ProseParagraph, ProseSpan } from './prose.ts';
import { linkTo } from './safe-link.ts';

/** Constructs of micromark that are read as text. */
const UNREAD = [
  'blockQuote',
  'characterReference',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'setextUnderline',
  'thematicBreak',
];

/** A text with more than anybody's description has is shown as typed: a parser's work on hostile marks grows faster than their number. */
const MOST_CHARACTERS = 10_000;
const MOST_MARKS = 500;

/** So are lists of lists of lists in one line. */
const LIST_MARKS = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){8}/m;

/** Marks and lists within each other, beyond which they are text. */
const DEEPEST = 16;

export function readProse(text: string): ProseBlock[] {
  const written = text.replace(/\r\n?/g, '\n').trim();
  if (written === '') return [];
  if (isHostile(written)) return [paragraph(written)];
  const { children } = fromMarkdown(written, { extensions: [{ disable: { null: UNREAD } }] });
  return children.flatMap((node) => blocksOf(node as BlockContent, written, 0));
}

function isHostile(text: string): boolean {
  return text.length > MOST_CHARACTERS || (text.match(/[*_[\]`]/g)?.length ?? 0) > MOST_MARKS || LIST_MARKS.test(text);
}

function blocksOf(node: BlockContent | DefinitionContent, source: string, depth: number): ProseBlock[] {
  if (depth > DEEPEST) return [paragraph(asTyped(node, source))];
  switch (node.type) {
    case 'paragraph':
      return [paragraph(simple(node.children.flatMap((child) => spansOf(child, {}, source, 0))))];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'list': {
      const items = node.children.map(({ children }) => children.flatMap((child) => blocksOf(child, source, depth + 1)));
      return [{ kind: 'list', ordered: node.ordered === true, items }];
    }
    default:
      return [paragraph(asTyped(node, source))];
  }
}

function spansOf(node: PhrasingContent, marks: Omit<ProseSpan, 'text'>, source: string, depth: number): ProseSpan[] {
  if (depth > DEEPEST) return [{ ...marks, text: asTyped(node, source) }];
  const inside = (children: readonly PhrasingContent[], more: Omit<ProseSpan, 'text'>) =>
    children.flatMap((child) => spansOf(child, { ...marks, ...more }, source, depth + 1));
  switch (node.type) {
    case 'text':
      return [{ ...marks, text: node.value }];
    case 'inlineCode':
      return [{ ...marks, code: true, text: node.value }];
    case 'break':
      return [{ ...marks, text: '\n' }];
    case 'emphasis':
      return inside(node.children, { italic: true });
    case 'strong':
      return inside(node.children, { bold: true });
    case 'link': {
      const to = linkTo(node.url);
      return to === null ? [{ ...marks, text: asTyped(node, source) }] : inside(node.children, { to });
    }
    default:
      return [{ ...marks, text: asTyped(node, source) }];
  }
}

const paragraph = (text: ProseParagraph['text']): ProseParagraph => ({ kind: 'paragraph', text });

function asTyped({ position }: BlockContent | DefinitionContent | PhrasingContent, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** A text without marks is a string. */
function simple(spans: readonly ProseSpan[]): ProseParagraph['text'] {
  return spans.every((span) => Object.keys(span).length === 1) ? spans.map(({ text }) => text).join('') : spans;
}
