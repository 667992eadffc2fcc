/** What the server of a preview sends its page, as JSON: all that there is to show of one file. */
import type { Guide } from './guide.ts';

export interface PreviewState {
  /** All files that can be shown, by path. */
  readonly files: readonly PreviewFile[];
  /** The file that is shown. */
  readonly file: string;
  /** Null where nothing of the file could be drawn yet. */
  readonly drawing: PreviewDrawing | null;
  /** Whether the drawing is older than the file, which can't be read as it is. */
  readonly isStale: boolean;
  readonly problems: readonly PreviewProblem[];
}

export interface PreviewFile {
  readonly path: string;
  readonly errors: number;
  readonly warnings: number;
}

export interface PreviewDrawing {
  readonly title: string;
  readonly lang: string;
  /** The pages, and the links to them, as markup in which all text is escaped. */
  readonly markup: string;
  readonly pageLinks: string;
  /** Colours of the drawing and its sheets of paper, as a style sheet. */
  readonly style: string;
  readonly guide: Guide;
  /** Where nodes are declared, such as `quotation.flow:12`, by the author's name for them. */
  readonly places: Readonly<Record<string, string>>;
}

export interface PreviewProblem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: string;
  readonly help: string | null;
  /** Such as `quotation.flow:12:3`. */
  readonly place: string;
  /** The author's name of the node that it is about, or null. */
  readonly node: string | null;
}

/** Texts of the page that its script shows. */
export interface PreviewWords {
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly errors: string;
  readonly warnings: string;
  readonly noProblems: string;
  readonly stale: string;
  readonly busy: string;
  readonly lost: string;
  readonly nothing: string;
  readonly copy: string;
  readonly copied: string;
}
