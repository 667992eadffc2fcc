/** Finds nodes by their text, name and attributes, in any script, and steps through the hits in the order of the flow. */
import { byId, filledIn } from './dom.ts';
import type { GuideNode, GuideWords } from './guide.ts';
import type { Nodes } from './nodes.ts';

/** Full-width and half-width, upper and lower case are alike. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** The nodes that hold every word looked for. */
export function find(nodes: readonly GuideNode[], wanted: string): readonly GuideNode[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return nodes.filter(({ text, name, facts, description }) => {
    const held = folded([text, name, description ?? '', ...facts.map(([, value]) => value)].join('\n'));
    return words.every((word) => held.includes(word));
  });
}

/** The search field of a page: which steps hold the typed words, and which of them is shown. */
export class NodeSearch {
  readonly #field = byId<HTMLInputElement>('find');
  readonly #nodes: Nodes;
  readonly #words: GuideWords;
  readonly #look: (node: GuideNode) => void;
  #hits: readonly GuideNode[] = [];
  #at = -1;

  /** `look` brings a hit into view. */
  constructor(nodes: Nodes, words: GuideWords, look: (node: GuideNode) => void) {
    this.#nodes = nodes;
    this.#words = words;
    this.#look = look;
    this.#field.addEventListener('input', () => this.update());
    this.#field.addEventListener('keydown', (event) => {
      // Enter also ends the composition of Chinese, which is no wish to go on.
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1);
    });
    this.update();
    byId('next').addEventListener('click', () => this.step(1));
    byId('previous').addEventListener('click', () => this.step(-1));
  }

  /** Searches again, as when the drawing has changed. */
  update(): void {
    this.#hits = find(this.#nodes.list, this.#field.value);
    this.#at = -1;
    this.#nodes.ring(this.#hits, 'hit');
    this.#announce();
  }

  step(by: number): void {
    const count = this.#hits.length;
    if (count === 0) return;
    this.#at = (this.#at < 0 && by < 0 ? count - 1 : this.#at + by + count) % count;
    this.#announce();
    this.#look(this.#hits[this.#at]!);
  }

  focus(): void {
    this.#field.focus();
    this.#field.select();
  }

  clear(): void {
    this.#field.value = '';
    this.update();
  }

  #announce(): void {
    const count = this.#hits.length;
    const isOff = this.#field.value.trim() === '';
    const said = count === 0 ? this.#words.none : filledIn(this.#words.hit, { number: Math.max(0, this.#at) + 1, count });
    byId('hits').textContent = isOff ? '' : said;
    for (const id of ['next', 'previous']) byId<HTMLButtonElement>(id).disabled = count === 0;
  }
}
