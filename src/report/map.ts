/**
 * The map of all processes, as a process of its own that is drawn like any other: a box each, a lane for each owner, and an arrow wherever one
 * calls another or goes on in it.
 */
import type { Flow, Lane, Process, ProcessNode } from '../model/process.ts';
import type { Chapter, Outline } from './outline/outline.ts';
import { oneLine } from './reader.ts';

const FILE = 'map';
const NOWHERE: Process['span'] = { file: FILE, start: 0, end: 0 };

/** The id of a chapter's box. */
export const boxOf = (chapter: Chapter): string => `process-${chapter.number.replaceAll('.', '-')}`;

/** The processes of a book as one process, whose steps are the processes and whose flows are the references between them. */
export function mapOf(outline: Outline): Process {
  const { chapters, references, words, lang, chapterOf } = outline;
  const owners = [...new Set(chapters.map(({ process }) => ownerOf(process)))];
  const laneOf = new Map(owners.map((owner, i) => [owner, `owner-${i + 1}`]));
  const nodes = chapters.map((chapter) => box(chapter, laneOf.get(ownerOf(chapter.process))!));
  const arrows = new Map(
    references.map(({ from, to }) => [`${from.file}\0${to.file}`, { from: chapterOf(from), to: chapterOf(to) }]),
  );
  const flows = [...arrows.values(), ...stacked(outline)].map(({ from, to }, i) => arrow(boxOf(from), boxOf(to), i));
  return {
    file: FILE,
    title: words.map,
    span: NOWHERE,
    hasStatement: true,
    lang,
    nodes,
    flows,
    attributes: { show: [], legend: false, direction: 'down', page: 'auto' },
    lanes: [...laneOf].map(([owner, id]) => lane(id, owner ?? words.unowned)),
    pages: [{ number: 1, title: null, span: null }],
    phases: [],
    notes: [],
    classes: [],
    uses: [],
  };
}

interface ProcessPair {
  readonly from: Chapter;
  readonly to: Chapter;
}

/** Fewer stand below each other even where there are few. */
const LEAST_ROWS = 3;

/**
 * Processes without any connection would all stand in one row: these pairs are to be laid out as if one led to the other, so that those of an
 * owner stand below each other, in a map about as high as wide. Their arrows are not to be drawn.
 */
export function stacked({ chapters, references }: Outline): ProcessPair[] {
  const connected = new Set(references.flatMap(({ from, to }) => [from, to]));
  const alone = chapters.filter(({ process }) => !connected.has(process));
  const rows = Math.max(LEAST_ROWS, Math.ceil(Math.sqrt(alone.length)));
  const above = new Map<string | null, Chapter[]>();
  return alone.flatMap((to) => {
    const owner = ownerOf(to.process);
    const column = above.get(owner) ?? [];
    const from = column.at(-1);
    above.set(owner, column.length === rows ? [to] : [...column, to]);
    return from === undefined || column.length === rows ? [] : [{ from, to }];
  });
}

function ownerOf({ attributes }: Process): string | null {
  return attributes.owner === undefined ? null : oneLine(attributes.owner);
}

function lane(id: string, name: string): Lane {
  return { id, name, parent: null, attributes: {}, imported: false, span: NOWHERE };
}

function box(chapter: Chapter, lane: string): ProcessNode {
  return {
    id: boxOf(chapter),
    kind: 'subprocess',
    text: chapter.title,
    textSpan: null,
    lane,
    otherLanes: [],
    laneUnknown: false,
    page: 1,
    phase: null,
    attributes: {},
    attributeSpans: {},
    imported: false,
    span: NOWHERE,
    statementSpan: NOWHERE,
  };
}

function arrow(from: string, to: string, statement: number): Flow {
  return {
    kind: 'sequence',
    from: { kind: 'node', id: from, state: null },
    to: { kind: 'node', id: to, state: null },
    label: null,
    answer: null,
    late: false,
    probability: null,
    span: NOWHERE,
    labelSpan: null,
    statementSpan: NOWHERE,
    alone: true,
    statement,
    implied: false,
  };
}
