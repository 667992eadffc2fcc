/** What a run that keeps running has to watch. */
import path from 'node:path';
import type { InputFile } from '../files/find.ts';
import { CONFIG_NAME } from '../project/bases.ts';
import { pluginFiles } from '../project/load-config.ts';
import { type FontOptions, fontFiles } from '../project/own-font.ts';
import { logoFiles } from '../project/own-logo.ts';
import type { ProjectInputs } from '../project/project.ts';
import { isVast } from '../project/texts.ts';
import type { Watched } from './watcher.ts';

/** The inputs, the configurations with all that they name, and the folders in which an input, or what one `use`s or `see`s, may stand. */
export function dependenciesOf(
  inputs: readonly InputFile[],
  projects: readonly ProjectInputs[],
  { fonts, cwd }: { readonly fonts: FontOptions; readonly cwd: string },
): Watched {
  const files = projects.flatMap(({ place, config }) => [
    path.join(place.root, CONFIG_NAME),
    ...(place.config === null ? [] : [place.config]),
    ...config.files.map(({ absolute }) => absolute),
    ...pluginFiles(config),
    ...fontFiles(fonts, config, cwd),
    ...logoFiles(config),
  ]);
  // The root of a project that nobody declared may be anything, someone's home for one.
  const roots = projects.flatMap(({ place }) => (isVast(place) ? [] : [place.root]));
  return {
    files: new Set([...inputs.map(({ absolute }) => absolute), ...files]),
    folders: new Set([...roots, ...inputs.map(({ base }) => base)]),
  };
}
