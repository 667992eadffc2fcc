/** The pages of a draw.io file as trees of XML, whether they are plain or compressed; what decompresses has a bound. */
import { Inflate } from 'fflate';
import { LIMITS, Unreadable } from '../draft/remark.ts';
import { phrase } from '../interchange-messages.ts';
import { everyElement, readXml, type XmlElement } from '../xml/read-xml.ts';

export interface DrawioPage {
  readonly title: string | null;
  /** The `root` element with the cells. */
  readonly root: XmlElement;
}

const MOST_PAGES = 100;
/** Compressed input per step, which bounds what one step puts out. */
const STEP = 4096;

/** The pages of a file. Throws `Unreadable` where it is no draw.io file. */
export function pagesOf(text: string): DrawioPage[] {
  const file = readXml(text);
  const diagrams = file.name === 'mxfile' ? file.children.filter(({ name }) => name === 'diagram') : [file];
  if (diagrams.length > MOST_PAGES) throw new Unreadable(phrase('import.tooMany', { most: MOST_PAGES }));
  const pages = diagrams.flatMap((diagram): DrawioPage[] => {
    const model = modelOf(diagram);
    const root = model && [...everyElement(model)].find(({ name }) => name === 'root');
    return root ? [{ title: file.name === 'mxfile' ? (diagram.attributes.name ?? null) : null, root }] : [];
  });
  if (pages.length === 0) throw new Unreadable(phrase('import.drawio.none'));
  return pages;
}

function modelOf(diagram: XmlElement): XmlElement | null {
  if (diagram.name === 'mxGraphModel') return diagram;
  const plain = diagram.children.find(({ name }) => name === 'mxGraphModel');
  if (plain) return plain;
  const packed = diagram.text.trim();
  return packed === '' ? null : readXml(unpacked(packed));
}

/** Base64 of raw deflate of the URI-encoded XML. */
function unpacked(packed: string): string {
  try {
    const bytes = Uint8Array.from(atob(packed.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
    const encoded = inflated(bytes);
    return encoded.startsWith('<') ? encoded : decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(phrase('import.drawio.packed'));
  }
}

function inflated(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  let text = '';
  const inflate = new Inflate((chunk, isLast) => {
    text += decoder.decode(chunk, { stream: !isLast });
    if (text.length > LIMITS.characters)
      throw new Unreadable(phrase('import.tooLarge', { most: LIMITS.characters / 1024 / 1024 }));
  });
  for (let at = 0; at < bytes.length; at += STEP) inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return text;
}
