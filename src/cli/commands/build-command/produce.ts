/** Gives what each order of a build comes to: what earlier builds left where it still holds, else made anew. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Store } from '../../cache/store.ts';
import type { Drawer } from '../../drawing/drawer.ts';
import { ownThread } from '../../drawing/own-thread.ts';
import type { BuildOptions } from '../../drawing/plan.ts';
import { threadsFor } from '../../drawing/run-options.ts';
import type { Site } from '../../project/project.ts';
import type { Sources } from '../../project/sources.ts';
import type { Session } from '../../shell/session.ts';
import { Lookup } from './lookup.ts';
import type { Workshop } from './make.ts';
import type { Made, Order } from './order.ts';

export interface BuildContext {
  readonly options: BuildOptions;
  readonly session: Session;
  readonly sources: Sources;
  /** What holds the results of earlier builds, if it may be used. */
  readonly store: Store | null;
}

export interface Producer {
  /** What is wrong in configurations: nothing should be made before it is mended. */
  readonly problems: readonly Diagnostic[];
  /** Calls `done` for each order, in any order. */
  produce(orders: readonly Order[], done: (order: Order, made: Made) => Promise<void>): Promise<void>;
  /** Makes an order anew whatever there is. */
  remake(order: Order): Promise<Made>;
  close(): Promise<void>;
}

/** Throws a `UsageError` where the command line is wrong; that is seen only where something is to be made. */
export async function producerOf(orders: readonly Order[], context: BuildContext): Promise<Producer> {
  const { options, session, sources, store } = context;
  const lookup = store && new Lookup(store, options, sources, session.terminal.cwd);
  const keys = new Map(orders.map((order) => [order, lookup?.keyOf(order) ?? null]));
  const found = new Map<Order, Made>();
  for (const order of options.force ? [] : orders) {
    const key = keys.get(order)!;
    const made = key && lookup!.find(order, key, options.verify === true);
    if (made) found.set(order, made);
  }
  const missing = orders.filter((order) => !found.has(order));
  const sites = [...new Set(missing.map(({ site }) => site))];
  let workshop: Workshop | null = missing.length === 0 ? null : await workshopFor(sites, context);
  let drawer: Drawer | null = null;

  async function make(these: readonly Order[], done: (order: Order, made: Made) => Promise<void>): Promise<void> {
    if (these.length === 0) return;
    drawer ??= await drawerFor(missing.length, context);
    await workshop!.make(these, drawer, async (order, made, witness) => {
      const key = keys.get(order) ?? null;
      if (key !== null) lookup!.keep(key, made, witness);
      await done(order, made);
    });
  }

  return {
    problems: workshop?.problems ?? [],
    async produce(these, done) {
      for (const order of these) {
        const made = found.get(order);
        if (made) await done(order, made);
      }
      await make(
        these.filter((order) => !found.has(order)),
        done,
      );
    },
    async remake(order) {
      workshop ??= await workshopFor([order.site], context);
      return new Promise((resolve, reject) => {
        make([order], async (_, made) => resolve(made)).catch(reject);
      });
    },
    close: async () => drawer?.close(),
  };
}

/** Loads what reads processes only here: a run with nothing to make needs neither parser nor rules. */
async function workshopFor(sites: readonly Site[], { options, session, sources }: BuildContext): Promise<Workshop> {
  const { openWorkshop } = await import('./make.ts');
  return openWorkshop(sites, options, sources, session.terminal.cwd);
}

/** All that is wrong in configurations, for a run that can make nothing. */
export async function problemsOf(sites: readonly Site[], context: BuildContext): Promise<readonly Diagnostic[]> {
  return (await workshopFor(sites, context)).problems;
}

async function drawerFor(drawings: number, { options, session }: BuildContext): Promise<Drawer> {
  const threads = threadsFor(drawings, options.jobs);
  const { worker } = session.terminal;
  if (threads === 1 || worker === null) return ownThread();
  const { pool } = await import('../../drawing/pool.ts');
  return pool(worker, threads);
}
