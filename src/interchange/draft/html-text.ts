/** The plain text of a label that may hold HTML: tags and scripts are gone, entities are the characters they name. Nothing of it is ever run. */
import { plainText } from './sketch.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

export function htmlText(html: string): string {
  if (!/[<&#]/.test(html)) return plainText(html);
  const text = html
    .replace(/<(script|style)\b[^>]{0,1000}>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<br\s*\/?>|<\/(?:div|p|li|tr|h[1-6])\s*>|<(?:div|p|li|h[1-6])\b[^<>]{0,1000}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,5000}>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  return plainText(text.replace(/[&#](#?x?[0-9a-z]{2,8});/gi, decoded));
}

function decoded(whole: string, name: string): string {
  const named = NAMED[name.toLowerCase()];
  if (named !== undefined) return named;
  const number = /^#?x[0-9a-f]+$/i.test(name)
    ? Number.parseInt(name.replace(/^#?x/i, ''), 16)
    : /^#?\d+$/.test(name)
      ? Number(name.replace('#', ''))
      : 0;
  return number > 31 && number < 0x110000 && !(number >= 0xd800 && number < 0xe000) ? String.fromCodePoint(number) : whole;
}
