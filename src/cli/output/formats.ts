/** The formats that are written. Who writes each stands where it is written, since most runs of the command line write none. */

/** What `flowc build` writes, in the order of help. `WRITERS` in `drawing/rendering.ts` holds who writes each. */
export const FORMATS = ['svg', 'pdf', 'png', 'html', 'json', 'bpmn', 'drawio', 'mermaid'] as const;
export type Format = (typeof FORMATS)[number];

/** What `flowc report` writes, in the order of help. `commands/report/writers.ts` holds who writes each. */
export const REPORT_FORMATS = ['md', 'html', 'pdf', 'docx', 'xlsx', 'csv', 'pptx'] as const;

/** Formats that show a process in the same pictures. Those of pages of paper have charts that are cut to them. */
export const ALIKE: readonly (readonly string[])[] = [['md', 'html', 'xlsx', 'csv'], ['docx'], ['pdf'], ['pptx']];

export type ReportFormat = (typeof REPORT_FORMATS)[number];
