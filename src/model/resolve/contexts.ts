/** What the blocks of each file are read with. Money without a code is in the currency of its own file, else of the one being compiled. */
import { type BlockContext, processAttributes } from './blocks.ts';
import type { FileOutline } from './outline.ts';

/** The context of a file that was taken in; null is the file being compiled. */
export type ContextOf = (file: FileOutline | null) => BlockContext;

export function contextsOf(own: BlockContext): ContextOf {
  const byFile = new Map<FileOutline, BlockContext>();
  return (file) => {
    if (file === null) return own;
    const before = byFile.get(file);
    if (before) return before;
    const context = { ...own, errors: file.errors, currency: currencyOf(file, own) ?? own.currency };
    byFile.set(file, context);
    return context;
  };
}

/** What is wrong with the `process` of a taken-in file is no matter here. */
function currencyOf({ processes, errors }: FileOutline, own: BlockContext): string | undefined {
  return processAttributes(processes[0]?.block ?? null, { ...own, errors, report: () => {} }).currency;
}
