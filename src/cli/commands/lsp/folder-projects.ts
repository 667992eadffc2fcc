/** The projects of an editor's folders. Each is opened when a file of it is first asked for, and again when its configuration has changed. */
import path from 'node:path';
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import type { EditorSettings, FileChange, LiveFile, LiveProjects } from '../../../language-server/live-project.ts';
import { isWithin } from '../../files/paths.ts';
import { kindOf } from '../../files/read.ts';
import { CONFIG_NAME } from '../../project/bases.ts';
import { placeOf } from '../../project/root.ts';
import type { Session } from '../../shell/session.ts';
import { isUsageError } from '../../shell/usage-error.ts';
import { Buffers } from './buffers.ts';
import { FolderProject } from './folder-project.ts';

export class FolderProjects implements LiveProjects {
  readonly #session: Session;
  readonly #warn: (message: Phrase) => void;
  readonly #buffers = new Buffers();
  /** By root and the folder that paths are relative to. */
  readonly #open = new Map<string, Promise<FolderProject>>();
  readonly #keys = new Map<string, { readonly key: string; readonly cwd: string }>();
  #folders: readonly string[];
  #settings: EditorSettings;
  #version = 0;

  constructor(session: Session, folders: readonly string[], settings: EditorSettings, warn: (message: Phrase) => void) {
    this.#session = session;
    this.#folders = folders.map(folderPath);
    this.#settings = settings;
    this.#warn = warn;
  }

  async of(uri: string): Promise<LiveFile> {
    const absolute = this.#pathOf(uri);
    const project = await this.#projectOf(existing(path.dirname(absolute)));
    return { project, path: project.pathOf(absolute) };
  }

  async all() {
    for (const folder of this.#folders) void this.#projectOf(folder);
    return Promise.all(this.#open.values());
  }

  setText(uri: string, text: string | null): void {
    const absolute = this.#pathOf(uri);
    const isNew = this.#buffers.text(absolute) === undefined;
    this.#buffers.set(absolute, uri, text);
    this.#version++;
    // What was read on disk may have changed meanwhile, and a file that was never saved comes and goes with its document.
    if (isNew || text === null) this.#forget(absolute, true);
  }

  configure(folders: readonly string[], settings: EditorSettings): boolean {
    const before = JSON.stringify([this.#folders, openingPart(this.#settings)]);
    this.#folders = folders.map(folderPath);
    this.#settings = settings;
    if (JSON.stringify([this.#folders, openingPart(settings)]) === before) return false;
    this.#closeAll();
    return true;
  }

  changed(changes: readonly FileChange[]): boolean {
    const files = changes
      .filter(({ uri }) => uri.startsWith('file:'))
      .map(({ uri, kind }) => ({ absolute: this.#pathOf(uri), kind }));
    this.#version++;
    for (const { absolute, kind } of files) if (absolute.endsWith('.flow')) this.#forget(absolute, kind !== 'changed');
    const isSetting = ({ absolute }: (typeof files)[number]) =>
      [CONFIG_NAME, '.gitignore'].includes(path.basename(absolute)) || this.#settingFiles.has(absolute);
    if (!files.some(isSetting)) return false;
    this.#closeAll();
    return true;
  }

  readonly #settingFiles = new Set<string>();

  #forget(absolute: string, comesOrGoes: boolean): void {
    for (const project of this.#open.values()) void project.then((open) => open.forget(absolute, comesOrGoes)).catch(() => {});
  }

  #closeAll(): void {
    this.#open.clear();
    this.#keys.clear();
    this.#settingFiles.clear();
    this.#version++;
  }

  #projectOf(folder: string): Promise<FolderProject> {
    const { key, cwd } = this.#keyOf(folder);
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const opening = this.#openIn(folder, cwd);
    this.#open.set(key, opening);
    opening.then(
      ({ settingFiles }) => {
        for (const file of settingFiles) this.#settingFiles.add(file);
      },
      () => this.#open.delete(key),
    );
    return opening;
  }

  /** A configuration that can't be read counts for nothing; the user learns why. */
  async #openIn(folder: string, cwd: string): Promise<FolderProject> {
    const { trusted, baseline, lang } = this.#settings;
    const session: Session = {
      ...this.#session,
      ...(lang === null ? {} : { lang }),
      terminal: { ...this.#session.terminal, cwd },
    };
    const options = { trusted, baseline, warn: this.#warn };
    const version = () => this.#version;
    try {
      return await FolderProject.open(folder, session, this.#buffers, version, options);
    } catch (error) {
      if (!isUsageError(error)) throw error;
      for (const message of error.messages) this.#warn(message);
      return await FolderProject.open(folder, { ...session, config: null }, this.#buffers, version, options);
    }
  }

  #keyOf(folder: string): { readonly key: string; readonly cwd: string } {
    const known = this.#keys.get(folder);
    if (known !== undefined) return known;
    const holding = this.#folders.filter((each) => isWithin(folder, each)).sort((a, b) => b.length - a.length);
    const cwd = holding[0] ?? folder;
    const { root } = placeOf(folder, cwd, null);
    const found = { key: `${root}\0${cwd}`, cwd };
    this.#keys.set(folder, found);
    return found;
  }

  #pathOf(uri: string): string {
    return this.#buffers.pathOf(uri, this.#folders[0] ?? this.#session.terminal.cwd);
  }
}

/** What of the settings a project is opened by. */
function openingPart({ trusted, lang, baseline }: EditorSettings) {
  return { trusted, lang, baseline };
}

/** The nearest folder up the tree that is there: an editor may show a file of one that is gone. */
function existing(folder: string): string {
  const parent = path.dirname(folder);
  return parent === folder || kindOf(folder) === 'folder' ? folder : existing(parent);
}

const folderPath = (uri: string): string => path.resolve(new Buffers().pathOf(uri, '/'));
