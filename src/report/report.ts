/** The process result report: everything that is handed in with a process, and the book of several processes, as a document. */
import { type Document, type DocumentBlock, type DocumentPicture, heading, paragraph, table } from '../document/document.ts';
import type { Process } from '../model/process.ts';
import { dataTables } from './data.ts';
import type { Chapter, Outline } from './outline/outline.ts';
import { type ReportReader, readerOf } from './reader.ts';
import type { ReportWords } from './report-words.ts';
import { cardBlocks } from './sections/card.ts';
import { controlBlocks } from './sections/controls.ts';
import { departmentBlocks } from './sections/departments.ts';
import { documentBlocks } from './sections/documents.ts';
import { dutyBlocks } from './sections/duties.ts';
import { raciBlocks } from './sections/raci.ts';
import { stepBlocks } from './sections/steps.ts';

/** What the check found, in words. */
export interface ReportFinding {
  readonly severity: string;
  readonly text: string;
  readonly rule: string;
  readonly line: number;
}

export interface ReportContent {
  /** Of the whole, unless it is the report of one process. */
  readonly title?: string | undefined;
  /** The chart of each process that has one. */
  readonly charts: ReadonlyMap<Process, DocumentPicture>;
  /** The map of all processes, for a book. */
  readonly map: DocumentPicture | null;
  readonly findings: ReadonlyMap<Process, readonly ReportFinding[]>;
}

/** The name of a chapter's chart among the pictures of the document. */
export const chartName = ({ number }: Chapter, { isBook }: Outline): string =>
  isBook ? `chart-${number.replaceAll('.', '-')}` : 'chart';

/** The report of one process, or the book of several. */
export function reportOf(outline: Outline, content: ReportContent): Document {
  const { words, lang, chapters, isBook } = outline;
  const readers = chapters.map((chapter) => readerOf(chapter, outline));
  return {
    title: isBook ? (content.title ?? words.book) : (chapters[0]?.title ?? words.book),
    lang,
    ...(isBook || chapters.length === 0 ? {} : { about: aboutOf(chapters[0]!.process) }),
    blocks: [
      ...(isBook ? frontBlocks(content, words) : []),
      ...readers.flatMap((reader) => chapterBlocks(reader, content)),
      ...commonBlocks(readers, outline),
      ...findingBlocks(readers, content, words),
    ],
    pictures: picturesOf(outline, content),
    data: dataTables(readers, words),
  };
}

function aboutOf({ attributes }: Process): NonNullable<Document['about']> {
  const { purpose, scope, owner, customer, version, date, author, approver } = attributes;
  const texts = { purpose, scope, owner, customer, version, date, author, approver };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) => (value === undefined ? [] : [[key, [value].flat().join(', ')]])),
  );
}

function frontBlocks({ map }: ReportContent, words: ReportWords): DocumentBlock[] {
  const drawn: DocumentBlock[] =
    map === null ? [] : [paragraph(words.mapText), { kind: 'picture', name: 'map', text: words.map }];
  return [...drawn, { kind: 'contents', depth: 1 }];
}

/** What the report says about one process alone. */
function chapterBlocks(reader: ReportReader, { charts }: ReportContent): DocumentBlock[] {
  const { words, outline, chapter, process } = reader;
  const { isBook } = outline;
  const level = isBook ? 2 : 1;
  const section = (name: string, of: string) => heading(level, of, `${chapter.anchor}.-${name}`);
  const text = `${words.chart}${words.colon}${chapter.title}`;
  return [
    ...(isBook ? [{ kind: 'pageBreak' } as const, heading(1, chapter.title, chapter.anchor)] : []),
    ...(charts.has(process)
      ? [section('chart', words.chart), { kind: 'picture', name: chartName(chapter, outline), text } as const]
      : []),
    section('card', words.card),
    ...cardBlocks(reader),
    section('steps', words.steps),
    ...stepBlocks(reader, isBook ? 3 : 2),
  ];
}

/** What it says about all of them together. */
function commonBlocks(readers: readonly ReportReader[], { words, isBook }: Outline): DocumentBlock[] {
  const sections: readonly (readonly [string, string, readonly DocumentBlock[]])[] = [
    ['duties', words.duties, dutyBlocks(readers, words)],
    ['responsibilities', words.raci, raciBlocks(readers, words)],
    ['controls', words.controls, controlBlocks(readers, words)],
    ['documents', words.documents, documentBlocks(readers, words)],
    ...(isBook ? [['departments', words.index, departmentBlocks(readers, words)] as const] : []),
  ];
  return sections.flatMap(([name, title, blocks], i) => [
    ...(isBook && i === 0 ? [{ kind: 'pageBreak' } as const] : []),
    heading(1, title, `all.-${name}`),
    ...(blocks.length === 0 ? [paragraph(words.none)] : blocks),
  ]);
}

function findingBlocks(readers: readonly ReportReader[], { findings }: ReportContent, words: ReportWords): DocumentBlock[] {
  const rows = readers.flatMap(({ process, chapter }) =>
    (findings.get(process) ?? []).map(({ severity, text, rule, line }) => [chapter.title, severity, text, rule, String(line)]),
  );
  const head = [words.process, words.severity, words.finding, words.rule, words.line];
  const from = readers.length > 1 ? 0 : 1;
  const body = table(
    'findings',
    head.slice(from),
    rows.map((row) => row.slice(from)),
  );
  return [heading(1, words.findings, 'all.-findings'), ...(body.length === 0 ? [paragraph(words.none)] : body)];
}

function picturesOf(outline: Outline, { charts, map }: ReportContent): Document['pictures'] {
  const drawn = outline.chapters.flatMap((chapter) => {
    const chart = charts.get(chapter.process);
    return chart ? [[chartName(chapter, outline), chart] as const] : [];
  });
  return Object.fromEntries([...(map === null ? [] : [['map', map] as const]), ...drawn]);
}
