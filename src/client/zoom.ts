/**
 * Zooming and panning. The pages lie in an element that scrolls as any page does, so wheel, touch and scroll bars pan by themselves; zooming
 * changes the size of the pages and keeps the point under the pointer where it is. Until the reader zooms, the pages fit the window.
 */
import { byId, filledIn } from './dom.ts';

const STEP = 1.2;
const [LEAST, MOST] = [0.1, 8];
/** Round the pages, as in the style sheet. */
const PADDING = 20;
/** A window narrower than this is a phone's; the scale at which the drawing's 13 px are 9 there. */
const PHONE = 600;
const READABLE = 0.7;

/** A point of the window. */
export type Spot = readonly [x: number, y: number];

export class Zoom {
  readonly #frame = byId('drawing');
  readonly #label: string;
  #scale = 1;
  /** Whether the pages follow the size of the window. */
  #fits = true;

  constructor(label: string) {
    this.#label = label;
    this.fitWidth();
    addEventListener('resize', () => this.#fits && this.fitWidth());
  }

  /** Whether a page is wider than the window. */
  isWide(): boolean {
    return this.#pages().some((page) => page.getBoundingClientRect().width > this.#frame.clientWidth);
  }

  /** As wide as the window, but not larger than life, and on a phone no smaller than can be read. */
  fitWidth(): void {
    const widest = Math.max(1, ...this.#pages().map(({ viewBox }) => viewBox.baseVal.width));
    const least = this.#frame.clientWidth < PHONE ? READABLE : 0;
    this.#set(Math.min(1, Math.max(least, (this.#frame.clientWidth - 2 * PADDING) / widest)), this.#middle());
    this.#fits = true;
  }

  /** The page in the middle of the window, whole. */
  fitPage(): void {
    const page = this.#pageAt(this.#middle());
    if (page === undefined) return;
    const { width, height } = page.viewBox.baseVal;
    const { clientWidth, clientHeight } = this.#frame;
    this.#set(Math.min((clientWidth - 2 * PADDING) / width, (clientHeight - 2 * PADDING) / height), this.#middle());
    const [box, frame] = [page.getBoundingClientRect(), this.#frame.getBoundingClientRect()];
    this.#frame.scrollTop += box.top - frame.top - (clientHeight - box.height) / 2;
    this.#frame.scrollLeft += box.left - frame.left - (clientWidth - box.width) / 2;
  }

  /** So many steps larger, or smaller; `spot` stays where it is. */
  zoomBy(steps: number, spot: Spot = this.#middle()): void {
    this.scaleBy(STEP ** steps, spot);
  }

  scaleBy(factor: number, spot: Spot): void {
    this.#set(this.#scale * factor, spot);
  }

  actualSize(): void {
    this.#set(1, this.#middle());
  }

  /** Puts other pages in the place of those there were, in the same size and at the same spot. */
  replace(put: () => void): void {
    const { scrollLeft, scrollTop } = this.#frame;
    put();
    this.#resize();
    if (this.#fits) this.fitWidth();
    this.#frame.scrollTo({ left: scrollLeft, top: scrollTop, behavior: 'auto' });
  }

  /** Scrolls until the element is seen, with room round it. */
  show(element: Element, how?: ScrollBehavior): void {
    const [box, frame] = [element.getBoundingClientRect(), this.#frame.getBoundingClientRect()];
    const room = 48;
    const shift = (low: number, high: number, from: number, to: number) => {
      if (high - low > to - from - 2 * room) return (low + high - from - to) / 2;
      return low < from + room ? low - from - room : Math.max(0, high - to + room);
    };
    const behavior = how ?? (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');
    this.#frame.scrollBy({
      left: shift(box.left, box.right, frame.left, frame.right),
      top: shift(box.top, box.bottom, frame.top, frame.bottom),
      behavior,
    });
  }

  #pages(): SVGSVGElement[] {
    return [...this.#frame.querySelectorAll<SVGSVGElement>('.sheet > svg')];
  }

  #middle(): Spot {
    const { left, top, width, height } = this.#frame.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  }

  /** The page under a point of the window, else the nearest one above or below. */
  #pageAt([, y]: Spot): SVGSVGElement | undefined {
    const distance = (page: SVGSVGElement) => {
      const { top, bottom } = page.getBoundingClientRect();
      return Math.max(top - y, y - bottom, 0);
    };
    return this.#pages().sort((a, b) => distance(a) - distance(b))[0];
  }

  #set(wanted: number, spot: Spot): void {
    const scale = Math.min(MOST, Math.max(LEAST, wanted));
    const page = this.#pageAt(spot);
    const before = page?.getBoundingClientRect();
    this.#scale = scale;
    this.#fits = false;
    this.#resize();
    byId('scale').textContent = filledIn(this.#label, { percent: Math.round(scale * 100) });
    if (page === undefined || before === undefined) return;
    const after = page.getBoundingClientRect();
    const grown = after.width / before.width;
    this.#frame.scrollLeft += after.left + (spot[0] - before.left) * grown - spot[0];
    this.#frame.scrollTop += after.top + (spot[1] - before.top) * grown - spot[1];
  }

  #resize(): void {
    for (const page of this.#pages()) {
      const { width, height } = page.viewBox.baseVal;
      page.setAttribute('width', `${width * this.#scale}`);
      page.setAttribute('height', `${height * this.#scale}`);
    }
  }
}
