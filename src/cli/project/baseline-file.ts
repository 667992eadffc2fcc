/** The file that holds a baseline. It names files by their path from its own folder, so that it holds wherever flowc runs. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Baseline, type BaselineFiles, baselineOf } from '../../diagnostics/baseline.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { STDIN, shownPath, slashed } from '../files/paths.ts';
import { readText } from '../files/read.ts';
import { UsageError } from '../shell/usage-error.ts';
import { jsonFile } from './json-file.ts';
import { placeOf } from './root.ts';
import type { Sources } from './sources.ts';

const phrase = phrasesOf({
  'baseline.none.help': { en: 'make it with `--update-baseline`', zh: '可用 `--update-baseline` 生成' },
  'baseline.wrong': { en: 'this is no baseline of flowc', zh: '不是 flowc 的基线文件' },
});

export interface BaselineFile {
  readonly absolute: string;
  /** As the user would name it. */
  readonly path: string;
  /** The folder of the project that it stands in, absolute. */
  readonly project: string;
  readonly known: Baseline;
  readonly files: Required<BaselineFiles>;
  /** Whether there still is a file that the baseline names. */
  exists(name: string): boolean;
  /** What is wrong in the file; then it knows nothing. */
  readonly problems: readonly Diagnostic[];
}

/** Reads the baseline that the command line names; one that is to be written may be missing. */
export function openBaseline(named: string, cwd: string, sources: Sources, mayBeMissing: boolean): BaselineFile {
  const absolute = path.resolve(cwd, named);
  const shown = shownPath(absolute, cwd);
  const folder = path.dirname(absolute);
  const { known, problems } = mayBeMissing && !existsSync(absolute) ? EMPTY : read(absolute, shown, sources);
  return {
    absolute,
    path: shown,
    project: placeOf(folder, cwd, null).root,
    known,
    problems,
    exists: (name) => name !== STDIN && existsSync(path.resolve(folder, name)),
    files: {
      source: (file) => sources.get(file),
      name: (file) => (file === STDIN ? STDIN : slashed(path.relative(folder, path.resolve(cwd, file)))),
    },
  };
}

const EMPTY: Pick<BaselineFile, 'known' | 'problems'> = { known: {}, problems: [] };

function read(absolute: string, shown: string, sources: Sources): Pick<BaselineFile, 'known' | 'problems'> {
  const content = readText(absolute, shown);
  if ('unreadable' in content)
    throw new UsageError(content.unreadable, existsSync(absolute) ? null : phrase('baseline.none.help'));
  sources.add(shown, content.text);
  const file = jsonFile(shown, content.text);
  if (file.problems.length > 0) return { known: {}, problems: file.problems };
  const known = baselineOf(file.value);
  return known === undefined ? { known: {}, problems: [file.problemAt([], phrase('baseline.wrong'))] } : { known, problems: [] };
}
