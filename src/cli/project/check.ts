/**
 * Reads the meaning of a project's inputs and judges it. The rules across files see all files of the project, also where a run names one of
 * them; each is read once.
 */
import { check, type Process, type Reading, type RuleSettings, type RunRule, read } from '../../api.ts';
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { sourceFile } from '../../source/source-file.ts';
import type { FileHost } from './file-host.ts';
import type { Input, OpenProject } from './project.ts';
import type { ReadInput } from './read-inputs.ts';
import type { Sources } from './sources.ts';
import { joinedTexts, projectTexts, type Texts, textsJoinedWith } from './texts.ts';

const phrase = phrasesOf({
  'cli.vastFolder': {
    en: 'note: the folder "{path}" is too large to be read as a project; a flowc.json in your project\'s folder says where it begins',
    zh: '注意：文件夹“{path}”太大，无法当作项目读取；请在项目文件夹中放一个 flowc.json',
  },
});

export interface CheckedInput {
  readonly input: Input;
  /** Null where the file is no text. */
  readonly reading: Reading | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The inputs with what is wrong in them whatever the rules are. */
export function understand(inputs: readonly ReadInput[], { host }: OpenProject, sources: Sources): CheckedInput[] {
  return inputs.map(({ input, problem }) => {
    if (problem !== null) return { input, reading: null, diagnostics: [problem] };
    const reading = read(sources.get(input.path)!, host);
    return { input, reading, diagnostics: reading.diagnostics };
  });
}

/** The same inputs with what the lint rules find, too. */
export function judge(
  inputs: readonly CheckedInput[],
  project: OpenProject,
  others: OtherFiles,
  runRule?: RunRule,
): CheckedInput[] {
  const files = new Map(others.processes);
  for (const { input, reading } of inputs) if (reading !== null) files.set(input.path, reading.process);
  const seen = { root: project.host.root, files, exists: (file: string) => project.host.exists(file) };
  return inputs.map((each) => {
    if (each.reading === null) return each;
    const { settings } = project.settings.of(each.input.file?.absolute ?? null);
    return { ...each, diagnostics: check(each.reading, seen, settings, runRule) };
  });
}

/** An input with all that is wrong in it. */
export type JudgedInput = Pick<CheckedInput, 'input' | 'diagnostics'>;

/** The caller may measure the stages. */
export interface Measures {
  readonly reading?: <Result>(work: () => Result) => Result;
  readonly runRule?: RunRule;
}

/**
 * Reads and judges the inputs for a run that needs the findings alone: what a file means is let go as soon as it is judged, unless references join
 * it with other files. To the rules across files one that stands apart is no more than its name: `names` are those of all files of the run.
 */
export function inspect(
  inputs: readonly ReadInput[],
  project: OpenProject,
  others: OtherFiles,
  sources: Sources,
  { reading: measured = (work) => work(), runRule }: Measures = {},
  names: RunNames = namesOf(inputs, project.host),
): JudgedInput[] {
  const { host } = project;
  const readOne = (path: string) => measured(() => read(sources.get(path)!, host));
  const joined = new Map(joinedInputs(legibleOf(inputs), project, others, sources).map((path) => [path, readOne(path)]));
  const files = new Map([...others.processes, ...names]);
  for (const [path, { process }] of joined) files.set(path, process);
  const seen = { root: host.root, files, exists: (file: string) => host.exists(file) };
  return inputs.map(({ input, problem }) => {
    if (problem !== null) return { input, diagnostics: [problem] };
    const reading = joined.get(input.path) ?? readOne(input.path);
    const asSeen = files.get(input.path)!;
    const { settings } = project.settings.of(input.file?.absolute ?? null);
    files.set(input.path, reading.process);
    const diagnostics = check(reading, seen, settings, runRule);
    files.set(input.path, asSeen);
    return { input, diagnostics };
  });
}

/** The files of a run that can be read, by path, each as empty. */
export type RunNames = ReadonlyMap<string, Process>;

/** The names of a run, made from its legible files without their texts. */
export function namesOf(inputs: readonly ReadInput[], host: FileHost): RunNames {
  return new Map(legibleOf(inputs).map((path) => [path, read(sourceFile(path, ''), host).process]));
}

/** The paths of the inputs that can be read. */
export function legibleOf(inputs: readonly ReadInput[]): string[] {
  return inputs.filter(({ problem }) => problem === null).map(({ input }) => input.path);
}

/** Those of the inputs that references may join with other files. */
export function joinedInputs(
  paths: readonly string[],
  project: OpenProject,
  { texts }: OtherFiles,
  sources: Sources,
): readonly string[] {
  if (paths.length === 1 || needsAll(project)) return paths;
  const all = new Map([...texts, ...paths.map((path) => [path, sources.get(path)!.text] as const)]);
  const joined = new Set(joinedTexts(all));
  return paths.filter((path) => joined.has(path));
}

export interface OtherFiles {
  /** The processes of the project's files that are no inputs, by path. */
  readonly processes: ReadonlyMap<string, Process>;
  /** The texts of all files of the project; none where its folder is too large to be one. */
  readonly texts: Texts;
  /** What the run should hear of. */
  readonly remarks: readonly Phrase[];
}

/** The project's other files, which the rules across files read. */
export function otherFiles(project: OpenProject, cwd: string): OtherFiles {
  const texts = projectTexts(project.place, project.host, cwd);
  if (texts === null)
    return { processes: new Map(), texts: new Map(), remarks: [phrase('cli.vastFolder', { path: project.host.root })] };
  return { processes: processesOf(filesBeside(project, texts), texts, project.host), texts, remarks: [] };
}

/** The texts beside the inputs that the rules across files read: those that may be joined with an input, or all that may be with any. */
export function filesBeside(project: OpenProject, texts: Texts): string[] {
  const own = new Set(project.inputs.map((input) => input.path));
  return (needsAll(project) ? joinedTexts(texts) : textsJoinedWith(own, texts)).filter((file) => !own.has(file));
}

function needsAll({ inputs, settings }: OpenProject): boolean {
  return inputs.some(({ file }) => seesAll(settings.of(file?.absolute ?? null).settings));
}

/** Whether a rule sees all files of the project, not those alone that references join. */
export function seesAll(settings: RuleSettings): boolean {
  return [...settings.values()].some(({ level, rule }) => level !== 'off' && rule.scope === 'project');
}

/** The processes of some of the texts, by path. */
export function processesOf(files: readonly string[], texts: Texts, host: FileHost): Map<string, Process> {
  return new Map(files.map((file) => [file, read(sourceFile(file, texts.get(file)!), host).process]));
}
