/** The process result report: everything that is handed in with a process, from its one file. */

import { type Block, type Document, heading, type Picture, paragraph, table } from '../document/document.ts';
import type { Process } from '../model/process.ts';
import { type Reader, readerOf } from './reader.ts';
import { cardSection } from './sections/card.ts';
import { controlsSection } from './sections/controls.ts';
import { documentsSection } from './sections/documents.ts';
import { dutiesSection } from './sections/duties.ts';
import { stepsSection } from './sections/steps.ts';

/** What the check found, in words. */
export interface Finding {
  readonly severity: string;
  readonly text: string;
  readonly rule: string;
  readonly line: number;
}

export interface ReportOptions {
  /** Null where there is none to show. */
  readonly chart: Picture | null;
  readonly findings: readonly Finding[];
}

/** The report of a process, in the process's language. */
export function reportOf(process: Process, { chart, findings }: ReportOptions): Document {
  const reader = readerOf(process);
  const { words } = reader;
  const title = process.title ?? process.file;
  const blocks: Block[] = [
    ...(chart === null ? [] : [heading(1, words.chart), { kind: 'picture', name: 'chart', text: title } as const]),
    ...cardSection(reader),
    ...stepsSection(reader),
    ...dutiesSection(reader),
    ...controlsSection(reader),
    ...documentsSection(reader),
    ...findingsSection(findings, reader),
  ];
  return { title, lang: process.lang, blocks, pictures: chart === null ? {} : { chart } };
}

function findingsSection(findings: readonly Finding[], { words }: Reader): Block[] {
  const rows = findings.map(({ severity, text, rule, line }) => [severity, text, rule, String(line)]);
  const body = table('findings', [words.severity, words.finding, words.rule, words.line], rows);
  return [heading(1, words.findings), ...(body.length === 0 ? [paragraph(words.none)] : body)];
}
