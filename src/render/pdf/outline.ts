/** The outline of a document: the headings of a text below one another, and the nodes of a drawn page. */
import type { GroupItem, Scene, SceneItem } from '../scene/scene.ts';
import type { PrintedPlace } from './printed-page.ts';

interface OpenItem {
  readonly level: number;
  readonly entry: PDFKit.PDFOutline;
  count: number;
}

/** The headings of a text. Entries with others below them are closed. */
export class OutlineEntries {
  readonly #document: PDFKit.PDFDocument;
  #open: OpenItem[] = [];

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
    unfold(document.outline);
  }

  /** Lists a place on the page that is open. */
  add({ entry, top }: PrintedPlace): void {
    if (entry === null) return;
    const { title, level } = entry;
    this.#close(level);
    const above = this.#open.at(-1);
    if (above !== undefined) above.count++;
    // pdfkit takes `left` from the right edge.
    const at = { fit: false, top, left: this.#document.page.width };
    const added = (above?.entry ?? this.#document.outline).addItem(title, at as object);
    this.#open.push({ level, entry: added, count: 0 });
  }

  end(): void {
    this.#close(0);
  }

  #close(level: number): void {
    while ((this.#open.at(-1)?.level ?? -1) >= level) {
      const { entry, count } = this.#open.pop()!;
      fold(entry, count);
    }
  }
}

/** pdfkit makes the list itself a closed one, which readers show all the same but validators reject. */
export function unfold(outline: PDFKit.PDFOutline): void {
  (outline as unknown as { options: { expanded: boolean } }).options = { expanded: true };
}

/** pdfkit leaves out how many entries a closed one holds, which a file must say: the number is negative. */
function fold(entry: PDFKit.PDFOutline, count: number): void {
  if (count > 0) (entry as unknown as { outlineData: Record<string, number> }).outlineData.Count = -count;
}

type OutlineItem = PDFKit.PDFOutline;

/** Steps that are listed: what a reader looks for. */
const LISTED = ['start', 'end', 'task', 'manual', 'decision', 'subprocess', 'delay'];

/** The outline of a document of drawings: processes, their sheets, the phases and the lanes on each, and the steps of each lane. */
export class PageOutline {
  readonly #document: PDFKit.PDFDocument;
  #process: { readonly entry: OutlineItem; count: number } | null = null;

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
      this.#process.count += this.#parts(entry, scene, scale);
      return;
    }
    const sheet = this.#item(entry, part);
    this.#process.count++;
    fold(sheet, this.#parts(sheet, scene, scale));
  }

  end(): void {
    this.#close();
  }

  #close(): void {
    if (this.#process !== null) fold(this.#process.entry, this.#process.count);
  }

  /** Gives how many phases and lanes it lists. */
  #parts(above: OutlineItem, { items }: Scene, scale: number): number {
    const phases = items.filter((item) => isGroup(item, 'phase'));
    for (const phase of phases) this.#item(above, phase.label ?? '', phase, scale);
    const lanes = items.filter((item) => isGroup(item, 'lane'));
    const nodes = items.filter((item) => isGroup(item, 'node'));
    for (const lane of lanes) {
      const entry = this.#item(above, lane.label ?? '', lane, scale);
      const own = nodes.filter((node) => node.lane === lane.lane && LISTED.some((kind) => node.classes.includes(kind)));
      for (const node of own) this.#item(entry, stepTitle(node), node, scale);
      fold(entry, own.length);
    }
    return phases.length + lanes.length;
  }

  /** An entry that leads to the page, or to a group on it. */
  #item(above: OutlineItem, title: string, group: GroupItem | null = null, scale = 1): OutlineItem {
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

function isGroup(item: SceneItem, name: string): item is GroupItem {
  return item.type === 'group' && item.classes.includes(name);
}
