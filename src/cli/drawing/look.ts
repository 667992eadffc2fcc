/** How the pictures of a project look on a page that shows them. */
import type { LayoutOptions, Theme } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type OwnFont, ownFont } from '../project/own-font.ts';
import type { OpenProject } from '../project/project.ts';
import { pictureOptions } from './picture-options.ts';

/** Plain data, since it may go to another thread. */
export interface PictureLook {
  readonly picture: LayoutOptions;
  readonly themes: readonly Theme[];
  /** The project's own font; null for flowc's. */
  readonly font: OwnFont | null;
}

/** What the configuration says of pictures; what is wrong in it is added to `wrong`. */
export async function lookOf({ config }: Pick<OpenProject, 'config'>, cwd: string, wrong: Diagnostic[]): Promise<PictureLook> {
  const { build, themes } = config.config;
  const report: Parameters<typeof pictureOptions>[1] = (key, { message, help }) => {
    wrong.push(config.problemAt(['build', key], message, help));
  };
  const names = themes.map(({ name }) => name);
  return { picture: pictureOptions(build, report, names), themes, font: await ownFont({}, config, cwd, wrong) };
}
