/** What a reader does in the drawing goes to the text: a click leads to the declaration, a double click renames, a drag moves to another lane. */
import { byId, make } from '../dom.ts';
import type { PageView } from '../page.ts';
import type { TextEditor } from './preview-host.ts';

/** Less is a click with an unsteady hand; pixels. */
const DRAG = 8;

export function editInPlace(editor: TextEditor, page: () => PageView | null): void {
  const drawing = byId('drawing');
  drawing.addEventListener('click', ({ target }) => {
    const id = partOf(target)?.id;
    if (id !== undefined) editor.reveal(id);
  });
  drawing.addEventListener('dblclick', ({ target }) => {
    const node = page()?.nodes.of(target);
    if (node !== undefined) rename(node.name, node.text, page()!.nodes.element(node), editor);
  });
  drawing.addEventListener('keydown', (event) => {
    const node = page()?.nodes.of(event.target);
    if (node === undefined) return;
    const element = page()!.nodes.element(node);
    const lane = event.altKey ? laneBeside(element, { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0) : null;
    if (event.key === 'F2') rename(node.name, node.text, element, editor);
    else if (lane !== null) editor.setLane(node.name, lane);
    else return;
    event.preventDefault();
  });
  listenToDrags(drawing, editor, page);
}

/** The lane so many further on than that of a node, in their order; null where there is none. */
function laneBeside(element: Element, steps: number): string | null {
  const { left, top, width, height } = element.getBoundingClientRect();
  const own = laneAt({ clientX: left + width / 2, clientY: top + height / 2 });
  const names = [...new Set(innermostLanes().map(laneName))];
  return own === null || steps === 0 ? null : (names[names.indexOf(laneName(own)) + steps] ?? null);
}

/** A second picture of a lane, on another page, has a number at its end. */
const laneName = ({ id }: Element): string => id.replace(/^lane-/, '').replace(/--\d+$/, '');

/** The node, arrow or lane that something on the drawing belongs to. */
function partOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('.node[id], .edge[id], .lane[id]') : null;
}

/** A field over the node takes its new text; Enter takes it, Escape and a click elsewhere do not. */
function rename(name: string, text: string, element: SVGElement, editor: TextEditor): void {
  document.querySelector<HTMLElement>('.rename')?.blur();
  const field = make('input', { className: 'rename', value: text });
  const { left, top, width, height } = element.getBoundingClientRect();
  Object.assign(field.style, { left: `${left}px`, top: `${top}px`, width: `${Math.max(width, 120)}px`, height: `${height}px` });
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Enter' && field.value !== text) editor.setText(name, field.value);
    // The field goes as it loses the focus.
    if (event.key === 'Enter' || event.key === 'Escape') element.focus({ preventScroll: true });
  });
  field.addEventListener('blur', () => field.remove());
  document.body.append(field);
  field.select();
  field.focus();
}

function listenToDrags(drawing: HTMLElement, editor: TextEditor, page: () => PageView | null): void {
  let dragged: { readonly name: string; readonly element: SVGGElement; readonly x: number; readonly y: number } | null = null;
  drawing.addEventListener('pointerdown', ({ target, button, clientX: x, clientY: y }) => {
    const node = page()?.nodes.of(target);
    if (node !== undefined && button === 0) dragged = { name: node.name, element: page()!.nodes.element(node), x, y };
  });
  addEventListener('pointermove', (event) => {
    if (dragged === null) return;
    const [right, down] = [event.clientX - dragged.x, event.clientY - dragged.y];
    if (Math.hypot(right, down) < DRAG && !dragged.element.classList.contains('dragged')) return;
    dragged.element.classList.add('dragged');
    const { a, d } = (dragged.element.ownerSVGElement as SVGSVGElement).getScreenCTM()!;
    dragged.element.setAttribute('transform', `translate(${right / a} ${down / d})`);
    markLane(laneAt(event));
  });
  addEventListener('pointerup', (event) => {
    const { name, element } = dragged ?? {};
    dragged = null;
    if (name === undefined || !element?.classList.contains('dragged')) return;
    const lane = laneAt(event);
    element.classList.remove('dragged');
    element.removeAttribute('transform');
    markLane(null);
    if (lane !== null) editor.setLane(name, laneName(lane));
  });
}

/** The innermost lane under the pointer: its area, not only its head. */
function laneAt({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): Element | null {
  const holds = (lane: Element) => {
    const { left, right, top, bottom } = lane.getBoundingClientRect();
    return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
  };
  const area = (lane: Element) => lane.getBoundingClientRect().width * lane.getBoundingClientRect().height;
  const lanes = [...document.querySelectorAll('#sheets .lane[id]')].filter(holds);
  return lanes.sort((a, b) => area(a) - area(b))[0] ?? null;
}

/** Those that hold no other one. */
function innermostLanes(): Element[] {
  const lanes = [...document.querySelectorAll('#sheets .lane[id]')];
  const box = (lane: Element) => lane.getBoundingClientRect();
  const holds = (outer: DOMRect, inner: DOMRect) =>
    outer.left <= inner.left && inner.right <= outer.right && outer.top <= inner.top && inner.bottom <= outer.bottom;
  return lanes.filter((lane) => !lanes.some((each) => each !== lane && holds(box(lane), box(each))));
}

function markLane(lane: Element | null): void {
  for (const old of document.querySelectorAll('#sheets .lane.target')) old.classList.remove('target');
  lane?.classList.add('target');
}
