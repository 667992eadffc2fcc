/** Addresses within the page: `#node-ID` leads to a node, `#page-2` to a page. */
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
