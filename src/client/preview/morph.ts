/**
 * Makes a tree of elements like another one and keeps what is the same in both: elements are known by their ids, those without one by their
 * place among their like (a keyed reconciliation, as in user interface libraries). What did not change is not touched, so that it neither
 * flickers nor loses the focus or a selection.
 */

/** Makes the children of `parent` like those of `model`, whose elements may be taken. */
export function morphChildren(parent: Element, model: ParentNode): void {
  const keyed = new Map([...parent.children].filter(({ id }) => id !== '').map((child) => [child.id, child]));
  const wanted = new Set([...model.children].map(({ id }) => id).filter((id) => id !== ''));
  let at: ChildNode | null = parent.firstChild;
  const pass = () => {
    while (at instanceof Element && at.id !== '' && !wanted.has(at.id)) at = removed(at);
  };
  for (const next of [...model.childNodes]) {
    pass();
    const known = next instanceof Element && next.id !== '' ? keyed.get(next.id) : undefined;
    const isSame: boolean = known !== undefined && known.nodeName === next.nodeName;
    const like: ChildNode | null = isSame ? known! : isAlike(at, next) ? at : null;
    if (like === null) {
      parent.insertBefore(document.importNode(next, true), at);
      continue;
    }
    if (like === at) at = at.nextSibling;
    else parent.insertBefore(like, at);
    morphNode(like, next);
  }
  while (at !== null) at = removed(at);
}

/** Of two without ids the kind says whether one can become the other. */
function isAlike(old: ChildNode | null, next: Node): boolean {
  if (old === null || old.nodeName !== next.nodeName) return false;
  return !(old instanceof Element) || (old.id === '' && (next as Element).id === '');
}

function morphNode(old: Node, next: Node): void {
  if (old.isEqualNode(next)) return;
  if (!(old instanceof Element) || !(next instanceof Element)) {
    old.nodeValue = next.nodeValue;
    return;
  }
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  morphChildren(old, next);
}

function removed(node: ChildNode): ChildNode | null {
  const after = node.nextSibling;
  node.remove();
  return after;
}
