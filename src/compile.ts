/**
 * The whole pipeline: text → syntax tree → process model → diagnostics → picture. Every stage is a pure function of plain data; this file alone
 * calls them all and decides where to stop. `check` never loads the layout engine as long as the bundler can drop what it does not call.
 */

import type { Heat } from './analysis/heat.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { sorted } from './diagnostics/sorted.ts';
import { printProblem, sizeProblem } from './drawing-problems.ts';
import type { Diagram } from './geometry/diagram.ts';
import { elkLayered, type LayeredEngine } from './layout/elk/layered.ts';
import { layoutLanes } from './layout/lanes/layout.ts';
import { layoutProcess } from './layout/layout-process.ts';
import type { LayoutOptions } from './layout/options.ts';
import { changesOverlay, type PictureChanges } from './layout/overlay/changes-overlay.ts';
import { heatOverlay } from './layout/overlay/heat-overlay.ts';
import { withOverlay } from './layout/overlay/with-overlay.ts';
import { buildProcess } from './model/build-process.ts';
import { type Host, NO_FILES } from './model/host.ts';
import type { Marks } from './model/marks.ts';
import { isFlowNode } from './model/node-kinds.ts';
import type { Process } from './model/process.ts';
import { readMarks } from './model/read-marks.ts';
import type { Parse } from './model/resolve/take-in.ts';
import type { Project } from './rules/engine/rule.ts';
import { type RunRule, runRules } from './rules/run/run-rules.ts';
import { type RuleSettings, resolveSettings } from './rules/run/settings.ts';
import type { SourceFile } from './source/source-file.ts';
import { parse } from './syntax/parse.ts';
import type { Tree } from './syntax/tree.ts';

/** A file as understood, with what is wrong in it whatever the rules are. */
export interface Reading {
  readonly tree: Tree;
  readonly process: Process;
  readonly marks: Marks;
  readonly diagnostics: readonly Diagnostic[];
}

/** Plain data, since it may go to another thread. */
export interface DrawOptions extends LayoutOptions {
  /** What is marked as added, removed and changed. */
  readonly changes?: PictureChanges;
  /** The figure whose share of each node is shown. */
  readonly heat?: Heat;
}

export interface CompileOptions extends LayoutOptions {
  /** Which rules hold; the recommended ones by default. */
  readonly settings?: RuleSettings;
  /** What rules across files see; this file alone by default. */
  readonly project?: Project;
  /** False: no rules, and whatever can be drawn is drawn. */
  readonly check?: boolean;
}

export interface Compilation extends Reading {
  /** Null where an error stops the drawing, or where there is nothing to draw. */
  readonly diagram: Diagram | null;
}

/** Reads a file and those that it takes in by `use`; `parseText` may remember what it has parsed. */
export function read(source: SourceFile, host: Host = NO_FILES, parseText: Parse = parse): Reading {
  const { tree, diagnostics } = parseText(source);
  const built = buildProcess(tree, host, parseText);
  return {
    tree,
    process: built.process,
    marks: readMarks(tree, source),
    diagnostics: sorted([...diagnostics, ...built.diagnostics]),
  };
}

/** Everything that is wrong with a file: what reading it found, and what the rules find; alone and under the recommended rules by default. */
export function check(
  { process, marks, diagnostics }: Reading,
  project: Project = soleProject(process, NO_FILES),
  settings: RuleSettings = resolveSettings('recommended').settings,
  runRule?: RunRule,
): Diagnostic[] {
  return sorted([...diagnostics, ...runRules({ process, marks }, project, settings, runRule)]);
}

/** Whether a process has a step to draw; one that only declares lanes and data for others has none. */
export const isDrawable = ({ nodes }: Pick<Process, 'nodes'>): boolean => nodes.some(isFlowNode);

/** The picture of a process and what is wrong with it, or why there is none; neither where it has no step to draw. */
export async function draw(
  process: Process,
  options: DrawOptions,
  engine: LayeredEngine = elkLayered,
): Promise<{ diagram: Diagram | null; problem: Diagnostic | null }> {
  const problem = sizeProblem(process);
  if (problem || !isDrawable(process)) return { diagram: null, problem };
  const diagram = await layoutProcess(process, options, (graph) => layoutLanes(graph, engine));
  return { diagram: marked(diagram, options), problem: printProblem(process, options, diagram) };
}

function marked(diagram: Diagram, { changes, heat, fonts }: DrawOptions): Diagram {
  if (changes !== undefined) return withOverlay(diagram, changesOverlay(changes, diagram), fonts);
  return heat === undefined ? diagram : withOverlay(diagram, heatOverlay(heat, diagram.lang), fonts);
}

/** Text in, diagnostics and picture out. An error means no picture, unless nothing is to be checked. */
export async function compile(source: SourceFile, host: Host = NO_FILES, options: CompileOptions = {}): Promise<Compilation> {
  const reading = read(source, host);
  const { project = soleProject(reading.process, host), settings = resolveSettings('recommended').settings } = options;
  const checked = options.check === false ? reading.diagnostics : check(reading, project, settings);
  if (options.check !== false && checked.some(({ severity }) => severity === 'error')) {
    return { ...reading, diagnostics: checked, diagram: null };
  }
  const { diagram, problem } = await draw(reading.process, options);
  return { ...reading, diagnostics: problem ? sorted([...checked, problem]) : checked, diagram };
}

function soleProject(process: Process, host: Host): Project {
  return { files: new Map([[process.file, process]]), root: host.root, exists: (path) => host.exists(path) };
}
