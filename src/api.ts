/** What the command line and the library take from the stages: the pipeline, and the words and data that its results are shown with. */

export type { ExpectedFigures, PathFigures, Stats } from './analysis/figures.ts';
export type { Gap, GapKind } from './analysis/gap.ts';
export { HEAT_KEYS, type HeatKey } from './analysis/heat.ts';
export { expand, heatOf, statsOf } from './called-processes.ts';
export type { DiskChange, FileList, OpenedFile, OpenRequest, Saved, SaveRequest } from './client/edit/protocol.ts';
export type { PreviewDrawing, PreviewFile, PreviewProblem, PreviewState } from './client/preview-state.ts';
export { type Changes, type FlowFact, type ItemChange, isSame, type ValueChange } from './compare/changes.ts';
export { compareProcesses } from './compare/compare.ts';
export { flowFacts } from './compare/identity.ts';
export { changesPicture } from './compare/union.ts';
export {
  laneValues as laneFacts,
  nodeValues as nodeFacts,
  phaseTitles,
  processValues as processFacts,
} from './compare/values.ts';
export {
  type Compilation,
  type CompileOptions,
  check,
  compile,
  type DrawOptions,
  draw,
  isDrawable,
  type Reading,
  read,
} from './compile.ts';
export type { Document, DocumentBlock, DocumentPicture, Table } from './document/document.ts';
export { drawingArea, HEADING, type Orientation, orientationFor, SMALLEST_SCALE, scaleOn } from './document/drawing-area.ts';
export { htmlDocument } from './document/html/html.ts';
export { markdownFiles } from './document/markdown/markdown.ts';
export type { Expansion, Wanted } from './expand/expand.ts';
export type { Diagram } from './geometry/diagram.ts';
export { fieldsIn, type Logo, PAGE_FIELDS, type PageBand } from './geometry/page-band.ts';
export { elkLayered, type LayeredEngine } from './layout/elk/layered.ts';
export type { LayoutOptions, Numbering } from './layout/options.ts';
export { costText, countText, hoursText, shareText } from './layout/words/figure-words.ts';
export { type Highlight, highlightOf } from './model/highlight.ts';
export { type Host, NO_FILES } from './model/host.ts';
export { phrase as kindPhrase } from './model/model-messages.ts';
export type { Process } from './model/process.ts';
export { type PreviewPage, previewDrawing, renderEditPage, renderPreviewPage } from './render/html/preview.ts';
export { type HtmlOptions, renderHtml } from './render/html/render-html.ts';
export { renderJson } from './render/json/json.ts';
export type { Lettering } from './render/svg/svg.ts';
export { renderJoinedSvg, renderSvg } from './render/svg/svg.ts';
export { findingsOf, type ReportInput, type ReportOptions, report } from './report/compose.ts';
export type { ReportFinding } from './report/report.ts';
export { RULES } from './rules/catalogue.ts';
export type { Project } from './rules/engine/rule.ts';
export { PRESETS, type Preset, type Rule } from './rules/engine/rule.ts';
export type { Plugin } from './rules/plugins/plugin.ts';
export { type ReadPlugin, readPlugin } from './rules/plugins/read-plugin.ts';
export { explain, explainAll, ruleMarkdown, rulesMarkdown } from './rules/run/explain.ts';
export { PLUGIN_CODE, thrown } from './rules/run/failure.ts';
export type { RunRule } from './rules/run/run-rules.ts';
export { type RuleSettings, resolveSettings, type SettingsProblem } from './rules/run/settings.ts';
export { glossaryEntry, glossaryWords } from './syntax/glossary.ts';
export { keyTable } from './syntax/keywords.ts';
export { type Faint, faintColors } from './themes/legible.ts';
export type { Theme } from './themes/theme.ts';
export { THEMES, themeOf } from './themes/themes.ts';
export { fitsToken, TOKENS, type TokenName, themeWith } from './themes/tokens.ts';
