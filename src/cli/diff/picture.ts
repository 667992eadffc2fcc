/** The changes as one picture: the new version with what is gone from the old one, each part marked. Drawn by the bundle that draws for `build`. */
import path from 'node:path';
import { changesPicture } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { shownPath } from '../files/paths.ts';
import { writeFile } from '../files/write.ts';
import { outputPaths } from '../output/names.ts';
import { destinationOf, type Format } from '../output/target.ts';
import { renderingOf } from '../rendering-options.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import type { Compared } from './compared.ts';

/** Draws into the file that `--out` names, or standard output for `-`; gives what stops the drawing, or null. */
export async function drawChanges({ old, now }: Compared, out: string, session: Session): Promise<Diagnostic | null> {
  const { cwd } = session.terminal;
  const { target, formats } = destinationOf({ out, format: undefined, defaultFormat: 'svg', inputs: 1, cwd });
  if (target.kind === 'folder' || target.kind === 'beside') throw new UsageError(phrase('diff.outFile', { path: out }));
  const { process, changes } = changesPicture(old.process, now.process);
  const { draw } = await import('../run/draw.ts');
  const picture = { page: 'auto', changes } as const;
  const rendering = renderingOf({ joined: true }, {});
  const { pictures, problem } = await draw({ process, picture, formats, rendering, links: new Map() });
  if (pictures.length === 0 && problem !== null) return problem;
  if (pictures.length === 0) throw new UsageError(phrase('diff.noDrawing'));
  if (target.kind === 'stdout') await session.terminal.out(pictures[0]!.content);
  else write(target.path, formats[0]!, pictures, session);
  return null;
}

type Pictures = Awaited<ReturnType<typeof import('../run/draw.ts')['draw']>>['pictures'];

function write(file: string, format: Format, pictures: Pictures, { terminal: { cwd } }: Session): void {
  const ending = path.extname(file) || `.${format}`;
  const paths = outputPaths(file.slice(0, file.length - path.extname(file).length), ending, pictures.length);
  const failures = paths.flatMap((each, i) => writeFile(each, shownPath(each, cwd), pictures[i]!.content) ?? []);
  if (failures.length > 0) throw new UsageError(failures);
}
