/** A document as Markdown (CommonMark with the tables of GitHub Flavored Markdown). What users wrote is text, never markup. */
import { type Lettering, svgOf } from '../../render/svg/svg.ts';
import { anchorsOf, linkedAnchors } from '../anchors.ts';
import type { Document, DocumentBlock, List, PictureBlock, Table } from '../document.ts';
import { inlineMarkdown, type LinkedText } from './inline.ts';

export interface MarkdownFile {
  readonly ending: string;
  readonly content: string;
}

interface MarkdownContext extends LinkedText {
  readonly document: Document;
  /** Name of the files; null where no picture can stand beside the text. */
  readonly name: string | null;
  readonly colon: string;
  /** The anchors that something leads to. */
  readonly linked: ReadonlySet<string>;
}

/** The text, and the pictures as SVG files beside it: NAME.svg, or NAME-PICTURE-1.svg and so on where there are several. */
export function markdownFiles(document: Document, name: string | null, lettering: Lettering = {}): MarkdownFile[] {
  const context: MarkdownContext = {
    document,
    name,
    colon: document.lang === 'zh' ? '：' : ':',
    anchors: anchorsOf(document.blocks),
    linked: linkedAnchors(document),
  };
  const title = `# ${inlineMarkdown(document.title, context)}`;
  const blocks = name === null ? withoutPictures(document.blocks) : document.blocks;
  const text = [title, ...blocks.map((block) => blockText(block, context)).filter((part) => part !== '')];
  const pictures = name === null ? [] : Object.keys(document.pictures).flatMap((each) => pictureFiles(each, document, lettering));
  return [{ ending: '.md', content: `${text.join('\n\n')}\n` }, ...pictures];
}

/** Leaves out the pictures and the headings that have only a picture below them. */
function withoutPictures(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const isOver = (i: number) => blocks[i + 1]?.kind === 'picture' && (blocks[i + 2]?.kind ?? 'heading') === 'heading';
  return blocks.filter(({ kind }, i) => kind !== 'picture' && !(kind === 'heading' && isOver(i)));
}

function pictureFiles(picture: string, document: Document, lettering: Lettering): MarkdownFile[] {
  const { pages } = document.pictures[picture]!;
  return pages.map((scene, i) => ({ ending: pictureEnding(picture, i, document), content: svgOf(scene, lettering) }));
}

function pictureEnding(picture: string, page: number, { pictures }: Document): string {
  const name = Object.keys(pictures).length === 1 ? '' : `-${picture}`;
  return `${name}${pictures[picture]!.pages.length === 1 ? '' : `-${page + 1}`}.svg`;
}

function blockText(block: DocumentBlock, context: MarkdownContext): string {
  const inline = (text: Parameters<typeof inlineMarkdown>[0]) => inlineMarkdown(text, context);
  switch (block.kind) {
    case 'heading': {
      const anchor = block.anchor !== undefined && context.linked.has(block.anchor) ? `<a id="${block.anchor}"></a>` : '';
      return `${'#'.repeat(block.level + 1)} ${anchor}${inline(block.text)}`;
    }
    case 'paragraph':
      return inline(block.text);
    case 'list':
      return listText(block, context);
    case 'code':
      return codeText(block.text);
    case 'picture':
      return pictureText(block, context);
    case 'facts':
      return block.facts
        .map(({ name, values }) => `- **${inline(name)}${context.colon}** ${values.map(inline).join('<br>')}`)
        .join('\n');
    case 'table':
      return tableText(block, { ...context, inTable: true });
    case 'contents':
      return contentsText(block.depth, context);
    case 'pageBreak':
      return '';
  }
}

function tableText({ head, rows }: Table, context: MarkdownContext): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => inlineMarkdown(cell, context)));
  return [cells[0]!, head.map(() => '---'), ...cells.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function listText({ ordered, items }: List, context: MarkdownContext): string {
  const texts = items.map((blocks, i) => {
    const mark = ordered ? `${i + 1}. ` : '- ';
    const content = blocks.map((block) => blockText(block, context)).join('\n\n');
    return `${mark}${content.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)}`;
  });
  return texts.join('\n');
}

/** A fence longer than any run of backticks in the text can't be closed by it. */
function codeText(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function pictureText({ name: picture, text }: PictureBlock, context: MarkdownContext): string {
  const { document, name } = context;
  const images = document.pictures[picture]!.pages.map((_, i) => {
    const file = `${name}${pictureEnding(picture, i, document)}`;
    return `![${inlineMarkdown(text, context)}](<${file.replace(/[<>\\]/g, encodeURIComponent)}>)`;
  });
  return images.join('\n\n');
}

function contentsText(depth: number, context: MarkdownContext): string {
  const entries = context.document.blocks.flatMap((block) => {
    if (block.kind !== 'heading' || block.level > depth || block.anchor === undefined) return [];
    return [`${'  '.repeat(block.level - 1)}- ${inlineMarkdown([{ text: block.text, to: `#${block.anchor}` }], context)}`];
  });
  return entries.join('\n');
}
