/**
 * A process → a Mermaid flowchart, for places that draw nothing else. What a flowchart can't say is listed in comments at the top.
 */
import type { Process } from '../../model/process.ts';
import type { DraftNode, ProcessDraft } from '../draft/draft.ts';
import { draftOfProcess } from '../draft/draft-of-process.ts';

/** What stands round a label, or the shape that is named behind it. */
const SHAPES: Readonly<Record<string, readonly [open: string, close: string] | string>> = {
  start: ['([', '])'],
  end: ['([', '])'],
  task: ['[', ']'],
  manual: ['[\\', '/]'],
  decision: ['{', '}'],
  subprocess: ['[[', ']]'],
  data: ['[/', '/]'],
  system: ['[(', ')]'],
  document: 'doc',
  archive: 'lin-cyl',
  delay: 'delay',
  fork: 'fork',
  join: 'fork',
  merge: 'sm-circ',
};

const SAFE_ID =
  /^(?!(?:end|graph|flowchart|subgraph|direction|style|linkStyle|classDef|class|click|default|href|call|interpolate)$)[A-Za-z][A-Za-z0-9_]*$/;

/** The text of the chart, in Mermaid 11.3 or later. */
export function writeMermaid(process: Process): string {
  const draft = draftOfProcess(process);
  const ids = idsOf(draft);
  const lines = [
    ...(draft.title === null ? [] : ['---', `title: ${JSON.stringify(draft.title)}`, '---']),
    ...lossOf(draft).map((line) => `%% ${line}`),
    ...phaseLines(draft, ids),
    `flowchart ${process.attributes.direction === 'right' ? 'LR' : 'TD'}`,
    ...laneLines(draft, ids, null, '  '),
    ...draft.nodes.filter(({ lane }) => lane === null).map((node) => `  ${nodeText(node, ids)}`),
    ...flowLines(draft, ids),
    ...noteLines(draft, ids),
    ...styleLines(draft, ids),
  ];
  return `${lines.join('\n')}\n`;
}

function idsOf({ lanes, nodes }: ProcessDraft): ReadonlyMap<string, string> {
  const taken = new Set([...lanes, ...nodes].map(({ id }) => id));
  const ids = new Map<string, string>();
  let count = 0;
  for (const { id } of [...lanes, ...nodes]) {
    let safe = id;
    while (!SAFE_ID.test(safe) || (safe !== id && taken.has(safe))) safe = `n${++count}`;
    ids.set(id, safe);
  }
  return ids;
}

/** A node's own lane comes before the lanes within it. */
function laneLines(draft: ProcessDraft, ids: ReadonlyMap<string, string>, parent: string | null, indent: string): string[] {
  return draft.lanes
    .filter((lane) => lane.parent === parent)
    .flatMap(({ id, name }) => {
      const own = draft.nodes.filter(({ lane }) => lane === id).map((node) => `${indent}  ${nodeText(node, ids)}`);
      const inner = laneLines(draft, ids, id, `${indent}  `);
      return own.length + inner.length === 0
        ? []
        : [`${indent}subgraph ${ids.get(id)}[${quoted(name)}]`, ...own, ...inner, `${indent}end`];
    });
}

function nodeText({ id, kind, text }: DraftNode, ids: ReadonlyMap<string, string>): string {
  const shape = SHAPES[kind] ?? SHAPES.task!;
  if (typeof shape !== 'string') return `${ids.get(id)}${shape[0]}${quoted(text)}${shape[1]}`;
  return `${ids.get(id)}@{ shape: ${shape}, label: ${quoted(text)} }`;
}

function flowLines({ flows }: ProcessDraft, ids: ReadonlyMap<string, string>): string[] {
  return flows.map(({ kind, from, to, label, probability }) => {
    const share = probability === null ? null : `${Number((probability * 100).toPrecision(12))}%`;
    const words = [label ?? from.state ?? to.state, share].filter((part) => part !== null).join(' ');
    const arrow = kind === 'sequence' ? '-->' : '-.->';
    return `  ${ids.get(from.id)} ${arrow}${words === '' ? '' : `|${quoted(words)}|`} ${ids.get(to.id)}`;
  });
}

function noteLines({ notes }: ProcessDraft, ids: ReadonlyMap<string, string>): string[] {
  return notes.flatMap(({ text, on }, i) => {
    const id = `note${i + 1}_`;
    return [`  ${id}@{ shape: braces, label: ${quoted(text)} }`, ...on.map((node) => `  ${id} -.- ${ids.get(node)}`)];
  });
}

function styleLines({ classes, nodes }: ProcessDraft, ids: ReadonlyMap<string, string>): string[] {
  const text = (node: DraftNode, key: string) => {
    const value = node.attributes[key];
    return value !== undefined && value !== true && 'text' in value ? value.text : null;
  };
  const named = classes.map(({ id, color, line }, i) => {
    const parts = [color === null ? [] : [`fill:${color}`], line === null ? [] : [`stroke:${line}`]].flat();
    const members = nodes.filter((node) => text(node, 'class') === id).map((node) => ids.get(node.id));
    return [
      `  classDef look${i + 1} ${parts.join(',')}`,
      ...(members.length === 0 ? [] : [`  class ${members.join(',')} look${i + 1}`]),
    ];
  });
  const coloured = nodes.flatMap((node) =>
    text(node, 'color') === null ? [] : [`  style ${ids.get(node.id)} fill:${text(node, 'color')}`],
  );
  return [...named.flat(), ...coloured];
}

/** What the chart leaves out, by key, and which kinds it draws alike. */
function lossOf({ attributes, lanes, nodes, pages }: ProcessDraft): string[] {
  const counts = new Map<string, number>();
  for (const part of [{ attributes }, ...lanes, ...nodes]) {
    for (const key of Object.keys(part.attributes)) {
      if (key !== 'color' && key !== 'class' && key !== 'direction') counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const keys = [...counts].map(([key, count]) => (count === 1 ? key : `${key} (${count})`));
  const losses = [
    ...(keys.length === 0 ? [] : [`attributes: ${keys.join(', ')}`]),
    ...(pages.length > 1 ? [`pages: ${pages.length}`] : []),
  ];
  return losses.length === 0 ? [] : ['Not in this chart, only in its .flow file:', ...losses];
}

/** A flowchart has one kind of frame, and that shows the lanes: phases are written as comments. */
function phaseLines({ phases, nodes }: ProcessDraft, ids: ReadonlyMap<string, string>): string[] {
  return phases.map((title, i) => {
    const own = nodes.filter(({ phase }) => phase === i + 1).map(({ id }) => ids.get(id));
    return `%% phase ${i + 1} "${title.replace(/\s+/g, ' ')}": ${own.join(', ')}`;
  });
}

/** A label that Mermaid reads as it stands: its own signs are entities. */
function quoted(text: string): string {
  const escaped = text.replace(/[#&"<>`\\]/g, (sign) => `#${sign.codePointAt(0)};`).replace(/\r?\n/g, '<br/>');
  return `"${escaped}"`;
}
