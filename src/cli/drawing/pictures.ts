/** Pictures for a page that shows them: how those of a project look, and one of a process with the places of its nodes. */
import { draw, type LayoutOptions, type PreviewDrawing, type Process, previewDrawing, type Theme } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { placeText, type SourceTexts } from '../../language-server/preview/preview-problems.ts';
import { ownFont } from '../project/own-font.ts';
import type { OpenProject } from '../project/project.ts';
import { pictureOptions } from './picture-options.ts';

/** The page that shows them. */
export { renderEditPage, renderPreviewPage } from '../../api.ts';

export interface PictureLook {
  readonly picture: LayoutOptions;
  readonly themes: readonly Theme[];
  /** The family of the project's own font; null for flowc's. */
  readonly fontFamily: string | null;
}

/** What the configuration says of pictures; what is wrong in it is added to `wrong`. */
export async function lookOf({ config }: Pick<OpenProject, 'config'>, cwd: string, wrong: Diagnostic[]): Promise<PictureLook> {
  const { build, themes } = config.config;
  const report: Parameters<typeof pictureOptions>[1] = (key, { message, help }) => {
    wrong.push(config.problemAt(['build', key], message, help));
  };
  const picture = pictureOptions(
    build,
    report,
    themes.map(({ name }) => name),
  );
  const font = await ownFont({}, config, cwd, wrong);
  const fonts = font === null ? {} : { fonts: (await import('../../entries/font.ts')).metricsOf(font.files) };
  return { picture: { ...picture, ...fonts }, themes, fontFamily: font?.family ?? null };
}

export interface DrawnProcess {
  readonly drawing: PreviewDrawing | null;
  /** Why there is none. */
  readonly problem: Diagnostic | null;
}

/** Draws a process. `seeLink` gives the address of another process in the same page, where it has one. */
export async function pictureOf(
  process: Process,
  { picture, themes, fontFamily }: PictureLook,
  texts: SourceTexts,
  seeLink: (see: string) => string | null,
): Promise<DrawnProcess> {
  const { diagram, problem } = await draw(process, picture);
  if (diagram === null) return { drawing: null, problem };
  const places = process.nodes.map(({ id, span }) => [id, placeText(span, texts)] as const);
  const options = { seeLink, themes, ...(fontFamily === null ? {} : { fontFamily }) };
  return { drawing: previewDrawing(diagram, Object.fromEntries(places), options), problem };
}
