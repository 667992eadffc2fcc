/**
 * One build: checks, draws and writes. An error stops its own file's output, never another's; two outputs of one name are told before
 * anything is written. What is told comes in the order of the inputs, whatever order they were done in.
 */

import type { Store } from '../../cache/store.ts';
import type { BuildOptions } from '../../drawing/plan.ts';
import { checkJobs, shardOf } from '../../drawing/run-options.ts';
import { findInputs, type Inputs } from '../../files/find.ts';
import { conflicts } from '../../output/outputs.ts';
import { destinationOf } from '../../output/target.ts';
import { reportDiagnostics } from '../../project/print-diagnostics.ts';
import { distinct, type Input, inLangOf, type Site, sitesOf } from '../../project/project.ts';
import { readInputs } from '../../project/read-inputs.ts';
import { Sources } from '../../project/sources.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { contested } from './contested.ts';
import { type Made, type Order, placed, stemOfInput } from './order.ts';
import { type BuildContext, type Producer, problemsOf, producerOf } from './produce.ts';
import { progressOf } from './progress.ts';
import { type Outcome, type Settled, verifier, writer } from './settle.ts';
import { tellBuilt } from './tell-built.ts';

/** Builds once; gives the exit status. `store` holds what earlier builds left, if it may be used. */
export async function buildOnce(
  paths: readonly string[],
  options: BuildOptions,
  asked: Session,
  store: Store | null,
): Promise<ExitCode> {
  checkJobs(options.jobs);
  const isInShard = shardOf(options.shard);
  const inputs = await findInputs(paths, asked.terminal.cwd);
  const sources = new Sources();
  const sites = sitesOf(inputs, asked, sources);
  const context = { options, session: inLangOf(sites, asked), sources, store };
  const all = await ordersOf(sites, inputs, context);
  const orders = all.filter(({ input }) => isInShard(input.path));
  const isWrong = sites.some(({ config }) => config.problems.length > 0);
  const producer = isWrong ? null : await producerOf(orders, context);
  const problems = producer?.problems ?? (await problemsOf(sites, context));
  if (producer === null || problems.length > 0) {
    await reportDiagnostics(distinct(problems), context.session, sources);
    return EXIT.usage;
  }
  const { outcomes, remarks } = await fill(orders, producer, context);
  return tellBuilt(outcomes, remarks, paths, context);
}

/** Reads the inputs. Throws a `UsageError` where their outputs can't go where they should. */
async function ordersOf(
  sites: readonly Site[],
  { files, stdin }: Inputs,
  { options: { out, format }, session: { terminal }, sources }: BuildContext,
): Promise<Order[]> {
  const { cwd } = terminal;
  const inputs = files.length + (stdin ? 1 : 0);
  const orders: Order[] = [];
  for (const site of sites) {
    const defaultFormat = site.config.config.build.format;
    const destination = destinationOf({ out, format, defaultFormat, inputs, cwd });
    const stemOf = (input: Input) => stemOfInput(input, destination, inputs > 1, cwd);
    const stems = new Map(site.inputs.flatMap((input) => (input.file ? [[input.file.absolute, stemOf(input)]] : [])));
    for (const input of site.inputs) {
      const { inputs: read, failures } = await readInputs([input], terminal, sources);
      orders.push({ site, input, destination, stem: stemOf(input), stems, read: read[0] ?? { unreadable: failures[0]! } });
    }
  }
  return orders;
}

interface Filled {
  readonly outcomes: readonly Outcome[];
  /** What can be told only when all is done. */
  readonly remarks: Settled['problems'];
}

async function fill(orders: readonly Order[], producer: Producer, { options, session, store }: BuildContext): Promise<Filled> {
  const { terminal } = session;
  const settler = options.verify ? verifier(terminal.cwd) : writer(terminal, store);
  const progress = progressOf(orders.length, session);
  const outcomes = new Map<Order, Outcome>();
  const settle = async (order: Order, made: Made): Promise<void> => {
    const settled = await settler.settle(order, made);
    if (settled.isLost) return settle(order, await producer.remake(order));
    // The pictures are let go: a run holds no more of them than it works on.
    outcomes.set(order, { order, made: { ...made, pictures: [] } as Omit<Made, 'pictures'>, settled });
    await progress.step();
  };
  try {
    const rivals = contested(orders);
    const held = new Map<Order, Made>();
    await producer.produce([...rivals], async (order, made) => void held.set(order, made));
    refuseClashes(orders, held, terminal.cwd);
    for (const [order, made] of held) await settle(order, made);
    await producer.produce(
      orders.filter((order) => !rivals.has(order)),
      settle,
    );
  } finally {
    await producer.close();
    await progress.end();
  }
  return { outcomes: orders.map((order) => outcomes.get(order)!), remarks: settler.finish() };
}

function refuseClashes(orders: readonly Order[], held: ReadonlyMap<Order, Made>, cwd: string): void {
  const sources = new Set(orders.flatMap(({ input: { file } }) => file?.absolute ?? []));
  const outputs = orders.flatMap((order) =>
    placed(order, held.get(order)?.pictures ?? []).map(({ path }) => ({ path, from: order.input.path })),
  );
  const clashes = conflicts(outputs, sources, cwd);
  if (clashes.length > 0) throw new UsageError(clashes);
}
