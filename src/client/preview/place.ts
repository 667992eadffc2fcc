/** A place in a file, to be copied into an editor. */
import { make } from '../dom.ts';
import type { PreviewWords } from '../preview-state.ts';

const TELLS = 1500;

export function placeElement(place: string, words: PreviewWords): HTMLElement {
  const copy = make('button', { type: 'button', textContent: words.copy });
  copy.addEventListener('click', async (event) => {
    event.stopPropagation();
    await navigator.clipboard.writeText(place);
    copy.textContent = words.copied;
    setTimeout(() => {
      copy.textContent = words.copy;
    }, TELLS);
  });
  return make('p', { className: 'place' }, make('code', { textContent: place }), copy);
}
