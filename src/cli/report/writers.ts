/** Who writes each format of a report. What is heavy is loaded where it is asked for. */
import { type Document, htmlDocument, markdownFiles } from '../../compile.ts';
import type { ReportFormat } from './formats.ts';

/** A file of a report: its ending follows the report's name, as `.md` or `-2.svg` does. */
export interface ReportFile {
  readonly ending: string;
  readonly content: string | Uint8Array;
}

export interface Writing {
  /** The name of the report's files without any ending; null on standard output, beside which nothing can stand. */
  readonly name: string | null;
  /** What a file says of when it was made. */
  readonly date: Date | null;
}

/** Gives the files of a document, first the one that standard output gets. */
export type Writer = (document: Document, writing: Writing) => Promise<readonly ReportFile[]>;

export const WRITERS: Readonly<Record<ReportFormat, Writer>> = {
  html: async (document) => [{ ending: '.html', content: htmlDocument(document) }],
  md: async (document, { name }) => markdownFiles(document, name),
  docx: async (document, { date }) => {
    const { docxOf } = await import('../../docx.ts');
    return [{ ending: '.docx', content: await docxOf(document, date === null ? {} : { date }) }];
  },
};
