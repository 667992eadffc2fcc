/** The links to pages say which page is before the reader. */
import { byId } from './dom.ts';

/** Gives what to call when the pages have changed. */
export function followPages(): () => void {
  const drawing = byId('drawing');
  const tell = () => {
    const { top, height } = drawing.getBoundingClientRect();
    const pages = [...document.querySelectorAll('.sheet')];
    const at = pages.filter((page) => page.getBoundingClientRect().top < top + height / 2).at(-1) ?? pages[0];
    for (const link of document.querySelectorAll('#pages a')) {
      if (link.getAttribute('href') === `#${at?.id}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  };
  drawing.addEventListener('scroll', tell, { passive: true });
  tell();
  return tell;
}
