/**
 * The whole pipeline: text → syntax tree → process model → diagnostics → picture. Every stage is a pure function of plain data; this file alone
 * calls them all and decides where to stop. `check` never loads the layout engine as long as the bundler can drop what it does not call.
 */

import type { Stats } from './analysis/figures.ts';
import { type Heat, type HeatKey, heatOf as heatIn } from './analysis/heat.ts';
import { statsOf as figuresOf, type StatsOptions } from './analysis/stats.ts';
import { compareProcesses } from './compare/compare.ts';
import { union } from './compare/union.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { phrase } from './diagnostics/phrase.ts';
import { sorted } from './diagnostics/sorted.ts';
import { type Expansion, expandProcess, type Wanted } from './expand/expand.ts';
import type { Diagram } from './geometry/diagram.ts';
import { layoutLanes } from './layout/lanes/layout.ts';
import { layoutProcess } from './layout/layout-process.ts';
import type { LayoutOptions } from './layout/options.ts';
import { changesOverlay, type PictureChanges } from './layout/overlay/changes-overlay.ts';
import { heatOverlay } from './layout/overlay/heat-overlay.ts';
import { withOverlay } from './layout/overlay/with-overlay.ts';
import { smallPrint } from './layout/small-print.ts';
import { tooLarge } from './layout/too-large.ts';
import { buildProcess } from './model/build-process.ts';
import { type Host, NO_FILES } from './model/host.ts';
import type { Callee, Library } from './model/library.ts';
import type { Marks } from './model/marks.ts';
import { isFlowNode } from './model/node-kinds.ts';
import type { Process } from './model/process.ts';
import { readMarks } from './model/read-marks.ts';
import type { Project } from './rules/engine/project.ts';
import { type RunRule, runRules } from './rules/engine/run-rules.ts';
import { resolveSettings, type Settings } from './rules/engine/settings.ts';
import { type SourceFile, sourceFile } from './source/source-file.ts';
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
  /** Which rules hold; the recommended ones unless said. */
  readonly settings?: Settings;
  /** What rules across files see; this file alone unless said. */
  readonly project?: Project;
  /** False: no rules, and whatever can be drawn is drawn. */
  readonly check?: boolean;
}

export interface Compilation extends Reading {
  /** Null where an error stops the drawing, or where there is nothing to draw. */
  readonly diagram: Diagram | null;
}

/** Reads a file and those that it takes in by `use`. */
export function read(source: SourceFile, host: Host = NO_FILES): Reading {
  const { tree, diagnostics } = parse(source);
  const built = buildProcess(tree, host, parse);
  return {
    tree,
    process: built.process,
    marks: readMarks(tree, source),
    diagnostics: sorted([...diagnostics, ...built.diagnostics]),
  };
}

/** A process with those that it calls drawn in place, as far as that can be done: all of them, or those with the ids that are wanted. */
export function expand(process: Process, host: Host, wanted: Wanted = 'all'): Expansion {
  return expandProcess(process, libraryOf(host), wanted);
}

/** The figures of a process, with those of the processes that it calls as far as `host` has their files. */
export function statsOf(process: Process, host: Host = NO_FILES, options: Pick<StatsOptions, 'equal'> = {}): Stats {
  return figuresOf(process, { ...options, library: libraryOf(host) });
}

/** How much of a figure falls on each node, called processes taken in as in the figures. */
export function heatOf(process: Process, key: HeatKey, host: Host = NO_FILES): Heat {
  return heatIn(process, key, libraryOf(host));
}

/** Reads each file once. */
function libraryOf(host: Host): Library {
  const known = new Map<string, Callee | null>();
  const processAt = (path: string) => {
    if (!known.has(path)) known.set(path, calleeAt(path, host));
    return known.get(path)!;
  };
  return { root: host.root, processAt };
}

function calleeAt(path: string, host: Host): Callee | null {
  const text = host.read(path);
  if (text === null) return null;
  const { process, diagnostics } = read(sourceFile(path, text), host);
  return { process, isBroken: diagnostics.some(({ severity }) => severity === 'error') };
}

/** Everything that is wrong with a file: what reading it told, and what the rules find; alone and by the recommended rules unless said. */
export function check(
  { process, marks, diagnostics }: Reading,
  project: Project = soleProject(process, NO_FILES),
  settings: Settings = resolveSettings('recommended').settings,
  runRule?: RunRule,
): Diagnostic[] {
  return sorted([...diagnostics, ...runRules({ process, marks }, project, settings, runRule)]);
}

/** The picture of a process and what is wrong with it, or why there is none; neither where it has no step to draw. */
export async function draw(
  process: Process,
  options: DrawOptions,
): Promise<{ diagram: Diagram | null; problem: Diagnostic | null }> {
  const problem = sizeProblem(process);
  if (problem || !process.nodes.some(isFlowNode)) return { diagram: null, problem };
  const diagram = await layoutProcess(process, options, layoutLanes);
  return { diagram: marked(diagram, options), problem: printProblem(process, options, diagram) };
}

