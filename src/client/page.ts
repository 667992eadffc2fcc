/** The page as a whole: the drawing can be zoomed, searched and walked through by keys, and a card says more about the node in focus. */
import { followAddresses, followPages } from './addresses.ts';
import { DetailsCard } from './details.ts';
import { byId } from './dom.ts';
import { listenToGestures } from './gestures.ts';
import type { Guide, GuideFlow, GuideNode, GuideWords } from './guide.ts';
import { listenToKeys } from './keys.ts';
import { followHeaders } from './lane-headers.ts';
import { Nodes } from './nodes.ts';
import { NodeSearch } from './search.ts';
import { themeSwitch } from './theme.ts';
import { Zoom } from './zoom.ts';

export class PageView {
  readonly nodes = new Nodes();
  readonly #words: Guide['words'];
  readonly #zoom: Zoom;
  readonly #details: DetailsCard;
  readonly #search: NodeSearch;
  readonly #announcePage: () => void;
  /** Whether a focus is not to move the drawing. */
  #isStill = false;

  /** `more` adds to the card of a node. */
  constructor(guide: Guide, more: (node: GuideNode) => readonly Node[] = () => []) {
    this.#words = guide.words;
    this.nodes.load(guide.nodes);
    for (const element of document.querySelectorAll<HTMLElement>('.find, .tools')) element.hidden = false;
    themeSwitch();
    this.#zoom = new Zoom(guide.words.zoom);
    this.#details = new DetailsCard(this.nodes, guide.words, more);
    // The search field keeps the focus.
    this.#search = new NodeSearch(this.nodes, guide.words, (node) => this.#visit(node));
    const [announcePage, announceHeaders] = [followPages(), followHeaders()];
    this.#announcePage = () => {
      announcePage();
      announceHeaders();
    };
    this.#begin();
    this.#listen();
  }

  /** A drawing that is wider than the window is shown where the flow begins. */
  #begin(): void {
    const [first] = this.nodes.list;
    if (location.hash === '' && first !== undefined && this.#zoom.isWide()) this.#zoom.show(this.nodes.element(first), 'auto');
  }

  /** Brings a node into view and gives it the focus. */
  look(node: GuideNode): void {
    this.#zoom.show(this.nodes.element(node));
    this.nodes.focus(node);
  }

  /** Gives a node the focus without moving the drawing. */
  refocus(id: string): void {
    const node = this.nodes.get(id);
    this.#isStill = true;
    if (node !== undefined) this.nodes.focus(node);
    this.#isStill = false;
  }

  /** Takes in a drawing in place of the one there was; `put` puts its elements there. The view stays as it was. */
  replace(nodes: readonly GuideNode[], put: () => void): void {
    this.#zoom.replace(put);
    this.nodes.load(nodes);
    this.#search.update();
    this.#details.again();
    this.#announcePage();
  }

  /** Marks the nodes that have a problem, each by its most severe. */
  markProblems(problems: readonly { readonly severity: 'error' | 'warning' | 'info'; readonly node: string | null }[]): void {
    const named = (severity: string) => {
      const names = new Set(problems.filter((each) => each.severity === severity).map(({ node }) => node));
      return this.nodes.list.filter(({ name }) => names.has(name));
    };
    const wrong = named('error');
    this.nodes.ring(wrong, 'wrong');
    this.nodes.ring(
      named('warning').filter((node) => !wrong.includes(node)),
      'doubtful',
    );
  }

  /** Marks parts by the ids of their elements, all pictures of each; where asked to, brings the first into view. */
  markCursor(ids: readonly string[], isMoving = false): void {
    for (const old of document.querySelectorAll('#sheets .cursor')) old.classList.remove('cursor');
    const isMeant = (id: string) =>
      ids.some((wanted) => id === wanted || (id.startsWith(`${wanted}--`) && /^--\d+$/.test(id.slice(wanted.length))));
    const parts = [...document.querySelectorAll('#sheets .node[id], #sheets .edge[id], #sheets .lane[id]')].filter(({ id }) =>
      isMeant(id),
    );
    for (const part of parts) part.classList.add('cursor');
    const [first] = parts;
    if (first !== undefined && isMoving) this.#zoom.show(first);
  }

  /** Shows the drawing from its begin. */
  restart(): void {
    this.#zoom.fitWidth();
    byId('drawing').scrollTo(0, 0);
  }

  /** Shows a node, its card, and what those hear who don't see them. */
  #visit(node: GuideNode): void {
    if (!this.#isStill) this.#zoom.show(this.nodes.element(node));
    this.#details.keep(node);
    byId('said').textContent = inWords(node, this.#words);
  }

  #listen(): void {
    const [nodes, zoom, details, search] = [this.nodes, this.#zoom, this.#details, this.#search];
    const look = (node: GuideNode) => this.look(node);
    const drawing = byId('drawing');
    drawing.addEventListener('focusin', ({ target }) => {
      const node = nodes.of(target);
      if (node !== undefined) this.#visit(node);
    });
    drawing.addEventListener('click', ({ target }) => {
      const node = nodes.of(target);
      if (node === undefined) details.keep(null);
      else nodes.focus(node);
    });
    byId('zoomIn').addEventListener('click', () => zoom.zoomBy(1));
    byId('zoomOut').addEventListener('click', () => zoom.zoomBy(-1));
    byId('scale').addEventListener('click', () => zoom.actualSize());
    byId('fit').addEventListener('click', () => zoom.fitPage());
    listenToGestures(zoom);
    listenToKeys({ nodes, zoom, search, details, look });
    followAddresses(nodes, look);
  }
}

/** What the label of a node does not say, for those who hear the page. */
function inWords({ description, facts, out, links }: GuideNode, { leadsTo }: GuideWords): string {
  const flow = ({ label, text }: GuideFlow) => (label === null ? text : `${label}: ${text}`);
  return [
    ...(description === null ? [] : [description]),
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...(out.length === 0 ? [] : [`${leadsTo}: ${out.map(flow).join(', ')}`]),
    ...links.map(({ text }) => text),
  ].join('. ');
}
