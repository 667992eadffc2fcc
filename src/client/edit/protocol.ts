/** What the page of `flowc preview --edit` and its server say to each other beside the Language Server Protocol. */
import type { PreviewFile } from '../preview-state.ts';

/** What the page's script reads from the page itself. */
export interface EditSetup {
  /** Lets the script's style sheets through the page's policy. */
  readonly nonce: string;
  /** The folder that paths are relative to, as a URI. */
  readonly root: string;
}

/** `flowc/open`: a file to write in, of this path or URI, or the first one where neither is known. */
export interface OpenRequest {
  readonly path: string | null;
  readonly uri?: string;
}

export interface OpenedFile {
  readonly path: string;
  readonly uri: string;
  /** With `\n` as line ends. */
  readonly text: string;
  /** What stands on disk, in short: a save that is based on something else would overwrite what its author has not seen. Null for no file. */
  readonly base: string | null;
  /** Why the file can't be written here, or null. */
  readonly locked: string | null;
}

/** `flowc/save`. */
export interface SaveRequest {
  readonly path: string;
  readonly text: string;
  readonly base: string | null;
}

export type Saved =
  | { readonly is: 'saved'; readonly base: string }
  /** Nothing was written: this is on disk, null where the file is gone. */
  | { readonly is: 'conflict'; readonly text: string | null; readonly base: string | null }
  | { readonly is: 'failed'; readonly reason: string };

/** `flowc/disk`: a file that is open has changed on disk. */
export interface DiskChange {
  readonly path: string;
  readonly text: string | null;
  readonly base: string | null;
}

/** `flowc/files`: the files that can be opened, as they stand on disk. */
export type FileList = readonly PreviewFile[];

/** Texts of the text pane. */
export interface EditWords {
  readonly text: string;
  readonly save: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly conflict: string;
  readonly gone: string;
  readonly takeTheirs: string;
  readonly keepMine: string;
  readonly failed: string;
  readonly width: string;
  readonly newName: string;
  readonly rename: string;
}
