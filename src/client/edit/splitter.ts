/** The bar between text and drawing: a window splitter by the WAI-ARIA practices, moved by pointer and arrow keys. */
import { byId } from '../dom.ts';

const KEY = 'flowc-text-width';
const [LEAST, MOST, STEP] = [15, 80, 2];

export function splitter(): void {
  const bar = byId('divider');
  const set = (wanted: number) => {
    const share = Math.round(Math.min(MOST, Math.max(LEAST, wanted)));
    byId('text').style.setProperty('--share', `${share}%`);
    bar.setAttribute('aria-valuenow', `${share}`);
    store(share);
  };
  set(stored());
  bar.addEventListener('keydown', (event) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    set(Number(bar.getAttribute('aria-valuenow')) + steps * STEP);
  });
  bar.addEventListener('pointerdown', ({ pointerId }) => bar.setPointerCapture(pointerId));
  bar.addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (bar.hasPointerCapture(pointerId)) set((clientX / innerWidth) * 100);
  });
}

function stored(): number {
  try {
    return Number(localStorage.getItem(KEY) ?? 40);
  } catch {
    return 40;
  }
}

function store(share: number): void {
  try {
    localStorage.setItem(KEY, `${share}`);
  } catch {}
}
