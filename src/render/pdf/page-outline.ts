/** The outline of a document of drawings: processes, their sheets, the lanes on each, and the steps of each lane. */
import type { GroupItem, Item, Scene } from '../scene/scene.ts';
import { fold } from './outline.ts';

type Entry = PDFKit.PDFOutline;

/** Steps that are listed: what a reader looks for. */
const LISTED = ['start', 'end', 'task', 'manual', 'decision', 'subprocess', 'delay'];

export class PageOutline {
  readonly #document: PDFKit.PDFDocument;
  #process: { readonly entry: Entry; count: number } | null = null;

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  /** Lists a scene on the page that is open, drawn at this scale. */
  add(scene: Scene, scale: number): void {
    const { process, part, isFirst } = scene.listed;
    if (isFirst || this.#process === null) {
      this.#close();
      this.#process = { entry: this.#item(this.#document.outline, process), count: 0 };
    }
    const { entry } = this.#process;
    if (part === null) {
      this.#process.count += this.#lanes(entry, scene, scale);
      return;
    }
    const sheet = this.#item(entry, part);
    this.#process.count++;
    fold(sheet, this.#lanes(sheet, scene, scale));
  }

  end(): void {
    this.#close();
  }

  #close(): void {
    if (this.#process !== null) fold(this.#process.entry, this.#process.count);
  }

  /** Gives how many lanes it lists. */
  #lanes(above: Entry, { items }: Scene, scale: number): number {
    const lanes = items.filter((item) => isGroup(item, 'lane'));
    const nodes = items.filter((item) => isGroup(item, 'node'));
    for (const lane of lanes) {
      const entry = this.#item(above, lane.label ?? '', lane, scale);
      const own = nodes.filter((node) => node.lane === lane.lane && LISTED.some((kind) => node.classes.includes(kind)));
      for (const node of own) this.#item(entry, stepTitle(node), node, scale);
      fold(entry, own.length);
    }
    return lanes.length;
  }

  /** An entry that leads to the page, or to a group on it. */
  #item(above: Entry, title: string, group: GroupItem | null = null, scale = 1): Entry {
    if (group === null) return above.addItem(title, { fit: true } as object);
    const { x, y } = group.box ?? { x: 0, y: 0 };
    // pdfkit takes `left` from the right edge.
    return above.addItem(title, { fit: false, top: y * scale, left: this.#document.page.width - x * scale } as object);
  }
}

/** A step by its number and its text. */
function stepTitle({ subject, label }: GroupItem): string {
  if (subject === null || !('facts' in subject) || subject.text === '') return label ?? '';
  const number = subject.facts.find(({ key }) => key === 'number')?.line.text;
  return [number, subject.text.replace(/\s+/g, ' ')].filter((text) => text !== undefined).join(' ');
}

function isGroup(item: Item, name: string): item is GroupItem {
  return item.type === 'group' && item.classes.includes(name);
}
