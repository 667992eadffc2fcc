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
  draw,
  type Expansion,
  expand,
  explain,
  type Highlight,
  type Host,
  type HtmlOptions,
  highlightOf,
  isSame,
  type LayoutOptions,
  NO_FILES,
  PRESETS,
  type Reading,
  read,
  renderHtml,
  renderJoinedSvg,
  renderJson,
  renderSvg,
  resolveSettings,
  type Settings,
  type Stats,
  statsOf,
  THEMES,
  type Wanted,
} from './compile.ts';
export type { Diagnostic, Fix, Phrase, Related, Severity } from './diagnostics/diagnostic.ts';
export { applyFixes } from './diagnostics/fixes.ts';
export { MACHINE_FORMATS } from './diagnostics/formats/formats.ts';
export { say } from './diagnostics/phrase.ts';
export { prettyReport } from './diagnostics/pretty/pretty.ts';
export { formatSource as format } from './format/format-source.ts';
export * from './plugin.ts';
export { positionAt, sourceFile } from './source/source-file.ts';
export * from './testing.ts';
