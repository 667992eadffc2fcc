/** A report as plain data: blocks in order, that each format writes in its own way. Texts come from users and are not escaped. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'picture'; readonly path: string; readonly text: string }
  /** What is known of one thing: names and values. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface Fact {
  readonly name: string;
  /** One or several values. */
  readonly values: readonly string[];
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** The facts that have a value; no block without any. */
export function facts(all: readonly (readonly [name: string, values: string | readonly string[] | undefined | null])[]): Block[] {
  const known = all
    .map(([name, values]): Fact => ({ name, values: typeof values === 'string' ? [values] : (values ?? []) }))
    .filter(({ values }) => values.length > 0);
  return known.length === 0 ? [] : [{ kind: 'facts', facts: known }];
}

/** A table without the columns in which every cell is empty; no block without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block[] {
  if (rows.length === 0) return [];
  const used = head.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ''));
  return [{ kind: 'table', head: used.map((i) => head[i]!), rows: rows.map((row) => used.map((i) => row[i]!)) }];
}
