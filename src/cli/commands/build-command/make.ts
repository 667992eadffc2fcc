/** Makes what is not to be had from earlier builds: checks each job, and draws those that an error does not stop. */
import {
  check,
  type Highlight,
  heatOf,
  highlightOf,
  type Process,
  type Project,
  type Reading,
  type Rule,
  type RuleSettings,
  read,
} from '../../../api.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import { digest } from '../../cache/digest.ts';
import type { Drawer } from '../../drawing/drawer.ts';
import { type BuildOptions, type Plan, planOf } from '../../drawing/plan.ts';
import { missingWarnings } from '../../drawing/print-letters.ts';
import { htmlLink } from '../../output/html-links.ts';
import { outputPhrase } from '../../output/target.ts';
import { filesBeside, processesOf } from '../../project/check.ts';
import { ownFont } from '../../project/own-font.ts';
import { ownLogos } from '../../project/own-logo.ts';
import { openInputs, type ProjectInputs } from '../../project/project.ts';
import type { Sources } from '../../project/sources.ts';
import { joinedTexts, projectTexts, type Texts } from '../../project/texts.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { expansion } from './expansion.ts';
import { type Job, linkingOf, type Made, NOTHING_MADE } from './job.ts';
import { withInputs } from './lookup.ts';
import { type ResultInputs, recording } from './result-inputs.ts';

const phrase = phrasesOf({
  'highlight.nothing': { en: '"{rule}" finds nothing here: nothing is marked', zh: '“{rule}”在此未发现问题，图中没有标记' },
  'out.joined.help': { en: 'add `--joined` to put all pages on one sheet', zh: '加上 `--joined` 可把所有页面绘于同一张图' },
});

export interface Builder {
  /** What is wrong in configurations: nothing should be made before it is corrected. */
  readonly problems: readonly Diagnostic[];
  /** Makes the jobs; they are done in any order. */
  make(jobs: readonly Job[], drawer: Drawer, done: Done): Promise<void>;
}

type Done = (job: Job, made: Made, readings: ResultInputs) => Promise<void>;

/** A project with what its rules see of it. */
interface ProjectContext {
  readonly plan: Plan;
  readonly processes: Map<string, Process>;
}

/** Opens the projects of a run. Throws a `UsageError` where the command line is wrong. */
export async function openBuilder(
  projects: readonly ProjectInputs[],
  options: BuildOptions,
  sources: Sources,
  cwd: string,
): Promise<Builder> {
  const problems: Diagnostic[] = [];
  const plans = new Map<ProjectInputs, Plan>();
  for (const known of projects) plans.set(known, await planAt(known, options, cwd, problems));
  const contexts = new Map<ProjectInputs, ProjectContext>();
  const contextOf = (known: ProjectInputs) => {
    const context = contexts.get(known) ?? {
      plan: plans.get(known)!,
      processes: processesAt(known, plans.get(known)!, sources, cwd),
    };
    contexts.set(known, context);
    return context;
  };
  return {
    problems,
    async make(jobs, drawer, done) {
      const running = new Set<Promise<void>>();
      for (const job of jobs) {
        const { host, resultInputs } = recording(job.project.host);
        const work = makeOne(job, contextOf(job.project), host, sources, drawer).then((made) => done(job, made, resultInputs()));
        const task: Promise<void> = work.finally(() => running.delete(task));
        running.add(task);
        // A caller that waits for it hears of a failure, and nobody may wait at this very moment.
        task.catch(() => {});
        if (running.size >= drawer.width) await Promise.race(running);
        await breath();
      }
      await Promise.all(running);
    },
  };
}

async function planAt(known: ProjectInputs, options: BuildOptions, cwd: string, problems: Diagnostic[]): Promise<Plan> {
  const opened = await openInputs(known, {});
  problems.push(...opened.problems);
  const font = await ownFont(options, known.config, cwd, problems);
  const logos = await ownLogos(known.config, cwd, problems);
  return planOf(opened.project, options, font, problems, logos);
}

function processesAt(
  known: ProjectInputs,
  { check: isChecked, project }: Plan,
  sources: Sources,
  cwd: string,
): Map<string, Process> {
  const found = isChecked ? projectTexts(known.place, known.host, cwd) : null;
  if (found === null) return new Map();
  const texts = withInputs(found, known, sources);
  return processesOf([...inputsJoined(known, texts), ...filesBeside(project, texts)], texts, known.host);
}

