/**
 * A project as an editor sees it: texts that are not saved yet stand over those on disk. Who implements this knows files and configurations;
 * the server knows neither. Paths are as in spans: relative to the project's folder, with forward slashes.
 */
import type { Host, PreviewDrawing, Process, Rule, RuleSettings } from '../api.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Lang } from '../diagnostics/message-table.ts';
import type { SourceFile } from '../source/source-file.ts';

export interface LiveProject {
  /** The language of messages. */
  readonly lang: Lang;
  /** All rules that can be set or waived, by name. */
  readonly rules: ReadonlyMap<string, Rule>;
  readonly host: Host;
  /** The paths of all its `.flow` files, in order. */
  readonly files: readonly string[];
  /** The other files that rules read for one: those that references may join with it, or all where a rule sees all. */
  joinedWith(path: string): readonly string[];
  /** What is wrong in its configuration, baseline and plugins. */
  readonly problems: readonly Diagnostic[];
  /** Counts the changes of texts and files: what was found out under one number holds as long as that stays. */
  readonly version: number;
  /** The text of a file as it is now, the same object until it changes; null where there is none. */
  source(path: string): SourceFile | null;
  /** The text of any file that problems stand in, also of a configuration. */
  problemSource(path: string): SourceFile | undefined;
  settingsOf(path: string): RuleSettings;
  /** What of a file's findings the baseline does not know. */
  unknown(path: string, found: readonly Diagnostic[]): readonly Diagnostic[];
  uriOf(path: string): string;
  /** Draws a process as the project's configuration wants pictures; `links` are addresses of others in the same page, by what `see` says. */
  draw(process: Process, links: ReadonlyMap<string, string>): Promise<LivePicture>;
}

export interface LivePicture {
  readonly drawing: PreviewDrawing | null;
  /** Why there is none. */
  readonly problem: Diagnostic | null;
}

export interface LiveFile {
  readonly project: LiveProject;
  readonly path: string;
}

export interface FileChange {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

export interface LiveProjects {
  /** The file of a document, with its project. */
  of(uri: string): Promise<LiveFile>;
  /** All projects that were opened, and those of the editor's folders. */
  all(): Promise<readonly LiveProject[]>;
  /** Takes an unsaved text over what is on disk, or with null gives it up. */
  setText(uri: string, text: string | null): void;
  /** Takes other folders and settings of the editor; says whether what is wrong in files may be another. */
  configure(folders: readonly string[], settings: EditorSettings): boolean;
  /** Takes in what changed on disk. Configurations, plugins and the like make projects open again; says whether one did. */
  changed(changes: readonly FileChange[]): boolean;
}

/** What the editor's user may set. */
export interface EditorSettings {
  /** Whether the folder's author is trusted, so that plugins of its configuration may run. */
  readonly trusted: boolean;
  /** The language of messages; null for that of the editor. */
  readonly lang: Lang | null;
  /** The file of known problems, by its path from the project's folder. */
  readonly baseline: string | null;
  readonly inlayHints: { readonly stepNumbers: boolean; readonly lanes: boolean };
  readonly codeLens: { readonly figures: boolean; readonly readers: boolean };
}
