/** One project of an editor: its files on disk, read when they are first asked for, under the documents that are open. */

import path from 'node:path';
import type { Host, Process } from '../../../api.ts';
import { withoutKnown } from '../../../diagnostics/baseline.ts';
import type { Diagnostic, Phrase } from '../../../diagnostics/diagnostic.ts';
import { phrase } from '../../../language-server/editor-messages.ts';
import type { LivePicture, LiveProject } from '../../../language-server/live-project.ts';
import { placesOf } from '../../../language-server/preview/preview-problems.ts';
import { type SourceFile, sourceFile } from '../../../source/source-file.ts';
import { lookOf, type PictureLook } from '../../drawing/look.ts';
import { pictureBeside } from '../../drawing/picture-thread.ts';
import { byName, isWithin, shownPath } from '../../files/paths.ts';
import { type BaselineFile, openBaseline } from '../../project/baseline-file.ts';
import { seesAll } from '../../project/check.ts';
import { fileHost } from '../../project/file-host.ts';
import { pluginFiles } from '../../project/load-config.ts';
import { folderInputs, inLangOf, type OpenedProject, type OpenProject, openInputs } from '../../project/project.ts';
import { Sources } from '../../project/sources.ts';
import { projectFiles, textsJoinedWith } from '../../project/texts.ts';
import type { Session } from '../../shell/session.ts';
import { isUsageError } from '../../shell/usage-error.ts';
import type { Buffers } from './buffers.ts';

export interface FolderOptions {
  readonly trusted: boolean;
  readonly baseline: string | null;
  /** Shows the user a message that is no finding in a file. */
  warn(message: Phrase): void;
}

/** The texts of a project, open documents first; beside them configurations, as they were read. */
class LiveSources extends Sources {
  live: (path: string) => SourceFile | null = () => null;

  override get(file: string): SourceFile | undefined {
    return super.get(file) ?? this.live(file) ?? undefined;
  }
}

export class FolderProject implements LiveProject {
  readonly lang;
  readonly rules;
  readonly host: Host;
  readonly problems: readonly Diagnostic[];
  readonly #opened: OpenProject;
  readonly #cwd: string;
  readonly #worker: string | null;
  readonly #buffers: Buffers;
  readonly #version: () => number;
  readonly #sources: LiveSources;
  readonly #baseline: BaselineFile | null;
  readonly #texts = new Map<string, SourceFile | null>();
  #files: readonly string[] | null = null;
  #look: Promise<PictureLook> | null = null;

  private constructor(
    { project, problems }: OpenedProject,
    baseline: BaselineFile | null,
    sources: LiveSources,
    session: Session,
    buffers: Buffers,
    version: () => number,
  ) {
    this.#opened = project;
    this.#cwd = session.terminal.cwd;
    this.#worker = session.terminal.worker;
    this.#buffers = buffers;
    this.#version = version;
    this.#sources = sources;
    this.#baseline = baseline;
    this.problems = [...problems, ...(baseline?.problems ?? [])];
    this.lang = inLangOf([project], session).lang;
    this.rules = project.settings.rules;
    const { root, themes } = project.host;
    this.host = {
      root,
      themes,
      read: (file) => this.source(file)?.text ?? null,
      exists: (file) => this.#buffers.text(this.#absolute(file)) !== undefined || project.host.exists(file),
    };
    sources.live = (file) => this.source(file);
  }

  /** Opens the project that a folder belongs to. Paths are relative to the session's working directory. */
  static async open(
    folder: string,
    session: Session,
    buffers: Buffers,
    version: () => number,
    { trusted, baseline, warn }: FolderOptions,
  ): Promise<FolderProject> {
    const sources = new LiveSources();
    const inputs = folderInputs(folder, { ...session, runsPlugins: trusted && session.runsPlugins !== false }, sources);
    const named = inputs.config.files.find(({ config }) => config.plugins.length > 0);
    if (named && !trusted) warn(phrase('editor.untrusted', { path: named.path }));
    const opened = await openInputs(inputs, {});
    const known = baseline === null ? null : readBaseline(path.resolve(inputs.place.root, baseline), session, sources, warn);
    return new FolderProject(opened, known, sources, session, buffers, version);
  }

