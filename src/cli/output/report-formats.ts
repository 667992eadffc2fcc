/** The formats that a report can be written in, in the order of help. `writers.ts` holds who writes each. */
export const REPORT_FORMATS = ['md', 'html', 'pdf', 'docx', 'xlsx', 'csv'] as const;

/** Formats of pages of paper, to which charts are cut. */
export const PAGED: readonly string[] = ['pdf', 'docx'];

export type ReportFormat = (typeof REPORT_FORMATS)[number];
