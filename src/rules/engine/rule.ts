/**
 * What a lint rule is. A rule only judges: it names the element it found fault with and says why. Where that element stands in the file,
 * how severe the finding is and whether it was waived is up to the engine, so a rule knows no positions, presets or comments.
 */
import type { Fix, Phrase, Severity } from '../../diagnostics/diagnostic.ts';
import type { Lang } from '../../diagnostics/message-table.ts';
import type { Marks } from '../../model/marks.ts';
import type { Process } from '../../model/process.ts';
import type { Span } from '../../source/source-file.ts';
import type { OptionSpec } from './options.ts';
import type { Suppression } from './suppressions.ts';

export const PRESETS = ['recommended', 'strict', 'minimal'] as const;
export type Preset = (typeof PRESETS)[number];

/** How grave a finding is, or that nobody looks for it. */
export type RuleLevel = Severity | 'off';
export const LEVELS: readonly RuleLevel[] = ['error', 'warning', 'info', 'off'];

/** In the order of the catalogue. */
export const CATEGORIES = [
  'structure',
  'soundness',
  'decisions',
  'information',
  'responsibility',
  'connectors',
  'efficiency',
  'control',
  'labels',
  'project',
  'formatting',
  'plugin',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Whatever a finding can be about: a process, lane, node or flow of the model, one end of a flow, or a mark of the text. */
export interface Element {
  readonly span: Span;
}

/** What a rule found, as the engine reports it. */
export interface Finding {
  readonly on: Element;
  readonly message: Phrase;
  readonly help?: Phrase | null;
  readonly related?: readonly { readonly on: Element; readonly message: Phrase }[];
  readonly fix?: Fix | null;
  /** What else a picture of the finding shows, such as the steps of a run. */
  readonly shows?: readonly Element[];
  /** Lowers the finding to an info, where the rule can only say that it does not know. */
  readonly unsure?: boolean;
  /** One cause, one report: the findings of one group that no comment waives are reported as one. */
  readonly group?: FindingGroup;
}

interface FindingGroup {
  readonly key: string;
  /** What is reported instead of two or more findings, in the order in which they were found. */
  merge(findings: readonly Finding[]): Finding;
}

/** One file as the rules see it. */
export interface Subject {
  readonly process: Process;
  /** What the file's text says beside its process: comments, statements, the text itself. */
  readonly marks: Marks;
  /** What several rules have asked of the file in this run, by the function that works it out. */
  readonly known?: Map<object, unknown> | undefined;
}

/** What a rule sees: one file of the project, and the others. */
export interface RuleContext<Options> extends Subject {
  readonly options: Options;
  readonly project: Project;
  /** What the file's comments waive and whether that hid anything; complete only for rules that run `last`. */
  readonly suppressions: readonly Suppression[];
}

interface RuleText {
  /** One line: what it flags. */
  readonly summary: string;
  /** Why that matters to those who read the chart. */
  readonly why: string;
}

export interface RuleDocs extends Readonly<Record<Lang, RuleText>> {
  /** A whole file with which the rule is content; empty where a plugin gives none. */
  readonly good: string;
  /** A whole file, `example.flow`, in which it finds exactly one fault; likewise. */
  readonly bad: string;
  /** The files that stand beside either, by path. */
  readonly beside: Readonly<Record<string, string>>;
}

/** A rule as the engine runs it: what `ruleOf` makes of a definition. */
export interface Rule {
  /** The name in the configuration; `PLUGIN/RULE` for one of a plugin. */
  readonly name: string;
  readonly category: Category;
  readonly severity: Readonly<Record<Preset, RuleLevel>>;
  /** `yes`: findings may carry a fix that is safe to apply; `suggestion`: the help says what to write; null: neither. */
  readonly fixable: 'yes' | 'suggestion' | null;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly behind: readonly string[];
  readonly scope: 'joined' | 'project';
  readonly last: boolean;
  readonly docs: RuleDocs;
  /** How the configuration names the module that the rule comes from; null for flowc's own. */
  readonly plugin: string | null;
  check(context: RuleContext<Readonly<Record<string, unknown>>>): Iterable<Finding>;
}

/** What rules across files see of the project. Every answer depends on the set of files alone, never on the order they were read in. */
export interface Project {
  /** The project's folder, above which no reference leads; a path as in spans, `.` for the working directory. */
  readonly root: string;
  /** The processes of all files that were read, by path as in `Process.file`. */
  readonly files: ReadonlyMap<string, Process>;
  /** Whether there is a file at this path inside the project; false for a path above the project's folder. */
  exists(path: string): boolean;
}

/** A project of the given files only, in the working directory. */
export function projectOf(processes: readonly Process[]): Project {
  const files = new Map(processes.map((process) => [process.file, process]));
  return { root: '.', files, exists: (path) => files.has(path) };
}
