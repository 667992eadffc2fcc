/** What rules of one's own are written with, `flowc/plugin`: a module that loads fast, since every run of flowc loads the plugins. */
export type { Edit } from '../diagnostics/diagnostic.ts';
export type { MessageText } from '../diagnostics/message-table.ts';
export type { Marks } from '../model/marks.ts';
export { isDataNode, isFlowNode, isStep } from '../model/node-kinds.ts';
export { type Owner, owners, sameOwner } from '../model/owners.ts';
export type { Flow, Lane, NodeKind, Process, ProcessNode } from '../model/process.ts';
export type { Project } from '../rules/engine/project.ts';
export type { Element, Level, Preset } from '../rules/engine/rule.ts';
export { type Edge, type FlowGraph, flowGraph } from '../rules/helpers/flow-graph.ts';
export { titleOf } from '../rules/helpers/words.ts';
export {
  definePlugin,
  defineRule,
  type Plugin,
  type PluginContext,
  type PluginFinding,
  type PluginRule,
} from '../rules/plugins/plugin.ts';
export type { OptionDefinition, OptionsOf } from '../rules/plugins/plugin-options.ts';
export type { Words } from '../rules/plugins/words.ts';
export type { SourceFile } from '../source/source-file.ts';
export type { Span } from '../source/span.ts';