  get version(): number {
    return this.#version();
  }

  get files(): readonly string[] {
    this.#files ??= this.#find();
    return this.#files;
  }

  joinedWith(file: string): readonly string[] {
    if (seesAll(this.settingsOf(file))) return this.files.filter((each) => each !== file);
    return textsJoinedWith(new Set([file]), new Map(this.files.map((each) => [each, this.source(each)?.text ?? ''])));
  }

  /** What opens the project again where it changes: configurations, plugins, the baseline. */
  get settingFiles(): readonly string[] {
    const { config } = this.#opened;
    const baseline = this.#baseline === null ? [] : [this.#baseline.absolute];
    return [...config.files.map(({ absolute }) => absolute), ...pluginFiles(config), ...baseline];
  }

  source(file: string): SourceFile | null {
    const text = this.#buffers.text(this.#absolute(file));
    const known = this.#texts.get(file);
    if (text === undefined && known !== undefined) return known;
    if (text !== undefined && known?.text === withoutMark(text)) return known;
    const source = text === undefined ? this.#read(file) : sourceFile(file, text);
    this.#texts.set(file, source);
    return source;
  }

  problemSource(file: string): SourceFile | undefined {
    return this.#sources.get(file);
  }

  settingsOf(file: string) {
    return this.#opened.settings.of(this.#absolute(file)).settings;
  }

  unknown(file: string, found: readonly Diagnostic[]): readonly Diagnostic[] {
    if (this.#baseline === null) return found;
    const { known, files } = this.#baseline;
    const own = found.filter(({ code }) => this.rules.has(code));
    const { fresh } = withoutKnown(own, known, { ...files, checked: [files.name(file)] });
    return found.filter((each) => !own.includes(each) || fresh.includes(each));
  }

  uriOf(file: string): string {
    return this.#buffers.uriOf(this.#absolute(file));
  }

  async draw(process: Process, links: ReadonlyMap<string, string>): Promise<LivePicture> {
    this.#look ??= lookOf(this.#opened, this.#cwd, []);
    const task = { process, places: placesOf(process, this.#sources), links };
    return pictureBeside(task, await this.#look, this.#worker);
  }

  /** How the project calls a file, wherever it lies. */
  pathOf(absolute: string): string {
    return shownPath(absolute, this.#cwd);
  }

  /** Takes note that a file may have another text on disk or be gone; `comesOrGoes` where there may be more or fewer files. */
  forget(absolute: string, comesOrGoes: boolean): void {
    this.#texts.delete(this.pathOf(absolute));
    if (comesOrGoes) this.#files = null;
  }

  #absolute(file: string): string {
    return path.resolve(this.#cwd, file);
  }

  /** Only what lies in the project's folder, wherever a link leads. */
  #read(file: string): SourceFile | null {
    const text = fileHost(this.#opened.place.root, this.#cwd, new Sources()).read(file);
    return text === null ? null : sourceFile(file, text);
  }

  /** Of a folder that is too large to be a project, the documents that are open. */
  #find(): string[] {
    const { place } = this.#opened;
    const open = this.#buffers.paths
      .filter((absolute) => isWithin(absolute, place.root))
      .map((absolute) => this.pathOf(absolute));
    return [...new Set([...(projectFiles(place, this.#cwd) ?? []), ...open])].sort(byName);
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** A baseline that is not there is reported, and hides nothing. */
function readBaseline(absolute: string, session: Session, sources: Sources, warn: FolderOptions['warn']): BaselineFile | null {
  try {
    return openBaseline(absolute, session.terminal.cwd, sources, false);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    for (const message of error.messages) warn(message);
    return null;
  }
}
