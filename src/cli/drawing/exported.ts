/** A process in the format of another program. Each writer is loaded where its format is asked for. */
import type { Diagram } from '../../api.ts';
import type { DrawTask } from './drawer.ts';
import type { Rendered } from './rendering.ts';

export type ExchangeFormat = 'bpmn';

type LayOut = (task: Pick<DrawTask, 'process' | 'picture' | 'rendering'>) => Promise<{ readonly diagram: Diagram | null }>;

/** The file of a process. BPMN has one picture for all pages, in lanes: it is laid out for it. */
export async function exported(_format: ExchangeFormat, task: DrawTask, diagram: Diagram, layOut: LayOut): Promise<Rendered> {
  const { onOnePage, writeBpmn } = await import('../../entries/bpmn.ts');
  const picture = { ...task.picture, page: 'auto' as const, columns: 'lanes' as const };
  const laid = await layOut({ ...task, process: onOnePage(task.process), picture });
  return { files: [await writeBpmn(task.process, laid.diagram ?? diagram)] };
}
