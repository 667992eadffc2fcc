/** Who reads each format. Each is a bundle that is loaded when its format is asked for. */
import type { Imported, Remark } from '../../../entries/draft.ts';
import { type SourceFormat, textOf } from './sources.ts';

export interface Reading {
  readonly processes: readonly Imported[];
  readonly remarks: readonly Remark[];
  /** What each column of a table was taken for, as lines of a preview. */
  readonly mapping?: readonly (readonly [column: string, meaning: string])[];
}

export interface Request {
  readonly bytes: Uint8Array;
  /** The file's name without its ending: the title of what has none. */
  readonly name: string;
  /** `--columns`. */
  readonly columns: string | undefined;
}

/** Throws `Unreadable`. */
export async function readSource(format: SourceFormat, { bytes, name }: Request): Promise<Reading> {
  switch (format) {
    case 'bpmn': {
      const { readBpmn } = await import('../../../entries/bpmn.ts');
      return readBpmn(textOf(bytes), name);
    }
    default:
      throw new Error(format);
  }
}
