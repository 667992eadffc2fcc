/** The facts of a node or lane as Markdown. */
import type { MarkupContent } from 'vscode-languageserver';
import { kindPhrase, laneFacts, nodeFacts, phaseTitles } from '../../api.ts';
import type { Lang } from '../../diagnostics/message-table.ts';
import { say } from '../../diagnostics/phrase.ts';
import { isFlowNode } from '../../model/node-kinds.ts';
import type { FlowEnd, Lane, Process, ProcessNode } from '../../model/process.ts';
import { stepNumbers } from '../../model/step-numbers.ts';
import { statementTable } from '../../syntax/keyword-entries.ts';
import { type AttributeKey, keyTable } from '../../syntax/keywords.ts';
import { phrase } from '../editor-messages.ts';
import { markdown, plainMarkdown } from './keywords.ts';

/** What a hover says of a node: its kind, text, lane and attributes. */
export function nodeMarkdown(node: ProcessNode, process: Process, lang: Lang): MarkupContent {
  const lane = process.lanes.find(({ id }) => id === node.lane);
  const number = stepNumbers(process).get(node.id);
  const head = [
    `**${plainMarkdown(node.text || node.id)}**`,
    say(kindPhrase(`kind.${node.kind}`), lang),
    ...(number === undefined ? [] : [say(phrase('editor.step-number', { number }), lang)]),
    ...(lane === undefined ? [] : [say(phrase('editor.in-lane', { lane: plainMarkdown(lane.name) }), lang)]),
  ].join(' · ');
  const {
    id: _id,
    kind: _kind,
    text: _text,
    lane: _lane,
    page: _page,
    ...facts
  } = nodeFacts(node, nameOf(process), same, phaseTitles(process));
  const role = facts.role === undefined && lane?.attributes.role !== undefined ? { role: { text: lane.attributes.role } } : {};
  return markdown(
    head,
    factList({ ...role, ...facts }, lang),
    neighbours(node, process, lang),
    origin(node.span.file, process, lang),
  );
}

/** What a hover says of a lane: its name and attributes. */
export function laneMarkdown(lane: Lane, process: Process, lang: Lang): MarkupContent {
  const { id: _id, name: _name, parent: _parent, ...facts } = laneFacts(lane, same);
  const steps = process.nodes.filter((node) => node.lane === lane.id && isFlowNode(node)).length;
  const count = say(phrase('editor.steps', { count: steps }), lang);
  const head = `**${plainMarkdown(lane.name)}** · ${say(kindPhrase('kind.lane'), lang)} · ${count}`;
  return markdown(head, factList(facts, lang), origin(lane.span.file, process, lang));
}

const same = (id: string) => id;

function nameOf({ lanes }: Process): (id: string) => string {
  return (id) => lanes.find((lane) => lane.id === id)?.name ?? id;
}

function factList(facts: Readonly<Record<string, { readonly text: string } | undefined>>, lang: Lang): string {
  return Object.entries(facts)
    .flatMap(([key, value]) => (value === undefined ? [] : [`- ${keyWord(key, lang)}: ${plainMarkdown(value.text)}`]))
    .join('\n');
}

function keyWord(key: string, lang: Lang): string {
  const alias = Object.hasOwn(keyTable, key) ? keyTable[key as AttributeKey].aliases[0] : statementTable[key]?.[0];
  return lang === 'zh' ? (alias ?? key) : key;
}

/** What flows in and out: steps by sequence, documents by information. */
function neighbours({ id, kind }: ProcessNode, { flows, nodes }: Process, lang: Lang): string {
  const textOf = (end: FlowEnd) => {
    if (end.kind === 'connector') return `@${end.letter}`;
    return end.kind === 'broken' ? null : plainMarkdown(nodes.find((node) => node.id === end.id)?.text || end.id);
  };
  const isHere = (end: FlowEnd) => end.kind === 'node' && end.id === id;
  const listed = (title: string, ends: readonly (string | null)[]) => {
    const texts = [...new Set(ends.filter((text) => text !== null))];
    return texts.length === 0 ? [] : [`- ${title}: ${texts.join(', ')}`];
  };
  const of = (flow: 'sequence' | 'information') => flows.filter((each) => each.kind === flow);
  const isData = !isFlowNode({ kind });
  const [into, out] = isData ? (['editor.written-by', 'editor.read-by'] as const) : (['editor.reads', 'editor.writes'] as const);
  return [
    ...listed(
      say(phrase('editor.comes-from'), lang),
      of('sequence')
        .filter(({ to }) => isHere(to))
        .map(({ from }) => textOf(from)),
    ),
    ...listed(
      say(phrase('editor.leads-to'), lang),
      of('sequence')
        .filter(({ from }) => isHere(from))
        .map(({ to }) => textOf(to)),
    ),
    ...listed(
      say(phrase(into), lang),
      of('information')
        .filter(({ to }) => isHere(to))
        .map(({ from }) => textOf(from)),
    ),
    ...listed(
      say(phrase(out), lang),
      of('information')
        .filter(({ from }) => isHere(from))
        .map(({ to }) => textOf(to)),
    ),
  ].join('\n');
}

function origin(file: string, process: Process, lang: Lang): string {
  return file === process.file ? '' : `*${say(phrase('editor.declared-in', { file: plainMarkdown(file) }), lang)}*`;
}
