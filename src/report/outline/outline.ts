/** What a report covers, in order: its processes as chapters, with the numbers and anchors of all that others point to. */
import type { Text } from '../../document/text.ts';
import type { Library } from '../../model/library.ts';
import type { Process, ProcessNode } from '../../model/process.ts';
import { type ReportWords, wordsOf } from '../report-words.ts';
import { type Numbered, numbered } from './numbered.ts';
import { fileSeen, type Reference, referencesAmong } from './references.ts';

export interface Chapter extends Numbered {
  readonly title: string;
  readonly anchor: string;
  /** What precedes the number of each step: empty in the report of one process, `1.3.` in a book. */
  readonly prefix: string;
  /** The anchor of a step's description. */
  anchorOf(node: ProcessNode): string;
}

export interface Outline {
  readonly lang: 'en' | 'zh';
  readonly words: ReportWords;
  readonly chapters: readonly Chapter[];
  /** Whether it is a book of several processes. */
  readonly isBook: boolean;
  /** Among its processes. */
  readonly references: readonly Reference[];
  /** The same with those from and to processes that it does not cover. */
  readonly allReferences: readonly Reference[];
  /** A process by its title, leading to its chapter where it has one. */
  named(process: Process): Text;
  /** The process that a node's `see` names; null where it is unknown. */
  seen(process: Process, node: ProcessNode): Process | null;
  chapterOf(process: Process): Chapter;
  /** Where figures find the processes that are called. */
  readonly library: Library;
}

/** `others` are processes around those that the report covers. */
export function outlineOf(processes: readonly Process[], others: readonly Process[]): Outline {
  const known = new Map([...others, ...processes].map((process) => [process.file, process]));
  const allReferences = referencesAmong([...known.values()]);
  const included = new Set(processes);
  const references = allReferences.filter(({ from, to }) => included.has(from) && included.has(to));
  const isBook = processes.length > 1;
  const name = uniqueNames();
  const chapters = numbered(processes, references).map((each) => chapterOf(each, isBook, name));
  const byFile = new Map(chapters.map((chapter) => [chapter.process.file, chapter]));
  const lang = langOf(processes);
  return {
    lang,
    words: wordsOf(lang),
    chapters,
    isBook,
    references,
    allReferences,
    named: (process) => {
      const chapter = byFile.get(process.file);
      return chapter ? [{ text: chapter.title, to: `#${chapter.anchor}` }] : titleOf(process);
    },
    seen: (process, node) => known.get(fileSeen(process, node) ?? '') ?? null,
    chapterOf: ({ file }) => byFile.get(file)!,
    library: libraryOf(known),
  };
}

/** The processes that are known, by path; none of them is broken. */
function libraryOf(known: ReadonlyMap<string, Process>): Library {
  const root = [...known.keys()].some((file) => file.startsWith('/')) ? '/' : '../'.repeat(LEVELS);
  return {
    root,
    processAt: (path) => {
      const process = known.get(path);
      return process === undefined ? null : { process, isBroken: false };
    },
  };
}

/** As many as any path of a project goes up. */
const LEVELS = 32;

/** A point stands in no identifier, so that no node's anchor is another's, nor a chapter's. */
function chapterOf({ process, number }: Numbered, isBook: boolean, name: (wanted: string) => string): Chapter {
  const title = titleOf(process);
  const file = process.file.replace(/^.*\/|\.flow$/g, '');
  const anchor = name(file.replace(/[^\p{ID_Continue}]+/gu, '-').replace(/^-|-$/g, '') || 'process');
  return {
    process,
    number,
    anchor,
    title: isBook ? `${number} ${title}` : title,
    prefix: isBook ? `${number}.` : '',
    anchorOf: ({ id }) => `${anchor}.${id}`,
  };
}

const titleOf = ({ title, file }: Process) => (title ?? file).replace(/\s+/g, ' ');

function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let found = wanted;
    for (let n = 2; taken.has(found); n++) found = `${wanted}--${n}`;
    taken.add(found);
    return found;
  };
}

/** The language of most; of as many in both the first one's. */
function langOf(processes: readonly Process[]): 'en' | 'zh' {
  const chinese = processes.filter(({ lang }) => lang === 'zh').length;
  if (2 * chinese === processes.length) return processes[0]?.lang ?? 'en';
  return 2 * chinese > processes.length ? 'zh' : 'en';
}
