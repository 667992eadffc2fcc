/**
 * What a team's own rules are: plain data and functions, so that a plugin can be written without importing anything. `definePlugin` and
 * `defineRule` give back what they get; they are there for the types. What is not as it should be is told when the plugin is loaded.
 */
import type { Edit } from '../../diagnostics/diagnostic.ts';
import type { Marks } from '../../model/marks.ts';
import type { Process } from '../../model/process.ts';
import type { Project } from '../engine/project.ts';
import type { Element, Level, Preset } from '../engine/rule.ts';
import type { OptionDefinition, OptionDefinitions, OptionsOf } from './plugin-options.ts';
import type { Words } from './words.ts';

export interface PluginFinding {
  /** What it is about: the process, or one of its lanes, nodes or flows. It says where the finding stands. */
  readonly on: Element;
  readonly message: Words;
  /** What to do about it. */
  readonly help?: Words;
  /** Other places that matter. */
  readonly related?: readonly { readonly on: Element; readonly message: Words }[];
  /** A change that is safe to make unseen: `flowc check --fix` makes it. */
  readonly fix?: { readonly title: Words; readonly edits: readonly Edit[] };
}

/** What a rule sees: one file of the project, and the others. */
export interface PluginContext<Options> {
  readonly process: Process;
  /** What the file's text says beside its process: comments, statements, the text itself. */
  readonly marks: Marks;
  readonly project: Project;
  readonly options: Options;
}

export interface PluginRule<Definitions extends OptionDefinitions = OptionDefinitions> {
  /** Without the plugin's name. */
  readonly name: string;
  /** How grave a finding is: one level, or one by preset; a warning unless said. */
  readonly severity?: Level | Readonly<Record<Preset, Level>>;
  readonly docs: {
    /** One line: what the rule asks for. */
    readonly summary: Words;
    readonly why?: Words;
    /** A whole file with which the rule is content, and one in which it finds exactly one fault. */
    readonly good?: string;
    readonly bad?: string;
    /** The files that stand beside either, by path. */
    readonly beside?: Readonly<Record<string, string>>;
  };
  readonly options?: Definitions;
  /** Whether findings may carry a fix. */
  readonly fixable?: boolean;
  /** One cause, one report: the rule is silent in a file in which one of these rules finds fault. */
  readonly behind?: readonly string[];
  check(context: PluginContext<OptionsOf<Definitions>>): Iterable<PluginFinding>;
}

export interface Plugin {
  /** Its rules are `NAME/RULE` in configurations, reports and waivers. */
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: rules with different options stand in one list
  readonly rules: readonly PluginRule<any>[];
}

/** A rule, with the types of its options worked out. */
export function defineRule<const Definitions extends OptionDefinitions = Record<never, OptionDefinition>>(
  rule: PluginRule<Definitions>,
): PluginRule<Definitions> {
  return rule;
}

/** What a plugin's module exports as its default. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
