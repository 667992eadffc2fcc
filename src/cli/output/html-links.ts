/** Addresses of the pages of other processes, as one HTML page links them: only what the same build writes is there to be linked. */
import path from 'node:path';
import type { InputFile } from '../files/find.ts';
import { slashed } from '../files/paths.ts';
import type { OpenProject } from '../project/project.ts';

/** The address for `see` in the page of `input`, which stands at `stem`; `stemOf` says where the page of another input stands. */
export function htmlLinks(
  input: InputFile | null,
  stem: string | null,
  { inputs }: OpenProject,
  stemOf: (input: InputFile) => string | null,
): (see: string) => string | null {
  if (input === null || stem === null) return () => null;
  const stems = new Map(inputs.flatMap(({ file }) => (file === null ? [] : [[file.absolute, stemOf(file)] as const])));
  return (see) => {
    const other = stems.get(path.resolve(path.dirname(input.absolute), see));
    if (other === undefined || other === null) return null;
    const relative = slashed(path.relative(path.dirname(stem), `${other}.html`));
    return `./${relative.split('/').map(encodeURIComponent).join('/')}`;
  };
}
