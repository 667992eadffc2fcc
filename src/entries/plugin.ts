/** What rules of one's own are written with, `flowc/plugin`: a module that loads fast, since every run of flowc loads the plugins. */
export type { Edit, Phrase } from '../diagnostics/diagnostic.ts';
export type { MessageText } from '../diagnostics/message-table.ts';
export { phrasesOf } from '../diagnostics/phrase.ts';
export { type Owner, owners, sameOwner } from '../model/lanes.ts';
export type { Marks } from '../model/marks.ts';
export { isDataNode, isFlowNode, isStep } from '../model/node-kinds.ts';
export type { Flow, Lane, NodeKind, Process, ProcessNode } from '../model/process.ts';
export {
  defineRule,
  type RuleDefinition as PluginRule,
  type RuleFinding as PluginFinding,
} from '../rules/engine/define-rule.ts';
export type { OptionDefinition, OptionsOf } from '../rules/engine/options.ts';
export type { Element, Preset, Project, RuleContext as PluginContext, RuleLevel } from '../rules/engine/rule.ts';
export type { RuleWords } from '../rules/engine/rule-words.ts';
export { type Edge, type FlowGraph, flowGraph } from '../rules/helpers/flow-graph.ts';
export { titleOf } from '../rules/helpers/node-words.ts';
export { definePlugin, type Plugin } from '../rules/plugins/plugin.ts';
export type { SourceFile, Span } from '../source/source-file.ts';
