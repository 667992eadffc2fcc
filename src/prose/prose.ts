/** Texts that users write with marks, as blocks: what of Markdown every format of pictures and documents can show. Nothing in them is escaped. */
export type ProseBlock = ProseParagraph | ProseList | ProseCode;

export interface ProseParagraph {
  readonly kind: 'paragraph';
  /** A text without marks is a string. */
  readonly text: string | readonly ProseSpan[];
}

interface ProseList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly ProseBlock[])[];
}

interface ProseCode {
  readonly kind: 'code';
  readonly text: string;
}

/** A line break in its text is one on the page. */
export interface ProseSpan {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  /** What `linkTo` makes of an address. */
  readonly to?: string;
}

/** The text without its marks, a line for each of its lines and items. */
export function plainProse(blocks: readonly ProseBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'list' ? block.items.map(plainProse).join('\n') : plainSpans(block.text)))
    .join('\n');
}

function plainSpans(text: string | readonly ProseSpan[]): string {
  return typeof text === 'string' ? text : text.map((span) => span.text).join('');
}
