/**
 * One build: checks, draws and writes. An error stops its own file's output, never another's; two outputs of one name are reported before
 * anything is written. Reports come in the order of the inputs, in whatever order those were done.
 */
import type { Store } from '../../cache/store.ts';
import type { EngineThread } from '../../drawing/engine-thread.ts';
import type { BuildOptions } from '../../drawing/plan.ts';
import { checkJobs, shardOf } from '../../drawing/run-options.ts';
import { findInputs, type Inputs } from '../../files/find.ts';
import { conflicts, sameName } from '../../output/outputs.ts';
import { destinationOf } from '../../output/target.ts';
import { reportDiagnostics } from '../../project/print-diagnostics.ts';
import { distinct, type Input, inLangOf, type ProjectInputs, projectInputsOf } from '../../project/project.ts';
import { readInputs } from '../../project/read-inputs.ts';
import { Sources } from '../../project/sources.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { type Job, type Made, placed, stemOfInput } from './job.ts';
import { printBuilt } from './print-built.ts';
import { type BuildContext, type Producer, problemsOf, producerOf } from './produce.ts';
import { progressOf } from './progress.ts';
import { type Outcome, type SettledJob, verifier, writer } from './settle.ts';

/**
 * Builds once; gives the exit status. `store` holds what earlier builds left, if it may be used; `engine` is the layered engine, if it has begun
 * already.
 */
export async function buildOnce(
  paths: readonly string[],
  options: BuildOptions,
  asked: Session,
  store: Store | null,
  engine: EngineThread | null = null,
): Promise<ExitCode> {
  checkJobs(options.jobs);
  const isInShard = shardOf(options.shard);
  const inputs = await findInputs(paths, asked.terminal.cwd);
  const sources = new Sources();
  const projects = projectInputsOf(inputs, asked, sources);
  const context = { options, session: inLangOf(projects, asked), sources, store, engine };
  const all = await jobsOf(projects, inputs, context);
  const jobs = all.filter(({ input }) => isInShard(input.path));
  const isWrong = projects.some(({ config }) => config.problems.length > 0);
  const producer = isWrong ? null : await producerOf(jobs, context);
  const problems = producer?.problems ?? (await problemsOf(projects, context));
  if (producer === null || problems.length > 0) {
    await reportDiagnostics(distinct(problems), context.session, sources);
    return EXIT.usage;
  }
  const { outcomes, remarks } = await fill(jobs, producer, context);
  return printBuilt(outcomes, remarks, paths, context);
}

/** Reads the inputs. Throws a `UsageError` where their outputs can't go where they should. */
async function jobsOf(
  projects: readonly ProjectInputs[],
  { files, stdin }: Inputs,
  { options: { out, format }, session: { terminal }, sources }: BuildContext,
): Promise<Job[]> {
  const { cwd } = terminal;
  const inputs = files.length + (stdin ? 1 : 0);
  const jobs: Job[] = [];
  for (const project of projects) {
    const defaultFormat = project.config.config.build.format;
    const destination = destinationOf({ out, format, defaultFormat, inputs, cwd });
    const stemOf = (input: Input) => stemOfInput(input, destination, inputs > 1, cwd);
    const stems = new Map(project.inputs.flatMap((input) => (input.file ? [[input.file.absolute, stemOf(input)]] : [])));
    for (const input of project.inputs) {
      const { inputs: read, failures } = await readInputs([input], terminal, sources);
      jobs.push({ project, input, destination, stem: stemOf(input), stems, read: read[0] ?? { unreadable: failures[0]! } });
    }
  }
  return jobs;
}

interface Filled {
  readonly outcomes: readonly Outcome[];
  /** What can be reported only when all is done. */
  readonly remarks: SettledJob['problems'];
}

async function fill(jobs: readonly Job[], producer: Producer, { options, session, store }: BuildContext): Promise<Filled> {
  const { terminal } = session;
  const settler = options.verify ? verifier(terminal.cwd) : writer(terminal, store);
  const progress = progressOf(jobs.length, session);
  const outcomes = new Map<Job, Outcome>();
  const settle = async (job: Job, made: Made): Promise<void> => {
    const settled = await settler.settle(job, made);
    if (settled.isLost) return settle(job, await producer.remake(job));
    // The pictures are let go: a run holds no more of them than it works on.
    outcomes.set(job, { job, made: { ...made, pictures: [] } as Omit<Made, 'pictures'>, settled });
    await progress.step();
  };
  try {
    const rivals = contested(jobs);
    const held = new Map<Job, Made>();
    await producer.produce([...rivals], async (job, made) => void held.set(job, made));
    refuseClashes(jobs, held, terminal.cwd);
    for (const [job, made] of held) await settle(job, made);
    await producer.produce(
      jobs.filter((job) => !rivals.has(job)),
      settle,
    );
  } finally {
    await producer.close();
    await progress.end();
  }
  return { outcomes: jobs.map((job) => outcomes.get(job)!), remarks: settler.finish() };
}

function refuseClashes(jobs: readonly Job[], held: ReadonlyMap<Job, Made>, cwd: string): void {
  const sources = new Set(jobs.flatMap(({ input: { file } }) => file?.absolute ?? []));
  const outputs = jobs.flatMap((job) =>
    placed(job, held.get(job)?.pictures ?? []).map(({ path }) => ({ path, from: job.input.path })),
  );
  const clashes = conflicts(outputs, sources, cwd);
  if (clashes.length > 0) throw new UsageError(clashes);
}

/**
 * Inputs whose outputs may have one name: they are all drawn before anything is written. Which names a drawing takes is known only then,
 * since `a.flow` on two pages gives `a-1.svg`, as `a-1.flow` does on one.
 */
function contested(jobs: readonly Job[]): Set<Job> {
  const byStem = new Map<string, Job[]>();
  for (const job of jobs) {
    if (job.stem === null) continue;
    const stem = sameName(job.stem);
    byStem.set(stem, [...(byStem.get(stem) ?? []), job]);
  }
  const found = new Set<Job>();
  for (const [stem, own] of byStem) {
    const others = byStem.get(stem.replace(/-[1-9]\d*$/, ''));
    const rivals = others === own ? own : [...own, ...(others ?? [])];
    if (rivals.length > 1) for (const job of rivals) found.add(job);
  }
  for (const job of jobs) if (mayReplaceSource(job)) found.add(job);
  return found;
}

function mayReplaceSource({ destination: { target } }: Job): boolean {
  return target.kind === 'file' && target.path.endsWith('.flow');
}
