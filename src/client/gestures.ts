/** Zooming and panning by wheel, mouse and fingers. One finger pans by itself, as on any page that scrolls. */
import { byId } from './dom.ts';
import type { Spot, Zoom } from './zoom.ts';

/** What moves less is a click; pixels. */
const STILL = 4;
/** How much of a turn of the wheel is a step, in the units in which it is reported. */
const WHEEL = { pixels: 50, lines: 2 };
const MOST_STEPS = 2;

export function listenToGestures(zoom: Zoom): void {
  const frame = byId('drawing');
  wheel(frame, zoom);
  drag(frame);
  pinch(frame, zoom);
}

/** Touch pads send a pinch as a wheel with the control key. */
function wheel(frame: HTMLElement, zoom: Zoom): void {
  const turn = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const steps = event.deltaY / (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? WHEEL.pixels : WHEEL.lines);
    zoom.zoomBy(-Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps)), [event.clientX, event.clientY]);
  };
  frame.addEventListener('wheel', turn, { passive: false });
}

function drag(frame: HTMLElement): void {
  let last: Spot | null = null;
  let moved = 0;
  frame.addEventListener('pointerdown', ({ pointerType, button, clientX, clientY }) => {
    moved = 0;
    if (pointerType === 'mouse' && button === 0) last = [clientX, clientY];
  });
  addEventListener('pointermove', ({ clientX, clientY, buttons }) => {
    if (last === null || buttons !== 1) return;
    moved += Math.abs(clientX - last[0]) + Math.abs(clientY - last[1]);
    if (moved < STILL) return;
    frame.classList.add('dragging');
    frame.scrollBy({ left: last[0] - clientX, top: last[1] - clientY, behavior: 'auto' });
    last = [clientX, clientY];
  });
  addEventListener('pointerup', () => {
    last = null;
    frame.classList.remove('dragging');
  });
  // The click that ends a drag is none.
  const swallow = (event: Event) => {
    if (moved < STILL) return;
    event.preventDefault();
    event.stopPropagation();
  };
  frame.addEventListener('click', swallow, true);
  frame.addEventListener('dragstart', (event) => event.preventDefault());
}

function pinch(frame: HTMLElement, zoom: Zoom): void {
  let distance = 0;
  const move = (event: TouchEvent) => {
    if (event.touches.length !== 2 || distance === 0) return;
    event.preventDefault();
    const apart = apartOf(event.touches);
    zoom.scaleBy(apart / distance, middleOf(event.touches));
    distance = apart;
  };
  frame.addEventListener('touchstart', ({ touches }) => {
    distance = touches.length === 2 ? apartOf(touches) : 0;
  });
  frame.addEventListener('touchmove', move, { passive: false });
}

function apartOf([a, b]: TouchList): number {
  return Math.hypot(a!.clientX - b!.clientX, a!.clientY - b!.clientY);
}

function middleOf([a, b]: TouchList): Spot {
  return [(a!.clientX + b!.clientX) / 2, (a!.clientY + b!.clientY) / 2];
}
