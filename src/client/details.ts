/** The card beside a node: what the drawing has no room for, and where the flow leads from there. */
import { byId, make } from './dom.ts';
import type { GuideFlow, GuideNode, GuideWords } from './guide.ts';
import type { Nodes } from './nodes.ts';
import { bestSpot } from './spot.ts';

/** Long enough to reach the card with the pointer. */
const LINGER = 250;

export class DetailsCard {
  readonly #card = byId('details');
  readonly #nodes: Nodes;
  readonly #words: GuideWords;
  /** More for the card, such as where the node stands in its file. */
  readonly #more: (node: GuideNode) => readonly Node[];
  /** The node whose card stays. */
  #kept: GuideNode | null = null;
  #shown: GuideNode | null = null;
  #timer = 0;

  constructor(nodes: Nodes, words: GuideWords, more: (node: GuideNode) => readonly Node[]) {
    this.#nodes = nodes;
    this.#words = words;
    this.#more = more;
    const drawing = byId('drawing');
    drawing.addEventListener('pointerover', ({ target, pointerType }) => pointerType === 'mouse' && this.#hover(target));
    drawing.addEventListener('pointerleave', () => this.#hover(null));
    drawing.addEventListener('scroll', () => this.#place(), { passive: true });
    this.#card.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#card.addEventListener('pointerleave', () => this.#hover(null));
    addEventListener('resize', () => this.#place());
  }

  /** Shows a node's card until another is shown; null closes it. */
  keep(node: GuideNode | null): void {
    clearTimeout(this.#timer);
    this.#kept = node;
    this.#show(node);
  }

  /** After the drawing was replaced: the card of the same node, if it is still there. */
  again(): void {
    this.keep(this.#nodes.get(this.#kept?.id ?? '') ?? null);
  }

  #hover(target: EventTarget | null): void {
    const node = this.#nodes.of(target);
    clearTimeout(this.#timer);
    const next = node !== undefined && hasMore(node) ? node : this.#kept;
    if (next === this.#shown) return;
    this.#timer = window.setTimeout(() => this.#show(next), next === this.#kept ? LINGER : LINGER / 2);
  }

  #show(node: GuideNode | null): void {
    this.#shown = node;
    this.#card.hidden = node === null;
    this.#nodes.ring(node === null ? [] : [node], 'at');
    this.#lines(node);
    if (node === null) return;
    this.#card.replaceChildren(...this.#content(node));
    this.#place();
  }

  /** The lines at the node stand out. */
  #lines(node: GuideNode | null): void {
    for (const line of document.querySelectorAll('#sheets .edge.near')) line.classList.remove('near');
    for (const { edge } of [...(node?.out ?? []), ...(node?.in ?? [])]) document.getElementById(edge)?.classList.add('near');
  }

  #content(node: GuideNode): Node[] {
    const close = make('button', { type: 'button', className: 'close', title: this.#words.close, textContent: '×' });
    close.setAttribute('aria-label', this.#words.close);
    close.addEventListener('click', () => {
      this.keep(null);
      this.#nodes.focus(node);
    });
    return [
      close,
      make('p', { className: 'kind', textContent: node.kind }),
      ...(node.text === '' ? [] : [make('h2', { textContent: node.text })]),
      ...description(node),
      ...factList(node),
      ...this.#flows(this.#words.leadsTo, 'out', node.out),
      ...this.#flows(this.#words.comesFrom, 'in', node.in),
      ...node.links.map(({ text, href }) => make('p', { className: 'link' }, make('a', { href, textContent: text }))),
      ...this.#more(node),
    ];
  }

  #flows(title: string, className: string, flows: readonly GuideFlow[]): Node[] {
    if (flows.length === 0) return [];
    const entries = flows.map(({ node, text, label, isInformation }) => {
      const name = node === null ? text : make('a', { href: `#${node}`, textContent: text });
      const answer = label === null ? null : make('b', { textContent: label });
      return make('li', { className: isInformation ? 'information' : '' }, answer, name);
    });
    return [make('h3', { textContent: title }), make('ul', { className: `flows ${className}` }, ...entries)];
  }

  /** Beside the node, where the card hides least; the style sheet puts it at the foot of a narrow window. */
  #place(): void {
    if (this.#shown === null) return;
    const { style } = this.#card;
    const node = this.#nodes.element(this.#shown).getBoundingClientRect();
    const frame = byId('drawing').getBoundingClientRect();
    const others = this.#nodes.list.map((each) => this.#nodes.element(each).getBoundingClientRect());
    const spot = bestSpot(node, this.#card.getBoundingClientRect(), frame, others);
    style.setProperty('--x', `${spot.left}px`);
    style.setProperty('--y', `${spot.top}px`);
  }
}

/** As the page holds it, safe and with its marks. */
function description({ id, description }: GuideNode): Node[] {
  if (description === null) return [];
  return [make('div', { className: 'description' }, ...byId(`about-${id}`).cloneNode(true).childNodes)];
}

function hasMore({ facts, description, links }: GuideNode): boolean {
  return facts.length > 0 || description !== null || links.length > 0;
}

function factList({ facts }: GuideNode): Node[] {
  if (facts.length === 0) return [];
  const entries = facts.flatMap(([name, value]) => [make('dt', { textContent: name }), make('dd', { textContent: value })]);
  return [make('dl', {}, ...entries)];
}