/** The inputs that others may refer to, or that refer to others; a single one is read when its turn comes. */
function inputsJoined({ inputs }: ProjectInputs, texts: Texts): string[] {
  const own = new Set(inputs.map((input) => input.path));
  return inputs.length === 1 ? [] : joinedTexts(texts).filter((file) => own.has(file));
}

async function makeOne(
  job: Job,
  context: ProjectContext,
  host: ProjectInputs['host'],
  sources: Sources,
  drawer: Drawer,
): Promise<Made> {
  if ('unreadable' in job.read) return { ...NOTHING_MADE, unreadable: job.read.unreadable };
  if (job.read.problem !== null) return { ...NOTHING_MADE, errors: [job.read.problem] };
  try {
    return await drawOne(job, context, host, sources, drawer);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof UsageError) throw error;
    return { ...NOTHING_MADE, crash: error.stack ?? error.message };
  }
}

async function drawOne(
  job: Job,
  { plan, processes }: ProjectContext,
  host: ProjectInputs['host'],
  sources: Sources,
  drawer: Drawer,
): Promise<Made> {
  const { input, stem, destination } = job;
  const { project, picture, rendering } = plan;
  const reading = read(sources.get(input.path)!, host);
  // Without the texts of the project each file is judged on its own.
  const files = processes.size === 0 ? new Map<string, Process>() : processes;
  const seen = { root: host.root, files, exists: host.exists };
  const settings = project.settings.of(input.file?.absolute ?? null).settings;
  const found = plan.check ? withReading(files, input.path, reading, () => check(reading, seen, settings)) : reading.diagnostics;
  const errors = found.filter(({ severity }) => severity === 'error');
  const stopping = plan.highlight === null ? errors : errors.filter(({ code }) => !settings.has(code));
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  const checked = { ...NOTHING_MADE, errors, warnings };
  if (plan.check && stopping.length > 0) return checked;
  const { process, problems } = expansion(reading.process, host, plan.expand, input.file?.named !== false);
  const task = {
    process,
    picture: {
      ...picture,
      highlight:
        plan.highlight && withReading(files, input.path, reading, () => highlighted(plan.highlight!, reading, seen, settings)),
      ...(plan.heat === null ? {} : { heat: heatOf(process, plan.heat, host) }),
    },
    formats: destination.formats,
    rendering,
    links: linksOf(process, job),
  };
  const { highlight } = task.picture;
  const { pictures, problem, letters } = await drawer.draw(task);
  if (problem?.severity === 'error') return { ...checked, errors: [...errors, problem] };
  if (stem === null && pictures.length > 1)
    throw new UsageError(outputPhrase('out.oneOnly', { path: '-' }), phrase('out.joined.help'));
  const named = pictures.map((each) => ({ ...each, name: digest(each.content) }));
  const remarks = [
    ...problems,
    ...(problem ? [problem] : []),
    ...(highlight && highlight.faults.size === 0 ? [nothingPainted(highlight, process)] : []),
    ...missingWarnings(letters.missing, rendering.ownFonts, sources.get(input.path)!),
  ];
  return { ...checked, remarks, borrowed: letters.borrowed, pictures: named, isEmpty: pictures.length === 0 };
}

/** Judges a file while its own reading stands among the files of its project: a copy of the list for each file would take longer than the judging. */
function withReading<T>(files: Map<string, Process>, path: string, { process }: Reading, judge: () => T): T {
  const other = files.get(path);
  files.set(path, process);
  try {
    return judge();
  } finally {
    if (other === undefined) files.delete(path);
    else files.set(path, other);
  }
}

/** A user who asks for the picture of a rule's findings should not have to search a picture that has none. */
function nothingPainted({ rule }: Highlight, { span }: Process): Diagnostic {
  const message = phrase('highlight.nothing', { rule });
  return { code: rule, severity: 'info', span, message, help: null, related: [], fix: null };
}

/** What a rule finds, though its preset may turn it off: a user who asks for its picture wants to see it. */
function highlighted({ name }: Rule, reading: Reading, project: Project, settings: RuleSettings): Highlight {
  const only = [...settings].map(
    ([each, setting]) => [each, { ...setting, level: each === name ? 'info' : 'off' } as const] as const,
  );
  return highlightOf(name, check(reading, project, new Map(only)));
}

function linksOf({ nodes }: Process, job: Job): Map<string, string> {
  const links = nodes.flatMap(({ attributes: { see } }) => {
    const address = see === undefined ? null : htmlLink(see, linkingOf(job));
    return address === null ? [] : [[see!, address] as const];
  });
  return new Map(links);
}

/** Lets the system have its say between files, so that Ctrl-C is heard in a long run. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
