/** Where and with what the blocks of a document are set. */
import type { Tag } from '../../render/pdf/printed-page.ts';
import type { Fonts } from '../../text/metrics.ts';
import type { DocumentPicture, Heading } from '../document.ts';
import { type Orientation, typeArea } from '../drawing-area.ts';
import type { Inks } from './type.ts';

export interface Setter {
  readonly fonts: Fonts;
  readonly inks: Inks;
  readonly lang: 'en' | 'zh';
  /** The part of the structure that holds what is set. */
  readonly tag: Tag;
  readonly orientation: Orientation;
  /** From the left edge of the page, and from that of the type area. */
  readonly x: number;
  readonly indent: number;
  readonly width: number;
  readonly pictures: Readonly<Record<string, DocumentPicture>>;
  /** The anchors that a drawing leads to. */
  readonly drawn: ReadonlySet<string>;
  /** Whether a link leads anywhere. */
  leads(to: string): boolean;
  /** What links call a heading: its anchor, or a name that no anchor has. */
  placeOf(heading: Heading): string;
}

export function indented(setter: Setter, by: number, tag: Tag): Setter {
  return { ...setter, tag, x: setter.x + by, indent: setter.indent + by, width: setter.width - by };
}

/** The setter at the left edge of the type area of an upright sheet, where a document begins. */
export function atLeft(base: Omit<Setter, 'orientation' | 'x' | 'indent' | 'width' | 'placeOf'>): Setter {
  const { x, width } = typeArea('portrait');
  const places = new Map<Heading, string>();
  const placeOf = (heading: Heading) => {
    const place = heading.anchor ?? places.get(heading) ?? `heading ${places.size + 1}`;
    places.set(heading, place);
    return place;
  };
  return { ...base, placeOf, orientation: 'portrait', x, width, indent: 0 };
}
