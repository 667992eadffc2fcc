/** flowc as a library: text in, diagnostics and pictures out, without files, clock or console. */
export {
  type Changes,
  type Compilation,
  type CompileOptions,
  changesPicture,
  check,
  compareProcesses,
  compile,
  type Diagram,
  type Document,
  type DocumentBlock,
  type DocumentPicture,
  draw,
  type Expansion,
  expand,
  explain,
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
  PRESETS,
  type Reading,
  type ReportFinding,
  type ReportInput,
  type ReportOptions,
  type RuleSettings,
  read,
  renderHtml,
  renderJoinedSvg,
  renderJson,
  renderSvg,
  report,
  resolveSettings,
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
