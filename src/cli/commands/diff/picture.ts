/** The changes as one picture: the new version with what is gone from the old one, each part marked. Drawn by the bundle that draws for `build`. */
import path from 'node:path';
import { changesPicture } from '../../../api.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type BuildOptions, planOf } from '../../drawing/plan.ts';
import { printLetters } from '../../drawing/print-letters.ts';
import { shownPath } from '../../files/paths.ts';
import { writeFile } from '../../files/write.ts';
import type { Format } from '../../output/formats.ts';
import { outputPaths } from '../../output/names.ts';
import { destinationOf } from '../../output/target.ts';
import { ownFont } from '../../project/own-font.ts';
import { openProject } from '../../project/project.ts';
import { Sources } from '../../project/sources.ts';
import type { Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';
import type { Compared } from './compared.ts';
import { phrase } from './diff-messages.ts';

/** `--out`, and the options of `build` that say how the picture looks. */
export interface PictureOptions
  extends Pick<BuildOptions, 'font' | 'fontBold' | 'ownFonts' | 'embedFonts' | 'theme' | 'show' | 'direction' | 'columns'> {
  readonly out: string;
  /** The path that both files are taken to have. */
  readonly as?: string;
}

/** Draws into the file that `--out` names, or standard output for `-`; gives what stops the drawing, or null. */
export async function drawChanges(
  { old, now }: Compared,
  { out, as, ...options }: PictureOptions,
  session: Session,
): Promise<Diagnostic | null> {
  const { cwd } = session.terminal;
  const { target, formats } = destinationOf({ out, format: undefined, defaultFormat: 'svg', inputs: 1, cwd });
  if (target.kind === 'folder' || target.kind === 'beside') throw new UsageError(phrase('diff.outFile', { path: out }));
  const { process, changes } = changesPicture(old.process, now.process);
  const { draw } = await import('../../drawing/draw.ts');
  const { plan, wrong } = await planFor(as ?? (now.place ?? old.place)!.path, options, session);
  if (wrong !== null) return wrong;
  const picture = { ...plan.picture, page: 'auto', changes } as const;
  const rendering = { ...plan.rendering, joined: true };
  const { pictures, problem, letters } = await draw({ process, picture, formats, rendering, links: new Map() });
  if (pictures.length === 0 && problem !== null) return problem;
  if (pictures.length === 0) throw new UsageError(phrase('diff.noDrawing'));
  await printLetters(letters, rendering.ownFonts, session);
  if (target.kind === 'stdout') await session.terminal.out(pictures[0]!.content);
  else write(target.path, formats[0]!, pictures, session, plan.project.place.root);
  return null;
}

/** How the project of a file draws, and what is wrong with that in its configuration. */
async function planFor(file: string, options: BuildOptions, session: Session) {
  const { cwd, env } = session.terminal;
  const { project, problems } = await openProject(path.dirname(path.resolve(cwd, file)), {}, session, new Sources());
  const wrong = [...problems];
  const font = await ownFont(options, project.config, cwd, wrong);
  const sourceDate = env.SOURCE_DATE_EPOCH;
  const plan = planOf(project, { ...options, ...(sourceDate === undefined ? {} : { sourceDate }) }, font, wrong);
  return { plan, wrong: wrong.find(({ severity }) => severity === 'error') ?? null };
}

type DiffPictures = Awaited<ReturnType<typeof import('../../drawing/draw.ts')['draw']>>['pictures'];

function write(file: string, format: Format, pictures: DiffPictures, { terminal: { cwd } }: Session, root: string): void {
  const ending = path.extname(file) || `.${format}`;
  const paths = outputPaths(file.slice(0, file.length - path.extname(file).length), ending, pictures.length);
  const failures = paths.flatMap((each, i) => writeFile(each, shownPath(each, cwd), pictures[i]!.content, root) ?? []);
  if (failures.length > 0) throw new UsageError(failures);
}
