/** Which files the plugins of a configuration are; known without loading them. */
import path from 'node:path';
import { isPath } from './bases.ts';
import type { ProjectConfig } from './load-config.ts';

/** The absolute paths of the plugins that are named by path, whether they are there or not. */
export function pluginFiles({ files }: Pick<ProjectConfig, 'files'>): string[] {
  return files.flatMap(({ absolute, config }) =>
    config.plugins.filter(isPath).map((module) => path.resolve(path.dirname(absolute), module)),
  );
}
