/** Addresses within the page: `#node-ID` leads to a node, `#page-2` to a page. */
import { byId } from './dom.ts';
import type { GuideNode } from './guide.ts';
import type { Nodes } from './nodes.ts';

export function followAddresses(nodes: Nodes, look: (node: GuideNode) => void): void {
  const follow = () => {
    const id = decoded(location.hash.slice(1));
    const node = nodes.get(id);
    if (node !== undefined) look(node);
    else if (id.startsWith('page-')) document.getElementById(id)?.scrollIntoView();
  };
  addEventListener('hashchange', follow);
  // The same address a second time changes nothing, but is to lead there again.
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link !== null && location.hash !== '' && link.getAttribute('href') === decoded(location.hash)) follow();
  });
  if (location.hash !== '') follow();
}

/** Anyone can write an address that is not well-formed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The links to pages say which page is before the reader. Gives what to call when the pages have changed. */
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
