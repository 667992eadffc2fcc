/** Who draws: this thread, or several others. */
import type { DrawOptions, Process } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Format } from '../output/formats.ts';
import type { Content } from '../output/outputs.ts';
import type { Letters } from './fill-ins.ts';
import type { Rendering } from './rendering-options.ts';

/** What is to be drawn; plain data, since it may go to another thread. */
export interface DrawTask {
  readonly process: Process;
  readonly picture: DrawOptions;
  readonly formats: readonly Format[];
  readonly rendering: Rendering;
  /** Addresses of other processes' pages, by what `see` says. */
  readonly links: ReadonlyMap<string, string>;
}

export interface Drawing {
  /** By format, then by page. */
  readonly pictures: readonly { readonly format: Format; readonly content: Content }[];
  readonly problem: Diagnostic | null;
  /** What was drawn in other fonts or in none, where the format draws letters itself. */
  readonly letters: Letters;
}

/**
 * A task as it goes to another thread, which may answer a later one first. How it is to be rendered is sent before it, and again only where that
 * is another: it may hold fonts, which take longer to copy and to read than a picture takes to draw.
 */
export interface NumberedTask {
  readonly id: number;
  readonly task: Omit<DrawTask, 'rendering'>;
}

export interface NewRendering {
  readonly rendering: Rendering;
}

export type NumberedReply = { readonly id: number } & ({ readonly drawing: Drawing } | { readonly crash: string });

export interface Drawer {
  /** How many tasks it takes at once. */
  readonly width: number;
  /** Rejects only where there is a bug in flowc. */
  draw(task: DrawTask): Promise<Drawing>;
  close(): Promise<void>;
}
