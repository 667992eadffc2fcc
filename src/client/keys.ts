/** The keys of the page. */
import type { DetailsCard } from './details.ts';
import type { Direction, GuideNode } from './guide.ts';
import type { Nodes } from './nodes.ts';
import type { NodeSearch } from './search.ts';
import type { Zoom } from './zoom.ts';

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

interface Listeners {
  readonly nodes: Nodes;
  readonly zoom: Zoom;
  readonly search: NodeSearch;
  readonly details: DetailsCard;
  look(node: GuideNode): void;
}

export function listenToKeys({ nodes, zoom, search, details, look }: Listeners): void {
  const actions: Readonly<Record<string, () => void>> = {
    '+': () => zoom.zoomBy(1),
    '=': () => zoom.zoomBy(1),
    '-': () => zoom.zoomBy(-1),
    '0': () => zoom.fitPage(),
    '1': () => zoom.actualSize(),
    '/': () => search.focus(),
  };
  const arrow = ({ key, target }: KeyboardEvent) => {
    const direction = ARROWS[key];
    const node = nodes.of(target);
    if (direction === undefined || node === undefined) return undefined;
    const next = nodes.get(nextIn(node, direction) ?? '');
    return () => next && look(next);
  };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const isTyping =
      event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.matches('input,select'));
    if (event.key === 'Escape') {
      if (isTyping) search.clear();
      details.keep(null);
    }
    const act = isTyping ? undefined : (actions[event.key] ?? arrow(event));
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** Along the line in that direction; without one, down and right go with the flow, up and left against it. */
function nextIn({ keys, out, in: back }: GuideNode, direction: Direction): string | null {
  const flows = direction === 'down' || direction === 'right' ? out : back;
  const other = [...flows].sort((a, b) => Number(a.isInformation) - Number(b.isInformation)).find(({ node }) => node !== null);
  return keys[direction] ?? other?.node ?? null;
}
