/** What every format of another program shares: a process as a draft, its text as a `.flow` file, and what is said of its source. */
export type { ProcessDraft } from '../interchange/draft/draft.ts';
export { printDraft } from '../interchange/draft/print-draft.ts';
export { type Remark, Unreadable } from '../interchange/draft/remark.ts';
export type { Imported } from '../interchange/draft/sketch.ts';
