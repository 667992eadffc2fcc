/** The page as a whole: the drawing can be zoomed, searched and walked through by keys, and a card tells more of the node in focus. */
import { Details } from './details.ts';
import { byId } from './dom.ts';
import type { Direction, Guide, GuideFlow, GuideNode } from './guide.ts';
import { Nodes } from './nodes.ts';
import { followPages } from './page-links.ts';
import { Search } from './search.ts';
import { themeSwitch } from './theme.ts';
import { Zoom } from './zoom.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export interface Page {
  readonly nodes: Nodes;
  /** Takes in a drawing in place of the one there was; `put` puts its elements there. The view stays as it was. */
  replace(guide: Guide, put: () => void): void;
  /** Shows the drawing from its begin. */
  restart(): void;
  look(node: GuideNode): void;
  /** Gives a node the focus without moving the drawing. */
  refocus(id: string): void;
}

/** `more` adds to the card of a node. */
export function startPage(guide: Guide, more: (node: GuideNode) => readonly Node[] = () => []): Page {
  const { words } = guide;
  for (const element of document.querySelectorAll<HTMLElement>('.find, .tools')) element.hidden = false;
  const nodes = new Nodes();
  nodes.load(guide);
  themeSwitch();
  const zoom = new Zoom(words.zoom);
  const details = new Details(nodes, words, more);
  const look = (node: GuideNode) => {
    zoom.show(nodes.element(node));
    nodes.focus(node);
  };
  // From the search field, which keeps the focus.
  const search = new Search(nodes, words, (node) => {
    zoom.show(nodes.element(node));
    details.keep(node);
    tell(node);
  });
  const tell = (node: GuideNode) => {
    byId('said').textContent = inWords(node, words);
  };

  const drawing = byId('drawing');
  let isStill = false;
  drawing.addEventListener('focusin', ({ target }) => {
    const node = nodes.of(target);
    if (node === undefined) return;
    if (!isStill) zoom.show(nodes.element(node));
    details.keep(node);
    tell(node);
  });
  drawing.addEventListener('click', ({ target }) => {
    const node = nodes.of(target);
    if (node === undefined) details.keep(null);
    else nodes.focus(node);
  });
  addEventListener('hashchange', followHash);
  document.addEventListener('click', (event) => {
    // The same address a second time changes nothing, but is to lead there again.
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.getAttribute('href') === decodeURI(location.hash) && location.hash !== '') followHash();
  });
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') {
      if (isTyping) search.clear();
      details.keep(null);
      return;
    }
    if (isTyping) return;
    const act = shortcut(event.key) ?? arrow(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });

  function followHash(): void {
    const id = decodeURIComponent(location.hash.slice(1));
    const node = nodes.get(id);
    if (node !== undefined) look(node);
    else if (id.startsWith('page-')) document.getElementById(id)?.scrollIntoView();
  }

  function shortcut(key: string): (() => void) | undefined {
    switch (key) {
      case '+':
      case '=':
        return () => zoom.zoomBy(1);
      case '-':
        return () => zoom.zoomBy(-1);
      case '0':
        return () => zoom.fitPage();
      case '1':
        return () => zoom.actualSize();
      case '/':
        return () => search.focus();
      default:
        return undefined;
    }
  }

  function arrow({ key, target }: KeyboardEvent): (() => void) | undefined {
    const direction = ARROWS[key];
    const node = nodes.of(target);
    if (direction === undefined || node === undefined) return undefined;
    const next = nodes.get(nextIn(node, direction) ?? '');
    return () => next && look(next);
  }

  byId('zoomIn').addEventListener('click', () => zoom.zoomBy(1));
  byId('zoomOut').addEventListener('click', () => zoom.zoomBy(-1));
  byId('scale').addEventListener('click', () => zoom.actualSize());
  byId('fit').addEventListener('click', () => zoom.fitPage());
  const tellPage = followPages();
  search.update();
  if (location.hash !== '') followHash();

  return {
    nodes,
    look,
    refocus(id) {
      const node = nodes.get(id);
      isStill = true;
      if (node !== undefined) nodes.focus(node);
      isStill = false;
    },
    replace(next, put) {
      zoom.replace(put);
      nodes.load(next);
      search.update();
      details.again();
      tellPage();
    },
    restart() {
      zoom.fitWidth();
      drawing.scrollTo(0, 0);
    },
  };
}

/** Along the line in that direction; without one, down and right go with the flow, up and left against it. */
function nextIn({ keys, out, in: back }: GuideNode, direction: Direction): string | null {
  const flows = direction === 'down' || direction === 'right' ? out : back;
  const other = [...flows].sort((a, b) => Number(a.isInformation) - Number(b.isInformation)).find(({ node }) => node !== null);
  return keys[direction] ?? other?.node ?? null;
}

/** What the label of a node does not say, for those who hear the page. */
function inWords({ description, facts, out, links }: GuideNode, { leadsTo }: Guide['words']): string {
  const flow = ({ label, text }: GuideFlow) => (label === null ? text : `${label}: ${text}`);
  return [
    ...(description === null ? [] : [description]),
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...(out.length === 0 ? [] : [`${leadsTo}: ${out.map(flow).join(', ')}`]),
    ...links.map(({ text }) => text),
  ].join('. ');
}
