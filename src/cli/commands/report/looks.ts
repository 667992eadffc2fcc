/** How the pictures and printed pages of a report look: as those of `flowc build` do in the same project. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type BuildOptions, type Plan, planOf } from '../../drawing/plan.ts';
import { ownFont } from '../../project/own-font.ts';
import type { OpenProject } from '../../project/project.ts';
import type { Terminal } from '../../shell/terminal.ts';
import type { ReportedProcess } from './read-processes.ts';

/** The options of `build` that a report takes. */
export type LookOptions = Pick<
  BuildOptions,
  'show' | 'direction' | 'columns' | 'theme' | 'font' | 'fontBold' | 'ownFonts' | 'embedFonts' | 'pdfa'
>;

export interface ReportLooks extends Pick<Plan, 'picture' | 'rendering'> {
  /** Name of the theme. */
  readonly theme: string;
}

/** How each project is drawn, and what is wrong with that in configurations. Throws a `UsageError` for the command line. */
export async function plansOf(projects: readonly OpenProject[], options: LookOptions, { cwd, env }: Terminal) {
  const wrong: Diagnostic[] = [];
  const plans = new Map<OpenProject, Plan>();
  for (const project of projects) {
    const font = await ownFont(options, project.config, cwd, wrong);
    plans.set(project, planOf(project, { ...options, ...sourceDate(env.SOURCE_DATE_EPOCH) }, font, wrong));
  }
  return { plans, wrong };
}

function sourceDate(written: string | undefined): Pick<BuildOptions, 'sourceDate'> {
  return written === undefined ? {} : { sourceDate: written };
}

/** A book looks as its first process does. */
export function looksOf({ project, process }: ReportedProcess, plans: ReadonlyMap<OpenProject, Plan>): ReportLooks {
  const { picture, rendering } = plans.get(project)!;
  return { picture, rendering, theme: picture.theme ?? process.attributes.theme ?? 'light' };
}