function marked(diagram: Diagram, { changes, heat, fonts }: DrawOptions): Diagram {
  if (changes !== undefined) return withOverlay(diagram, changesOverlay(changes, diagram), fonts);
  return heat === undefined ? diagram : withOverlay(diagram, heatOverlay(heat, diagram.lang), fonts);
}

/** Both versions of a process in one picture: what to draw, and what became of its parts. */
export function changesPicture(old: Process, now: Process): { readonly process: Process; readonly changes: PictureChanges } {
  const both = union(old, now, compareProcesses(old, now));
  return { process: both.process, changes: both };
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

function sizeProblem(process: Process): Diagnostic | null {
  const excess = tooLarge(process);
  if (!excess) return null;
  const { what, count, most } = excess;
  return {
    ...{ code: 'too-large', severity: 'error', span: process.span, related: [], fix: null },
    message: phrase(what === 'nodes' ? 'layout.too-many-nodes' : 'layout.too-many-flows', { count, most }),
    help: phrase('layout.too-large.help'),
  };
}

/** Text that is too small to read once it is printed. */
function printProblem(process: Process, options: LayoutOptions, { pages }: Diagram): Diagnostic | null {
  const print = smallPrint(pages);
  if (!print) return null;
  const paper = options.page ?? process.attributes.page ?? 'auto';
  const fits = paper !== 'auto' && paper.fit;
  const values = { points: print.points, least: print.least, width: print.widthMm, height: print.heightMm };
  return {
    ...{ code: 'small-print', severity: 'warning', span: process.span, related: [], fix: null },
    message: phrase(pages.length === 1 ? 'layout.small-print' : 'layout.small-print-page', { ...values, page: print.page }),
    help: phrase(fits ? 'layout.small-print-fit.help' : 'layout.small-print.help'),
  };
}

export type { ExpectedFigures, PathFigures, Stats } from './analysis/figures.ts';
export type { Gap, GapKind } from './analysis/gap.ts';
export { HEAT_KEYS, type HeatKey } from './analysis/heat.ts';
export type { PreviewDrawing, PreviewProblem, PreviewState } from './client/preview-state.ts';
export { type Changes, type FlowFact, type ItemChange, isSame, type ValueChange } from './compare/changes.ts';
export { compareProcesses } from './compare/compare.ts';
export { flowFacts } from './compare/flow-facts.ts';
export { laneValues as laneFacts, nodeValues as nodeFacts, processValues as processFacts } from './compare/values.ts';
export type { Block, Document, Picture, Table } from './document/document.ts';
export { drawingArea, type Orientation, orientationFor, SMALLEST_SCALE, scaleOn } from './document/drawing-area.ts';
export { htmlDocument } from './document/html/html.ts';
export { markdownFiles } from './document/markdown/markdown.ts';
export type { Expansion, Wanted } from './expand/expand.ts';
export type { Diagram } from './geometry/diagram.ts';
export type { LayoutOptions } from './layout/options.ts';
export { costText, countText, hoursText, shareText } from './layout/words/figures.ts';
export { type Highlight, highlightOf } from './model/highlight.ts';
export { type Host, NO_FILES } from './model/host.ts';
export type { Process } from './model/process.ts';
export { type PreviewPage, previewDrawing, renderPreviewPage } from './render/html/preview.ts';
export { type HtmlOptions, renderHtml } from './render/html/render-html.ts';
export { renderJson } from './render/json/json.ts';
export { renderJoinedSvg, renderSvg } from './render/svg/render-svg.ts';
export type { Lettering } from './render/svg/svg.ts';
export type { Finding } from './report/report.ts';
export { findingsOf, type ReportInput, type ReportOptions, report } from './report.ts';
export { RULES } from './rules/catalogue.ts';
export { explain, explainAll, ruleMarkdown, rulesMarkdown } from './rules/engine/explain.ts';
export { PLUGIN_CODE, thrown } from './rules/engine/failure.ts';
export type { Project } from './rules/engine/project.ts';
export { PRESETS, type Preset, type Rule } from './rules/engine/rule.ts';
export type { RunRule } from './rules/engine/run-rules.ts';
export { resolveSettings, type Settings, type SettingsProblem } from './rules/engine/settings.ts';
export type { Plugin } from './rules/plugins/plugin.ts';
export { type ReadPlugin, readPlugin } from './rules/plugins/read-plugin.ts';
export { type Faint, faintColors } from './themes/legible.ts';
export type { Theme } from './themes/theme.ts';
export { THEMES, themeOf } from './themes/themes.ts';
export { fitsToken, TOKENS, type TokenName, themeWith } from './themes/tokens.ts';
