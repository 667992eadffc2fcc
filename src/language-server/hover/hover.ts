/** What is known of the word under the cursor: a node's facts, a process's figures, a rule's explanation, a word of the language. */
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { ruleMarkdown } from '../../api.ts';
import type { Lang } from '../../diagnostics/message-table.ts';
import type { Lane, ProcessNode } from '../../model/process.ts';
import type { Span } from '../../source/source-file.ts';
import { type AttributeKey, keyTable } from '../../syntax/keywords.ts';
import type { BraceBlock, Statement, Word } from '../../syntax/tree.ts';
import { declarationOf, elementOf, isNode } from '../names/resolve.ts';
import { occurrenceAt } from '../workspace/occurrences.ts';
import { rangeOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';
import { figuresMarkdown } from './hover-figures.ts';
import { keyMarkdown, keywordMarkdown, markdown } from './keywords.ts';
import { laneMarkdown, nodeMarkdown } from './nodes.ts';

export function hover(offset: number, path: string, view: ProjectView): Hover | null {
  const reading = view.reading(path);
  if (reading === null) return null;
  const found = ruleAt(offset, reading, view) ?? nameAt(offset, path, reading, view) ?? wordAt(offset, reading, view);
  return found && { contents: found.contents, range: rangeOf(found.span, reading.source) };
}

interface HoverTarget {
  readonly contents: MarkupContent;
  readonly span: { readonly start: number; readonly end: number };
}

/** The name of a rule in a comment that waives it. */
function ruleAt(offset: number, { tree, source }: FileReading, { project }: ProjectView): HoverTarget | null {
  const comment = tree.comments.find(({ span }) => span.start <= offset && offset <= span.end);
  if (comment === undefined || !/^\s*flowc-ignore/.test(comment.text)) return null;
  const before = /[\w/-]*$/.exec(source.text.slice(comment.span.start, offset))![0];
  const after = /^[\w/-]*/.exec(source.text.slice(offset, comment.span.end))![0];
  const text = ruleMarkdown(before + after, project.lang, [...project.rules.values()]);
  return text === null ? null : { contents: markdown(text), span: { start: offset - before.length, end: offset + after.length } };
}

function nameAt(offset: number, path: string, reading: FileReading, view: ProjectView): HoverTarget | null {
  const occurrence = occurrenceAt(reading.occurrences, offset);
  if (occurrence === null || occurrence.space !== 'name') return null;
  const home = declarationOf(occurrence, path, view)?.file ?? path;
  const element = elementOf(occurrence.name, reading.process) ?? inFile(occurrence.name, home, view);
  if (element === undefined) return null;
  const { process } = reading;
  const contents = isNode(element)
    ? nodeMarkdown(element, process, view.project.lang)
    : laneMarkdown(element, process, view.project.lang);
  return { contents, span: occurrence.span };
}

function inFile(name: string, file: string, view: ProjectView): Lane | ProcessNode | undefined {
  const process = view.reading(file)?.process;
  return process && elementOf(name, process);
}

function wordAt(offset: number, { tree, process }: FileReading, view: ProjectView): HoverTarget | null {
  const { lang, host } = view.project;
  const isAt = ({ start, end }: Span) => start <= offset && offset <= end;
  for (const statement of tree.statements) {
    if (!isAt(statement.span)) continue;
    if (statement.kind === 'process' && !(statement.block && isAt(statement.block.span))) {
      return { contents: figuresMarkdown(process, host, lang), span: process.span };
    }
    const word = wordIn(statement, isAt);
    const contents = word && explained(word, lang);
    if (word && contents) return { contents, span: word.word.span };
  }
  return null;
}

interface WordAt {
  readonly word: Word;
  readonly isKey: boolean;
}

function wordIn(statement: Statement, isAt: (span: Span) => boolean): WordAt | null {
  if ('keyword' in statement && isAt(statement.keyword.span)) return { word: statement.keyword, isKey: false };
  const block: BraceBlock | null = 'block' in statement ? statement.block : null;
  for (const item of block?.items ?? []) {
    if (!isAt(item.span)) continue;
    if (item.kind !== 'attribute') return wordIn(item, isAt);
    return isAt(item.key.span) ? { word: item.key, isKey: true } : null;
  }
  return null;
}

function explained({ word: { canonical }, isKey }: WordAt, lang: Lang): MarkupContent | null {
  if (canonical === null) return null;
  if (!isKey) return keywordMarkdown(canonical, lang);
  return Object.hasOwn(keyTable, canonical) ? keyMarkdown(canonical as AttributeKey, lang) : null;
}
