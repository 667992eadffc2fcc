/**
 * Keeps the headers of lanes in view while the drawing is scrolled or zoomed: at the top where the flow runs down, at the left where it runs right.
 * What is shown there is the drawing's own headers once more, so it looks as they do in either theme.
 */
import { byId } from './dom.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Where the headers stand on a page, in pixels of the drawing, and to which side of the window they keep. */
interface Headers {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly side: 'top' | 'left';
}

/** Gives what to call when the pages have changed. */
export function followHeaders(): () => void {
  const drawing = byId('drawing');
  const window = document.createElement('div');
  window.className = 'headers';
  window.setAttribute('aria-hidden', 'true');
  document.body.append(window);
  let shown: SVGSVGElement | null = null;
  const tell = () => {
    const found = passedSheet(drawing);
    if (found === null) {
      window.hidden = true;
      return;
    }
    const { page, headers } = found;
    if (shown !== page) window.replaceChildren(copyOf(page, headers));
    shown = page;
    window.hidden = false;
    place(window, drawing, page, headers);
  };
  const renew = () => {
    shown = null;
    tell();
  };
  drawing.addEventListener('scroll', tell, { passive: true });
  new ResizeObserver(tell).observe(byId('sheets'));
  addEventListener('resize', tell);
  tell();
  return renew;
}

/** The page whose headers have left the window while what they head is still in it. */
function passedSheet(drawing: HTMLElement): { page: SVGSVGElement; headers: Headers } | null {
  const view = drawing.getBoundingClientRect();
  for (const sheet of document.querySelectorAll<HTMLElement>('.sheet[data-headers]')) {
    const page = sheet.querySelector('svg');
    const headers = headersOf(sheet);
    if (page === null || headers === null) continue;
    const box = page.getBoundingClientRect();
    const scale = box.width / page.viewBox.baseVal.width;
    const isDown = headers.side === 'top';
    const [begin, edge, end] = isDown
      ? [box.top + headers.y * scale, view.top, box.bottom]
      : [box.left + headers.x * scale, view.left, box.right];
    const extent = (isDown ? headers.height : headers.width) * scale;
    const isInView = box.bottom > view.top && box.top < view.bottom && box.right > view.left && box.left < view.right;
    if (isInView && begin < edge - 1 && end > edge + 2 * extent) return { page, headers };
  }
  return null;
}

function headersOf({ dataset }: HTMLElement): Headers | null {
  const [x, y, width, height] = (dataset.headers ?? '').split(' ').map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return { x, y, width, height, side: dataset.direction === 'right' ? 'left' : 'top' };
}

function copyOf(page: SVGSVGElement, { x, y, width, height }: Headers): SVGSVGElement {
  const copy = document.createElementNS(SVG, 'svg');
  copy.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  for (const name of ['font-family', 'xml:lang']) {
    const value = page.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  for (const { id } of page.querySelectorAll('.lane[id]')) {
    const use = document.createElementNS(SVG, 'use');
    use.setAttribute('href', `#${id}`);
    copy.append(use);
  }
  return copy;
}

/** Over the edge of the drawing, as far as the drawing itself is seen. */
function place(window: HTMLElement, drawing: HTMLElement, page: SVGSVGElement, headers: Headers): void {
  const view = drawing.getBoundingClientRect();
  const box = page.getBoundingClientRect();
  const scale = box.width / page.viewBox.baseVal.width;
  const [width, height] = [headers.width * scale, headers.height * scale];
  const isDown = headers.side === 'top';
  const copy = window.firstElementChild as SVGSVGElement;
  set(window, {
    left: view.left,
    top: view.top,
    width: isDown ? drawing.clientWidth : width,
    height: isDown ? height : drawing.clientHeight,
  });
  set(copy, {
    left: isDown ? box.left + headers.x * scale - view.left : 0,
    top: isDown ? 0 : box.top + headers.y * scale - view.top,
    width,
    height,
  });
}

function set({ style }: HTMLElement | SVGElement, lengths: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>): void {
  for (const [name, length] of Object.entries(lengths)) style.setProperty(name, `${length}px`);
}
