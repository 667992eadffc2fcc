/** What a project writes at the head and the foot of every sheet. */

/** A picture in pixels. Plain data, since it may go to another thread. */
export interface Logo {
  /** A PNG, in base64. */
  readonly png: string;
  /** Its proportions. */
  readonly width: number;
  readonly height: number;
}

/** Texts in which fields such as `{title}` stand, and a logo before the left one. */
export interface PageBand {
  readonly logo?: Logo;
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

export const PAGE_FIELDS = ['title', 'version', 'date', 'page', 'pages', 'owner', 'classification'] as const;
export type PageField = (typeof PAGE_FIELDS)[number];

const FIELD = /\{([^{}]*)\}/g;

/** The words in braces, whether they are fields or not. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(FIELD)].map(([, name]) => name!);
}

/** The text with its fields filled; empty where it has fields and none of them has a value. */
export function filledBand(text: string, values: ReadonlyMap<string, string>): string {
  const named = fieldsIn(text);
  if (named.length > 0 && named.every((name) => !values.has(name))) return '';
  return text.replace(FIELD, (_, name: string) => values.get(name) ?? '').trim();
}
