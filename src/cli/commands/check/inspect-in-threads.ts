/**
 * Checks the files of a project in several threads. Files that references join are judged in this thread, where all of them are at hand; those
 * that stand apart are handed out in parts, each to the thread that is free first. The findings are those of one thread, in the same order.
 */
import type { Worker } from 'node:worker_threads';
import { newWorker } from '../../drawing/new-worker.ts';
import { inspect, type JudgedInput, joinedInputs, namesOf, type OtherFiles } from '../../project/check.ts';
import type { OpenProject } from '../../project/project.ts';
import type { ReadInput } from '../../project/read-inputs.ts';
import type { RuleOptions } from '../../project/settings.ts';
import type { Sources } from '../../project/sources.ts';
import type { Session } from '../../shell/session.ts';
import type { CheckReply, PartOfCheck, ThreadOfProject } from './check-thread.ts';

/** With fewer files a thread, starting it takes longer than it spares. */
const FEWEST_FILES = 50;

/** Files that a thread is handed at once: few enough that all threads end at about the same time. */
const FILES_A_PART = 16;

export interface Sharing {
  /** At most so many threads, this one not among them. */
  readonly threads: number;
  readonly session: Session;
  readonly options: RuleOptions;
}

/** What `inspect` gives. Where the system has no room for a thread, the rest is done in this one. */
export async function inspectInThreads(
  inputs: readonly ReadInput[],
  project: OpenProject,
  others: OtherFiles,
  sources: Sources,
  { threads, session, options }: Sharing,
): Promise<readonly JudgedInput[]> {
  const names = namesOf(inputs, project.host);
  const here = (some: readonly ReadInput[]) => inspect(some, project, others, sources, {}, names);
  const joined = new Set(joinedInputs([...names.keys()], project, others, sources));
  const apart = inputs.filter(({ input, problem }) => problem === null && !joined.has(input.path));
  const count = Math.min(threads, Math.floor(apart.length / FEWEST_FILES));
  const workers = count > 1 ? newWorkers(session.terminal.worker, count) : [];
  if (workers.length === 0) return here(inputs);

  const parts = Array.from({ length: Math.ceil(apart.length / FILES_A_PART) }, (_, i) =>
    apart.slice(i * FILES_A_PART, (i + 1) * FILES_A_PART),
  );
  const judged = new Map<string, JudgedInput>();
  const keep = (some: readonly JudgedInput[]) => {
    for (const each of some) judged.set(each.input.path, each);
  };
  const setUp: ThreadOfProject = {
    root: project.place.root,
    cwd: project.cwd,
    config: session.config,
    runsPlugins: project.runsPlugins,
    options: rulesOf(options),
    names,
  };
  const handed = workers.map(async (worker) => {
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage(setUp);
    while (parts.length > 0) {
      const part = parts.shift()!;
      const found = await answered(worker, part, sources);
      keep(found === null ? here(part) : part.map(({ input }, i) => ({ input, diagnostics: found[i]! })));
      if (found === null) return;
    }
    worker.postMessage(null);
    await ended;
  });
  try {
    const handedOut = new Set(apart);
    keep(here(inputs.filter((each) => !handedOut.has(each))));
    await Promise.all(handed);
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.terminate()));
    throw error;
  }
  for (const part of parts) keep(here(part));
  return inputs.map(({ input }) => judged.get(input.path)!);
}

/** Only what the command line says of rules: the other options are for this thread. */
function rulesOf({ preset, rule }: RuleOptions): RuleOptions {
  return { ...(preset && { preset }), ...(rule && { rule }) };
}

function newWorkers(script: string | null, count: number): Worker[] {
  if (script === null) return [];
  const workers = Array.from({ length: count }, () => newWorker(script, 'check')).filter((worker) => worker !== null);
  // A thread that dies takes no more than its part with it, which this thread then does.
  for (const worker of workers) worker.on('error', () => {});
  return workers;
}

/** The findings in each file of a part; null where the thread ended, as it does where the system takes it away. Throws what the thread threw. */
function answered(worker: Worker, part: readonly ReadInput[], sources: Sources) {
  const files: PartOfCheck = part.map(({ input }) => ({ input, text: sources.get(input.path)!.text }));
  return new Promise<Extract<CheckReply, { found: unknown }>['found'] | null>((resolve, reject) => {
    const ended = () => resolve(null);
    worker.once('error', ended);
    worker.once('exit', ended);
    worker.once('message', (reply: CheckReply) => {
      worker.off('error', ended);
      worker.off('exit', ended);
      if ('found' in reply) resolve(reply.found);
      else reject(Object.assign(new Error('checking failed'), { stack: reply.crash }));
    });
    worker.postMessage(files);
  });
}
