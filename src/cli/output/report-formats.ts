/** The formats that a report can be written in, in the order of help. `writers.ts` holds who writes each. */
export const REPORT_FORMATS = ['md', 'html', 'pdf', 'docx', 'xlsx', 'csv', 'pptx'] as const;

/** Formats that show a process in the same pictures. Those of pages of paper have charts that are cut to them. */
export const ALIKE: readonly (readonly string[])[] = [['md', 'html', 'xlsx', 'csv'], ['docx'], ['pdf'], ['pptx']];

export type ReportFormat = (typeof REPORT_FORMATS)[number];
