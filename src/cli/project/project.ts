/** The projects of a run: which inputs belong together, and what the configuration of each says. */
import path from 'node:path';
import type { Settings } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { InputFile, Inputs } from '../files/find.ts';
import { STDIN, shownPath } from '../files/paths.ts';
import { readText } from '../files/read.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { type Config, readConfig } from './config.ts';
import { type FileHost, fileHost } from './host.ts';
import type { JsonFile } from './json-file.ts';
import { CONFIG_NAME, type Place, placeOf } from './root.ts';
import { type RuleOptions, settingsOf } from './settings.ts';
import type { Sources } from './sources.ts';

/** One input of a run: a file, or standard input. */
export interface Input {
  /** As in spans. */
  readonly path: string;
  readonly file: InputFile | null;
}

export interface OpenProject {
  readonly place: Place;
  readonly config: Config;
  /** A diagnostic at a place of the configuration. */
  readonly problemAt: JsonFile['problemAt'];
  readonly settings: Settings;
  readonly host: FileHost;
  readonly inputs: readonly Input[];
}

export interface OpenProjects {
  readonly projects: readonly OpenProject[];
  /** What is wrong in configurations: nothing should be done before it is mended. */
  readonly problems: readonly Diagnostic[];
}

/** What a command line names, standard input first. */
export function inputsOf({ files, stdin }: Inputs): Input[] {
  const named = files.map((file) => ({ path: file.path, file }));
  return stdin ? [{ path: STDIN, file: null }, ...named] : named;
}

/** The projects that the inputs belong to, in order of their first input. */
export function openProjects(inputs: Inputs, options: RuleOptions, session: Session, sources: Sources): OpenProjects {
  const { cwd } = session.terminal;
  const config = session.config === null ? null : path.resolve(cwd, session.config);
  const byRoot = new Map<string, { place: Place; inputs: Input[] }>();
  for (const input of inputsOf(inputs)) {
    const place = placeOf(input.file === null ? cwd : path.dirname(input.file.absolute), cwd, config);
    const known = byRoot.get(place.root);
    if (known) known.inputs.push(input);
    else byRoot.set(place.root, { place, inputs: [input] });
  }
  const problems: Diagnostic[] = [];
  const projects = [...byRoot.values()].map(({ place, inputs: own }): OpenProject => {
    const read = place.config === null ? null : configAt(place.config, cwd, sources);
    const { settings, problems: wrong } = settingsOf(read, options);
    problems.push(...(read?.problems ?? []), ...wrong);
    const { config: said, problemAt } = read ?? NO_CONFIG;
    return { place, config: said, problemAt, settings, host: fileHost(place.root, cwd, sources), inputs: own };
  });
  return { projects, problems };
}

const NO_CONFIG = readConfig(CONFIG_NAME, '{}');

function configAt(absolute: string, cwd: string, sources: Sources) {
  const shown = shownPath(absolute, cwd);
  const text = readText(absolute, shown);
  if ('unreadable' in text) throw new UsageError(text.unreadable);
  sources.add(shown, text.text);
  return readConfig(shown, text.text);
}
