/** Short names for what the script does with the page. */

/** The element with this id, which the page is known to have. */
export function byId<Kind extends Element = HTMLElement>(id: string): Kind {
  return document.getElementById(id) as unknown as Kind;
}

type ElementContent = Node | string | null;

/** A new HTML element. Text stays text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...content: readonly ElementContent[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content.filter((each) => each !== null));
  return element;
}

/** A text with its `{name}`s replaced; `{name|one|many}` is the one or the other, as the value is 1 or not. */
export function filledIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    if (one !== undefined) return (values[name] === 1 ? one : many)!;
    return String(values[name] ?? whole);
  });
}
