/** How much room a template has where a placeholder stands: that of the sheet which the section round it is printed on. */
import type { DocxSheet } from './paper.ts';
import { UPRIGHT } from './paper.ts';

const TWIPS_PER_PT = 20;

/** The sheet of the section in which a paragraph with this text stands; an upright A4 where it can't be found. */
export function sheetAt(body: string, placeholder: RegExp): DocxSheet {
  const found = [...body.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].find(([paragraph]) => placeholder.test(textIn(paragraph)));
  const section = /<w:sectPr[ >][\s\S]*?<\/w:sectPr>/.exec(body.slice(found?.index ?? 0))?.[0];
  return section === undefined ? UPRIGHT : sheetOf(section);
}

function textIn(paragraph: string): string {
  return [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
}

function sheetOf(section: string): DocxSheet {
  const points = (tag: string, attribute: string, usual: number) => {
    const value = new RegExp(`<w:${tag}\\b[^>]* w:${attribute}="(\\d+)"`).exec(section)?.[1];
    return value === undefined ? usual : Number(value) / TWIPS_PER_PT;
  };
  const sheet = {
    width: points('pgSz', 'w', UPRIGHT.width),
    height: points('pgSz', 'h', UPRIGHT.height),
    side: (points('pgMar', 'left', UPRIGHT.side) + points('pgMar', 'right', UPRIGHT.side)) / 2,
    edge: (points('pgMar', 'top', UPRIGHT.edge) + points('pgMar', 'bottom', UPRIGHT.edge)) / 2,
  };
  return sheet.width > 2 * sheet.side + 72 && sheet.height > 2 * sheet.edge + 72 ? sheet : UPRIGHT;
}
