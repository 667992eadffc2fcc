/** flowc as a library: text in, diagnostics and pictures out, without files, clock or console. */
export {
  type Block,
  type Changes,
  type Compilation,
  type CompileOptions,
  changesPicture,
  check,
  compareProcesses,
  compile,
  type Diagram,
  type Document,
  draw,
  type Expansion,
  expand,
  explain,
  type Finding,
  findingsOf,
  type Highlight,
  type Host,
  type HtmlOptions,
  highlightOf,
  htmlDocument,
  isSame,
  type LayoutOptions,
  markdownFiles,
  NO_FILES,
  type Picture,
  PRESETS,
  type Reading,
  type ReportInput,
  type ReportOptions,
  read,
  renderHtml,
  renderJoinedSvg,
  renderJson,
  renderSvg,
  report,
  resolveSettings,
  type Settings,
  type Stats,
  statsOf,
  type Table,
  THEMES,
  type Wanted,
} from '../api.ts';
export type { Diagnostic, Fix, Phrase, Related, Severity } from '../diagnostics/diagnostic.ts';
export { applyFixes } from '../diagnostics/fixes.ts';
export { MACHINE_FORMATS } from '../diagnostics/formats/formats.ts';
export { say } from '../diagnostics/phrase.ts';
export { prettyReport } from '../diagnostics/pretty/pretty.ts';
export { formatSource as format } from '../format/format.ts';
export { positionAt, sourceFile } from '../source/source-file.ts';
export * from './plugin.ts';
export * from './testing.ts';
