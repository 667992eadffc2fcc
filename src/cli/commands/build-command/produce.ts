/** Gives what each job of a build comes to: what earlier builds left where it still holds, else a new one. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Store } from '../../cache/store.ts';
import { requireSpaceToDraw } from '../../drawing/address-space.ts';
import type { Drawer } from '../../drawing/drawer.ts';
import { type EngineThread, engineThread } from '../../drawing/engine-thread.ts';
import { ownThread } from '../../drawing/own-thread.ts';
import type { BuildOptions } from '../../drawing/plan.ts';
import { threadsFor } from '../../drawing/run-options.ts';
import type { ProjectInputs } from '../../project/project.ts';
import type { Sources } from '../../project/sources.ts';
import type { Session } from '../../shell/session.ts';
import type { Job, Made } from './job.ts';
import { Lookup } from './lookup.ts';
import type { Builder } from './make.ts';

export interface BuildContext {
  readonly options: BuildOptions;
  readonly session: Session;
  readonly sources: Sources;
  /** What holds the results of earlier builds, if it may be used. */
  readonly store: Store | null;
  /** The layered engine, if it has begun already. */
  readonly engine: EngineThread | null;
}

export interface Producer {
  /** What is wrong in configurations: nothing should be made before it is corrected. */
  readonly problems: readonly Diagnostic[];
  /** Calls `done` for each job, in any order. */
  produce(jobs: readonly Job[], done: (job: Job, made: Made) => Promise<void>): Promise<void>;
  /** Does a job again even where an earlier result is there. */
  remake(job: Job): Promise<Made>;
  close(): Promise<void>;
}

/** Throws a `UsageError` where the command line is wrong; that is seen only where something is to be made. */
export async function producerOf(jobs: readonly Job[], context: BuildContext): Promise<Producer> {
  const { options, session, sources, store } = context;
  const lookup = store && new Lookup(store, options, sources, session.terminal.cwd);
  const keys = new Map(jobs.map((job) => [job, lookup?.keyOf(job) ?? null]));
  const found = new Map<Job, Made>();
  for (const job of options.force ? [] : jobs) {
    const key = keys.get(job)!;
    const made = key && lookup!.find(job, key, options.verify === true);
    if (made) found.set(job, made);
  }
  const missing = jobs.filter((job) => !found.has(job));
  const projects = [...new Set(missing.map(({ project }) => project))];
  const engines = enginesFor(missing.length, context);
  let builder: Builder | null = missing.length === 0 ? null : await builderFor(projects, context);
  let drawer: Drawer | null = null;

  async function make(these: readonly Job[], done: (job: Job, made: Made) => Promise<void>): Promise<void> {
    if (these.length === 0) return;
    drawer ??= await drawerFor(missing.length, context, engines);
    await builder!.make(these, drawer, async (job, made, inputs) => {
      const key = keys.get(job) ?? null;
      if (key !== null) lookup!.keep(key, made, inputs);
      await done(job, made);
    });
  }

  return {
    problems: builder?.problems ?? [],
    async produce(these, done) {
      // While threads draw, what is there already is looked at.
      const making = make(
        these.filter((job) => !found.has(job)),
        done,
      );
      making.catch(() => {});
      for (const job of these) {
        const made = found.get(job);
        if (made) await done(job, made);
      }
      await making;
    },
    async remake(job) {
      builder ??= await builderFor([job.project], context);
      return new Promise((resolve, reject) => {
        make([job], async (_, made) => resolve(made)).catch(reject);
      });
    },
    close: async () => {
      await drawer?.close();
      if (!options.watch) await Promise.all(engines.map((engine) => engine.close()));
      else if (missing.length < REHEARSED) void rehearse(jobs, context).catch(() => {});
    },
  };
}

/** Drawings after which a thread is about as fast as it gets. */
const REHEARSED = 10;
/** Characters of the largest file that is drawn for nothing: about a hundred nodes. */
const LARGEST_REHEARSED = 15_000;
let hasRehearsed = false;

/** Draws some of the jobs of a run that watches for nothing, while it waits for the first change: that is then drawn in half the time. */
async function rehearse(jobs: readonly Job[], context: BuildContext): Promise<void> {
  if (hasRehearsed || context.session.terminal.worker === null) return;
  hasRehearsed = true;
  const length = ({ input }: Job) => context.sources.get(input.path)?.text.length ?? 0;
  const some = jobs
    .filter((job) => length(job) <= LARGEST_REHEARSED)
    .sort((a, b) => length(b) - length(a))
    .slice(0, REHEARSED);
  const builder = await builderFor([...new Set(some.map(({ project }) => project))], context);
  const drawer = await drawerFor(some.length, context, enginesFor(some.length, context));
  // One after the other: the thread that draws them draws the first change, too.
  for (const job of some) await builder.make([job], drawer, async () => {});
}

/** Loads what reads processes only here: a run with nothing to make needs neither parser nor rules. */
async function builderFor(projects: readonly ProjectInputs[], { options, session, sources }: BuildContext): Promise<Builder> {
  const { openBuilder } = await import('./make.ts');
  return openBuilder(projects, options, sources, session.terminal.cwd);
}

/** All that is wrong in configurations, for a run that can make nothing. */
export async function problemsOf(projects: readonly ProjectInputs[], context: BuildContext): Promise<readonly Diagnostic[]> {
  return (await builderFor(projects, context)).problems;
}

/** Threads that share a layered engine: a drawing asks it for an eighth of its time. */
const THREADS_AN_ENGINE = 4;

/** The layered engines, begun before anything is read; none where the system has no room for their threads. */
function enginesFor(drawings: number, { options, session, engine }: BuildContext): EngineThread[] {
  const { worker } = session.terminal;
  if (drawings === 0 || worker === null) return [];
  if (options.watch) {
    if (watching === null || watching.isGone) watching = engineThread(worker);
    return watching === null ? [] : [watching];
  }
  const count = Math.ceil(threadsFor(drawings, options.jobs) / THREADS_AN_ENGINE);
  const begun = engine === null ? [] : [engine];
  const more = Array.from({ length: count - begun.length }, () => engineThread(worker));
  return [...begun, ...more.filter((each) => each !== null)];
}

/** The engine of a run that watches: it serves every turn, since to begin it takes longer than a drawing. */
let watching: EngineThread | null = null;

async function drawerFor(
  drawings: number,
  { options, session }: BuildContext,
  engines: readonly EngineThread[],
): Promise<Drawer> {
  requireSpaceToDraw();
  const { worker } = session.terminal;
  if (worker === null) return ownThread();
  const threads = threadsFor(options.watch ? Number.POSITIVE_INFINITY : drawings, options.jobs);
  const threadsBeside = async () => {
    const { pool } = await import('../../drawing/pool.ts');
    const { youngGeneration } = await import('../../drawing/young-generation.ts');
    return pool(worker, { threads, engines, isShort: !options.watch, youngMegabytes: youngGeneration(drawings, threads) });
  };
  if (options.watch) {
    watchingDrawer ??= await threadsBeside();
    return { ...watchingDrawer, close: async () => {} };
  }
  const [engine] = engines;
  return threads === 1 ? ownThread({ engine, besides: threadsBeside, isOnly: drawings === 1 }) : threadsBeside();
}

/** What draws in a run that watches: threads that have drawn already are many times as fast as new ones. */
let watchingDrawer: Drawer | null = null;
