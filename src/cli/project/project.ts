/** The projects of a run: which inputs belong together, and what the configuration of each says. */
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { InputFile, Inputs } from '../files/find.ts';
import { STDIN } from '../files/paths.ts';
import type { Session } from '../shell/session.ts';
import { type FileHost, fileHost } from './file-host.ts';
import { loadConfig, NO_CONFIG, type ProjectConfig } from './load-config.ts';
import { type LoadedPlugin, loadPlugins } from './load-plugins.ts';
import { type ProjectRoot, placeOf } from './root.ts';
import { type ProjectSettings, type RuleOptions, settingsOf } from './settings.ts';
import type { Sources } from './sources.ts';

/** Where a run stands, and what its command line says of configurations and plugins. */
export type RunPlace = Pick<Session, 'config' | 'runsPlugins'> & { readonly terminal: Pick<Session['terminal'], 'cwd'> };

/** One input of a run: a file, or standard input. */
export interface Input {
  /** As in spans. */
  readonly path: string;
  readonly file: InputFile | null;
}

/** A project as far as it is known before its rules are read. */
export interface ProjectInputs {
  readonly place: ProjectRoot;
  readonly config: ProjectConfig;
  readonly host: FileHost;
  /** The working directory. */
  readonly cwd: string;
  readonly inputs: readonly Input[];
  /** Whether the code of its plugins may run. */
  readonly runsPlugins: boolean;
}

export interface OpenProject extends ProjectInputs {
  readonly plugins: readonly LoadedPlugin[];
  readonly settings: ProjectSettings;
}

export interface OpenProjects {
  readonly projects: readonly OpenProject[];
  /** What is wrong in configurations: nothing should be done before it is corrected. */
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
  const opened: OpenedProject[] = [];
  for (const known of projectInputsOf(inputs, session, sources)) opened.push(await openInputs(known, options));
  return { projects: opened.map(({ project }) => project), problems: distinct(opened.flatMap(({ problems }) => problems)) };
}

/** The same before their rules are read. */
export function projectInputsOf(inputs: Inputs, session: Session, sources: Sources): ProjectInputs[] {
  const { cwd } = session.terminal;
  const byRoot = new Map<string, { place: ProjectRoot; inputs: Input[] }>();
  for (const input of inputsOf(inputs)) {
    const place = placeIn(input.file === null ? cwd : path.dirname(input.file.absolute), session);
    const known = byRoot.get(place.root);
    if (known) known.inputs.push(input);
    else byRoot.set(place.root, { place, inputs: [input] });
  }
  return [...byRoot.values()].map(({ place, inputs: own }) => projectInputsAt(place, own, session, sources));
}

/** Two projects may share a configuration. */
export function distinct(problems: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.span, problem.message]), problem])).values()];
}

/** The project that a folder, which is absolute, belongs to. */
export async function openProject(folder: string, options: RuleOptions, session: Session, sources: Sources) {
  return openInputs(folderInputs(folder, session, sources), options);
}

/** The same before its rules are read. */
export function folderInputs(folder: string, session: RunPlace, sources: Sources): ProjectInputs {
  return projectInputsAt(placeIn(folder, session), [], session, sources);
}

function placeIn(folder: string, { terminal: { cwd }, config }: RunPlace): ProjectRoot {
  return placeOf(folder, cwd, config === null ? null : path.resolve(cwd, config));
}

function projectInputsAt(place: ProjectRoot, inputs: readonly Input[], session: RunPlace, sources: Sources): ProjectInputs {
  const { cwd } = session.terminal;
  const config = place.config === null ? NO_CONFIG : loadConfig(place.config, cwd, sources, session.config !== null);
  const themes = config.config.themes.map(({ name }) => name);
  return {
    place,
    config,
    host: fileHost(place.root, cwd, sources, themes),
    cwd,
    inputs,
    runsPlugins: session.runsPlugins !== false,
  };
}

export interface OpenedProject {
  readonly project: OpenProject;
  readonly problems: readonly Diagnostic[];
}

/** Reads what holds for the rules, and loads those of plugins where their code may run. */
export async function openInputs(known: ProjectInputs, options: RuleOptions): Promise<OpenedProject> {
  if (!known.runsPlugins) return openWithoutPlugins(known, options);
  const { plugins, rules, problems } = await loadPlugins(known.config, known.cwd);
  // Without its plugin every setting of a rule would be one of an unknown rule.
  const settings = problems.length > 0 ? settingsOf(NO_CONFIG, {}) : settingsOf(known.config, options, rules);
  const project: OpenProject = { ...known, plugins, settings };
  return { project, problems: [...known.config.problems, ...problems, ...settings.problems] };
}

/** Where a configuration has plugins, what it says of their rules is no mistake. */
function openWithoutPlugins(known: ProjectInputs, options: RuleOptions): OpenedProject {
  const settings = settingsOf(known.config, options);
  const hasPlugins = known.config.files.some(({ config }) => config.plugins.length > 0);
  const problems = hasPlugins ? known.config.problems : [...known.config.problems, ...settings.problems];
  return { project: { ...known, plugins: [], settings }, problems };
}

/** The session in the language that the projects' configurations ask for, unless the command line asks for one. */
export function inLangOf(projects: readonly ProjectInputs[], session: Session): Session {
  const lang = projects.map(({ config }) => config.config.lang).find((each) => each !== undefined);
  return lang === undefined || session.langIsAsked ? session : { ...session, lang };
}
