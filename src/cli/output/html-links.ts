/** Addresses of the pages of other processes, as one HTML page links them: only what the same build writes is there to be linked. */
import path from 'node:path';
import { slashed } from '../files/paths.ts';

/** An input among those of its project. */
export interface Linking {
  /** Absolute; null for standard input. */
  readonly file: string | null;
  /** Absolute path of its page without the ending; null for standard output. */
  readonly stem: string | null;
  /** The same for all inputs of the project, by file. */
  readonly stems: ReadonlyMap<string, string | null>;
}

/** The address for a `see` in the page of an input, or null where this build writes no page for it. */
export function htmlLink(see: string, { file, stem, stems }: Linking): string | null {
  if (file === null || stem === null) return null;
  const other = stems.get(path.resolve(path.dirname(file), see));
  return other === undefined || other === null ? null : addressOf(other, stem);
}

/** All that the addresses in an input's page may depend on, as far as its text is known. */
export function possibleLinks(text: string, { file, stem, stems }: Linking): string[] {
  if (file === null || stem === null) return [];
  const named = [...stems].filter(([other]) => text.includes(path.basename(other)));
  return named.flatMap(([other, itsStem]) =>
    itsStem === null ? [] : [slashed(path.relative(path.dirname(file), other)), addressOf(itsStem, stem)],
  );
}

function addressOf(other: string, stem: string): string {
  const relative = slashed(path.relative(path.dirname(stem), `${other}.html`));
  return `./${relative.split('/').map(encodeURIComponent).join('/')}`;
}
