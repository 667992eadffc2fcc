/** Leaves out pages on which nothing stands: a document declared on a page of its own is drawn where a step touches it. */
import type { Process } from '../../model/process.ts';
import { pageParts, type Workshop } from '../page-contents.ts';
import { onSheets } from './on-sheets.ts';

export function withoutEmptyPages(process: Process, work: Workshop): Process {
  if (process.pages.length === 1) return process;
  const parts = pageParts(process, work);
  const shown = process.pages.filter((_, i) => parts[i]!.chart.nodes.length > 0);
  if (shown.length === process.pages.length) return process;
  const ids = (page: number) => process.nodes.flatMap((node) => (node.page === page ? [node.id] : []));
  return onSheets(
    process,
    shown.map((part) => ({ part, ids: ids(part.number) })),
  );
}
