/** The nodes of the drawing as the script meets them: their elements, and the ring round the one that is looked at. */
import type { GuideNode } from './guide.ts';

const SVG = 'http://www.w3.org/2000/svg';
const ROOM = 6;

export class Nodes {
  #byId = new Map<string, GuideNode>();
  list: readonly GuideNode[] = [];

  /** Takes in a drawing, also in place of another: its nodes can be reached by keys, in the order of the flow. */
  load(nodes: readonly GuideNode[]): void {
    this.list = nodes;
    this.#byId = new Map(nodes.map((node) => [node.id, node]));
    // The page shows more than a tip does, and does so on the keyboard too.
    for (const title of document.querySelectorAll('#sheets title')) title.remove();
    for (const { id } of nodes) {
      const element = document.getElementById(id)!;
      const link = element.querySelector('a');
      if (link === null) {
        element.setAttribute('tabindex', '0');
        continue;
      }
      // People who use voice control say what the page shows: its words stand apart, as they do in the label.
      for (const text of link.querySelectorAll('text')) text.after(' ');
      link.setAttribute('aria-label', element.getAttribute('aria-label') ?? '');
      element.removeAttribute('role');
      element.removeAttribute('aria-label');
    }
  }

  get(id: string): GuideNode | undefined {
    return this.#byId.get(id);
  }

  /** The node that an element, or what it stands in, pictures. */
  of(target: EventTarget | null): GuideNode | undefined {
    const element = target instanceof Element ? target.closest('.node') : null;
    return element === null ? undefined : this.#byId.get(element.id);
  }

  element({ id }: GuideNode): SVGGElement {
    return document.getElementById(id) as unknown as SVGGElement;
  }

  focus(node: GuideNode): void {
    const element = this.element(node);
    (element.querySelector('a') ?? element).focus({ preventScroll: true });
  }

  /** Marks these nodes, and no others, with a ring of a class. */
  ring(nodes: readonly GuideNode[], className: string): void {
    for (const old of document.querySelectorAll(`#sheets .${className}`)) old.remove();
    for (const node of nodes) {
      const element = this.element(node);
      const { x, y, width, height } = element.getBBox();
      const ring = document.createElementNS(SVG, 'rect');
      const box = { x: x - ROOM, y: y - ROOM, width: width + 2 * ROOM, height: height + 2 * ROOM, rx: ROOM };
      for (const [name, value] of Object.entries(box)) ring.setAttribute(name, `${value}`);
      ring.setAttribute('class', `ring ${className}`);
      element.before(ring);
    }
  }
}
