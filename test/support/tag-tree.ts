/** The structure of a PDF as pdf.js reads it: what a screen reader reads. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Tagged {
  readonly role: string;
  readonly alt: string | null;
  /** The words of its own content, without those of its children. */
  readonly text: string;
  /** The page on which it stands, from 1. */
  readonly page: number;
  readonly children: readonly Tagged[];
}

export interface TagTree {
  readonly language: string | null;
  readonly isMarked: boolean;
  /** The elements of each page's own part of the tree, in reading order. */
  readonly pages: readonly (readonly Tagged[])[];
  /** Text that is neither in the structure nor marked as decoration. */
  readonly untagged: readonly string[];
  /** Links without words for those who don't see where they lead. */
  readonly silentLinks: number;
}

interface RawNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly RawNode[];
}

interface RawText {
  readonly type?: string;
  readonly id?: string | null;
  readonly tag?: string;
  readonly str?: string;
}

export async function tagTreeOf(pdf: Uint8Array): Promise<TagTree> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const pages: Tagged[][] = [];
  const untagged: string[] = [];
  let silentLinks = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const items = (await page.getTextContent({ includeMarkedContent: true })).items as readonly RawText[];
    const texts = textsById(items, untagged);
    const root = (await page.getStructTree()) as RawNode;
    pages.push((root?.children ?? []).flatMap((child) => tagged(child, number, texts)));
    const links: { subtype: string; contentsObj?: { str: string } }[] = await page.getAnnotations();
    silentLinks += links.filter(({ subtype, contentsObj }) => subtype === 'Link' && !contentsObj?.str).length;
  }
  const { info } = (await document.getMetadata()) as { info: { Language?: string } };
  const marks = (await document.getMarkInfo()) as { Marked: boolean } | null;
  await loading.destroy();
  return { language: info.Language ?? null, isMarked: marks?.Marked === true, pages, untagged, silentLinks };
}

/** The texts of each marked content. */
function textsById(items: readonly RawText[], untagged: string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (RawText & { readonly isKnown: boolean })[] = [];
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent'))
      open.push({ ...item, isKnown: item.tag === 'Artifact' || item.id != null || open.at(-1)?.isKnown === true });
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str) {
      const id = open.findLast((each) => each.id != null)?.id;
      if (id != null) texts.set(id, (texts.get(id) ?? '') + item.str);
      else if (open.at(-1)?.isKnown !== true && item.str.trim() !== '') untagged.push(item.str);
    }
  }
  return texts;
}

function tagged({ role, alt, children = [] }: RawNode, page: number, texts: ReadonlyMap<string, string>): Tagged[] {
  if (role === undefined) return [];
  const text = children.map(({ type, id }) => (type === 'content' ? (texts.get(id!) ?? '') : '')).join('');
  return [{ role, alt: alt ?? null, text, page, children: children.flatMap((child) => tagged(child, page, texts)) }];
}

/** All elements below these, in reading order. */
export function allIn(elements: readonly Tagged[]): Tagged[] {
  return elements.flatMap((element) => [element, ...allIn(element.children)]);
}
