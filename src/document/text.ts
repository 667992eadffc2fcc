/**
 * Texts of a document: what users wrote, not escaped, with the few marks that every format can show. A line break in a text is one on the page.
 */
import type { ProseSpan } from '../prose/prose.ts';

export interface TextSpan extends ProseSpan {
  /** What it says as a number, for formats that can add numbers up. */
  readonly figure?: Figure;
  /** `#` and an anchor of this document, or what `linkTo` makes of an address. */
  readonly to?: string;
}

/** Hours, or money in a currency, where one is known. */
export type Figure =
  | { readonly unit: 'hours'; readonly value: number }
  | { readonly unit: 'money'; readonly value: number; readonly currency: string | null };

export type Text = string | readonly TextSpan[];

export function spansOf(text: Text): readonly TextSpan[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** The text without its marks. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((span) => span.text).join('');
}

/** Texts behind each other, with something between them. */
export function joined(texts: readonly Text[], between: string): Text {
  if (texts.every((text) => typeof text === 'string')) return texts.join(between);
  return texts.flatMap((text, i) => [...(i === 0 ? [] : [{ text: between }]), ...spansOf(text)]);
}

/** The number that a text alone stands for; null for any other text. */
export function figureOf(text: Text): Figure | null {
  return typeof text !== 'string' && text.length === 1 ? (text[0]!.figure ?? null) : null;
}

/** Texts below each other. */
export const lines = (texts: readonly Text[]): Text => joined(texts, '\n');
