/** What the makers of completions give, and what they know of the place. */
import type { CompletionItemKind, MarkupContent } from 'vscode-languageserver';
import type { Lang } from '../../diagnostics/message-table.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';

/** The command of VS Code that asks for completions. */
export const RETRIGGER = 'editor.action.triggerSuggest';

/** One thing that can be written; a snippet has tab stops as `${1:…}`. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  readonly about?: MarkupContent;
  /** What is written, where it is not the label. */
  readonly text?: string;
  readonly isSnippet?: boolean;
  /** What else the user may type for it. */
  readonly filter?: string;
  /** Offers of a lower rank come first; 1 by default. */
  readonly rank?: number;
  /** Whether the next completions should be asked for at once. */
  readonly goesOn?: boolean;
  readonly isDiscouraged?: boolean;
}

export interface CompletionContext {
  readonly view: ProjectView;
  readonly path: string;
  readonly reading: FileReading;
  /** The language of the file's keywords. */
  readonly lang: Lang;
}
