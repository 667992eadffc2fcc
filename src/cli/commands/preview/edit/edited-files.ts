/** The files of a preview on disk, read and written for the page that they are edited in: those that the preview shows, and no others. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { DiskChange, FileList, OpenedFile, OpenRequest, Saved, SaveRequest } from '../../../../api.ts';
import type { Lang } from '../../../../diagnostics/message-table.ts';
import { say } from '../../../../diagnostics/phrase.ts';
import { BYTE_ORDER_MARK, readText } from '../../../files/read.ts';
import { writeFile } from '../../../files/write.ts';

export interface EditedFile {
  readonly path: string;
  readonly absolute: string;
  /** The absolute folder of its project, which nothing may lead out of. */
  readonly root: string;
}

export interface EditedFilesOptions {
  readonly lang: Lang;
  /** The files that may be opened, in order. */
  readonly files: readonly EditedFile[];
  readonly list: FileList;
}

export class EditedFiles {
  readonly #preview: EditedFilesOptions;

  constructor(preview: EditedFilesOptions) {
    this.#preview = preview;
  }

  get list(): FileList {
    return this.#preview.list;
  }

  /** A file by its path or URI; the first one where neither is asked for. */
  open({ path, uri }: OpenRequest): OpenedFile | null {
    const { files } = this.#preview;
    const wanted = files.find((file) => file.path === path || uriOf(file) === uri);
    const file = wanted ?? (uri === undefined ? files[0] : undefined);
    if (file === undefined) return null;
    const { text, base, locked } = this.#read(file);
    return { path: file.path, uri: uriOf(file), text: text ?? '', base, locked };
  }

  /** What is on disk of a file. */
  disk(file: EditedFile): DiskChange {
    const { text, base } = this.#read(file);
    return { path: file.path, text, base };
  }

  byPath(path: string): EditedFile | undefined {
    return this.#preview.files.find((file) => file.path === path);
  }

  /** Writes a file of these or of `known`, which were there once, whole, with the line ends and the byte-order mark that it has, where what is on disk is what the text was made of. */
  save({ path, text, base }: SaveRequest, known: ReadonlyMap<string, EditedFile>): Saved {
    const file = this.byPath(path) ?? known.get(path);
    if (file === undefined) return { is: 'failed', reason: path };
    const before = this.#read(file);
    if (before.base !== base) return { is: 'conflict', text: before.text, base: before.base };
    if (before.locked !== null) return { is: 'failed', reason: before.locked };
    const content = before.mark + text.replaceAll('\n', before.lineEnd);
    const problem = writeFile(file.absolute, path, content, file.root);
    if (problem !== null) return { is: 'failed', reason: say(problem, this.#preview.lang) };
    // Not what is on disk: another program may have written it since.
    return { is: 'saved', base: baseOf(Buffer.from(content)) };
  }

  /** Text, base and mark come from one reading: a base of other bytes would let a text overwrite what it was not made of. */
  #read({ absolute, path }: EditedFile) {
    const nothing = { text: null, base: null, locked: null, lineEnd: '\n', mark: '' };
    if (!existsSync(absolute)) return nothing;
    const read = readText(absolute, path);
    if ('unreadable' in read) return { ...nothing, base: '', locked: say(read.unreadable, this.#preview.lang) };
    const { bytes, text, problem } = read;
    return {
      text: text.replace(/\r\n?/g, '\n'),
      base: baseOf(bytes),
      locked: problem && say(problem.message, this.#preview.lang),
      lineEnd: /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n',
      mark: Buffer.from(bytes.subarray(0, 3)).toString() === BYTE_ORDER_MARK ? BYTE_ORDER_MARK : '',
    };
  }
}

const baseOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
const uriOf = ({ absolute }: EditedFile): string => pathToFileURL(absolute).href;
