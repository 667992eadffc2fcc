/** A process in the format of another program. Each writer is loaded where its format is asked for. */
import type { Diagram } from '../../api.ts';
import type { Format } from '../output/target.ts';
import type { DrawTask } from './drawer.ts';
import type { Rendered } from './rendering.ts';

export type ExchangeFormat = Extract<Format, 'bpmn' | 'drawio' | 'mermaid'>;

const EXCHANGE_FORMATS: readonly string[] = ['bpmn', 'drawio', 'mermaid'] satisfies ExchangeFormat[];

export const isExchangeFormat = (format: Format): format is ExchangeFormat => EXCHANGE_FORMATS.includes(format);

type LayOut = (task: Pick<DrawTask, 'process' | 'picture' | 'rendering'>) => Promise<{ readonly diagram: Diagram | null }>;

/**
 * The file of a process. Other programs have neither sheets of paper, with a head and a foot, nor three columns: what they draw is laid out for
 * them in lanes, for BPMN, which has no pages, on one.
 */
export async function exported(format: ExchangeFormat, task: DrawTask, layOut: LayOut): Promise<Rendered> {
  const { process, rendering } = task;
  if (format === 'mermaid') return { files: [(await import('../../entries/mermaid.ts')).writeMermaid(process)] };
  const { pageHeader: _header, pageFooter: _footer, ...look } = task.picture;
  const picture = { ...look, page: 'auto' as const, columns: 'lanes' as const };
  if (format === 'drawio') {
    const { diagram } = await layOut({ ...task, picture });
    return { files: [(await import('../../entries/drawio.ts')).writeDrawio(process, diagram!, rendering.themes)] };
  }
  const { onOnePage, writeBpmn } = await import('../../entries/bpmn.ts');
  const { diagram } = await layOut({ ...task, process: onOnePage(process), picture });
  return { files: [await writeBpmn(process, diagram!)] };
}
