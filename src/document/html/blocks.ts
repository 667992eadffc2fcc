/** The blocks of a document as HTML. */
import { spanHtml } from '../../render/html/prose-html.ts';
import { escapeXml } from '../../render/svg/element.ts';
import type { DocumentBlock, FactsBlock, Heading, PictureBlock, Table } from '../document.ts';
import { spansOf, type Text, type TextSpan } from '../text.ts';
import type { HtmlWords } from './html-words.ts';
import type { DrawnPicture } from './pictures.ts';

export interface HtmlContext {
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
  /** The id of what in a picture leads to an anchor. */
  readonly backTo: ReadonlyMap<string, string>;
  readonly anchors: ReadonlySet<string>;
  /** The list of headings down to a level. */
  readonly contents: (depth: number) => string;
  readonly words: HtmlWords;
}

/** A heading stays on the page of the picture that it stands over. */
export function blocksHtml(blocks: readonly DocumentBlock[], context: HtmlContext): string {
  const parts: string[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const [block, next] = [blocks[i]!, blocks[i + 1]];
    if (block.kind === 'heading' && next?.kind === 'picture') {
      const { isWide } = context.pictures.get(next.name)!;
      parts.push(
        `<div class="plate${isWide ? ' wide' : ''}">${headingHtml(block, context)}\n${pictureHtml(next, context)}</div>`,
      );
      i++;
    } else parts.push(blockHtml(block, context));
  }
  return parts.filter((part) => part !== '').join('\n');
}

function blockHtml(block: DocumentBlock, context: HtmlContext): string {
  const inline = (text: Text) => inlineHtml(text, context.anchors);
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, context);
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((item) => `<li>${blocksHtml(item, context)}</li>`).join('')}</${name}>`;
    }
    case 'code':
      return `<pre><code>${escapeXml(block.text)}</code></pre>`;
    case 'picture':
      return pictureHtml(block, context);
    case 'facts':
      return factsHtml(block, inline);
    case 'table':
      return tableHtml(block, inline);
    case 'contents':
      return `<nav class="toc" aria-label="${escapeXml(context.words.contents)}">${context.contents(block.depth)}</nav>`;
    case 'pageBreak':
      return '<div class="break"></div>';
  }
}

/** With a way back into the picture that leads here. */
function headingHtml({ level, text, anchor }: Heading, { backTo, words }: HtmlContext): string {
  const name = `h${level + 1}`;
  const id = anchor === undefined ? '' : ` id="${escapeXml(anchor)}"`;
  const back = anchor === undefined ? undefined : backTo.get(anchor);
  const label = escapeXml(words.inPicture);
  const up = back === undefined ? '' : ` <a class="up" href="#${escapeXml(back)}" title="${label}" aria-label="${label}">↑</a>`;
  return `<${name}${id}>${escapeXml(text).replace(/\n/g, ' ')}${up}</${name}>`;
}

function pictureHtml({ name, text }: PictureBlock, { pictures }: HtmlContext): string {
  const { pages } = pictures.get(name)!;
  return pages.map((svg) => `<figure aria-label="${escapeXml(text)}" tabindex="0">${svg}</figure>`).join('\n');
}

function factsHtml({ facts }: FactsBlock, inline: (text: Text) => string): string {
  const rows = facts.map(({ name, values }) => {
    const written = values.map((value) => `<dd>${inline(value)}</dd>`).join('');
    return `<div><dt>${escapeXml(name)}</dt>${written}</div>`;
  });
  return `<dl>${rows.join('\n')}</dl>`;
}

function tableHtml({ name, head, rows }: Table, inline: (text: Text) => string): string {
  const heads = head.map((cell) => `<th scope="col">${escapeXml(cell)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`);
  const classes = [name, head.length > 6 ? 'broad' : undefined].filter((each) => each !== undefined).join(' ');
  const named = classes === '' ? '' : ` class="${escapeXml(classes)}"`;
  return `<div class="table" tabindex="0"><table${named}>
<thead><tr>${heads}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

/** Texts of a document within an HTML page. */
function inlineHtml(text: Text, anchors: ReadonlySet<string>): string {
  return spansOf(text)
    .map((span) => linkedHtml(span, anchors))
    .join('');
}

/** A link in the page can lead only to an anchor that is there. */
function linkedHtml(span: TextSpan, anchors: ReadonlySet<string>): string {
  const { to, ...unlinked } = span;
  return spanHtml(to?.startsWith('#') && !anchors.has(to.slice(1)) ? unlinked : span);
}
