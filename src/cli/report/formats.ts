/** The formats that a report can be written in, in the order of help. `writers.ts` holds who writes each. */
export const REPORT_FORMATS = ['md', 'html', 'docx', 'xlsx', 'csv'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];
