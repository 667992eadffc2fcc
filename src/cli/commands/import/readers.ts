/** Who reads each format. Each is a bundle that is loaded when its format is asked for. */
import type { Imported, Remark } from '../../../entries/draft.ts';
import { type SourceFormat, textOf } from './sources.ts';

export interface ImportReading {
  readonly processes: readonly Imported[];
  readonly remarks: readonly Remark[];
  /** What each column of a table was taken for, null for what is dropped. */
  readonly mapping?: readonly (readonly [column: string, meaning: string | null])[];
}

export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** The file's name without its ending: the title of what has none. */
  readonly name: string;
  /** `--columns`. */
  readonly columns: string | undefined;
}

/** Throws `Unreadable`. */
export async function readSource(format: SourceFormat, { bytes, name, columns }: ImportRequest): Promise<ImportReading> {
  switch (format) {
    case 'bpmn':
      return (await import('../../../entries/bpmn.ts')).readBpmn(textOf(bytes), name);
    case 'mermaid':
      return (await import('../../../entries/mermaid.ts')).readMermaid(textOf(bytes), name);
    case 'drawio':
      return (await import('../../../entries/drawio.ts')).readDrawio(textOf(bytes), name);
    case 'plantuml':
      return (await import('../../../entries/plantuml.ts')).readPlantuml(textOf(bytes), name);
    case 'md':
      return readMarkdown(textOf(bytes), name, columns);
    default: {
      const { readTable } = await import('../../../entries/tables.ts');
      return readTable(format === 'xlsx' ? bytes : textOf(bytes), format, name, columns);
    }
  }
}

/** A Markdown file holds a table of steps or diagrams. */
async function readMarkdown(text: string, name: string, columns: string | undefined): Promise<ImportReading> {
  if (/^[ \t]*(?:```|~~~)\s*mermaid\b/m.test(text)) return (await import('../../../entries/mermaid.ts')).readMermaid(text, name);
  if (/^[ \t]*@startuml\b/m.test(text)) return (await import('../../../entries/plantuml.ts')).readPlantuml(text, name);
  return (await import('../../../entries/tables.ts')).readTable(text, 'md', name, columns);
}
