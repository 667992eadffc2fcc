/** The projects of a run: which inputs belong together, and what the configuration of each says. */
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { InputFile, Inputs } from '../files/find.ts';
import { STDIN } from '../files/paths.ts';
import type { Session } from '../session.ts';
import { type FileHost, fileHost } from './host.ts';
import { loadConfig, NO_CONFIG, type ProjectConfig } from './load-config.ts';
import { type LoadedPlugin, loadPlugins } from './load-plugins.ts';
import { type Place, placeOf } from './root.ts';
import { type ProjectSettings, type RuleOptions, settingsOf } from './settings.ts';
import type { Sources } from './sources.ts';

/** One input of a run: a file, or standard input. */
export interface Input {
  /** As in spans. */
  readonly path: string;
  readonly file: InputFile | null;
}

export interface OpenProject {
  readonly place: Place;
  readonly config: ProjectConfig;
  readonly plugins: readonly LoadedPlugin[];
  readonly settings: ProjectSettings;
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
export async function openProjects(
  inputs: Inputs,
  options: RuleOptions,
  session: Session,
  sources: Sources,
): Promise<OpenProjects> {
  const { cwd } = session.terminal;
  const byRoot = new Map<string, { place: Place; inputs: Input[] }>();
  for (const input of inputsOf(inputs)) {
    const place = placeIn(input.file === null ? cwd : path.dirname(input.file.absolute), session);
    const known = byRoot.get(place.root);
    if (known) known.inputs.push(input);
    else byRoot.set(place.root, { place, inputs: [input] });
  }
  const opened: OpenedProject[] = [];
  for (const { place, inputs: own } of byRoot.values()) opened.push(await open(place, own, options, session, sources));
  return { projects: opened.map(({ project }) => project), problems: distinct(opened.flatMap(({ problems }) => problems)) };
}

/** Two projects may share a configuration. */
function distinct(problems: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.span, problem.message]), problem])).values()];
}

/** The project that a folder, which is absolute, belongs to. */
export async function openProject(folder: string, options: RuleOptions, session: Session, sources: Sources) {
  return open(placeIn(folder, session), [], options, session, sources);
}

function placeIn(folder: string, { terminal: { cwd }, config }: Session): Place {
  return placeOf(folder, cwd, config === null ? null : path.resolve(cwd, config));
}

interface OpenedProject {
  readonly project: OpenProject;
  readonly problems: readonly Diagnostic[];
}

async function open(
  place: Place,
  inputs: readonly Input[],
  options: RuleOptions,
  session: Session,
  sources: Sources,
): Promise<OpenedProject> {
  const { cwd } = session.terminal;
  const config = place.config === null ? NO_CONFIG : loadConfig(place.config, cwd, sources);
  const { plugins, rules, problems } = await loadPlugins(config);
  // Without its plugin every setting of a rule would be one of an unknown rule.
  const settings = problems.length > 0 ? settingsOf(NO_CONFIG, {}) : settingsOf(config, options, rules);
  const project: OpenProject = { place, config, plugins, settings, host: fileHost(place.root, cwd, sources), inputs };
  return { project, problems: [...config.problems, ...problems, ...settings.problems] };
}

/** The session in the language that the projects' configurations ask for, unless the command line asks for one. */
export function inLangOf(projects: readonly OpenProject[], session: Session): Session {
  const lang = projects.map(({ config }) => config.config.lang).find((each) => each !== undefined);
  return lang === undefined || session.langIsAsked ? session : { ...session, lang };
}
