/** The changes of a process in words: sections of lines, which the formats for people lay out. */
import {
  type Changes,
  type FlowFact,
  type ItemChange,
  keyTable,
  kindPhrase,
  type Process,
  type ValueChange,
} from '../../../api.ts';
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import { ownWords } from '../../../diagnostics/phrase.ts';
import { diffMessages, phrase } from './diff-messages.ts';
import { rewording } from './wording.ts';

export type ChangeMark = 'added' | 'removed' | 'changed' | 'moved' | 'rerouted';

interface DiffLine {
  readonly mark: ChangeMark;
  readonly text: Phrase;
  readonly details: readonly Phrase[];
}

export interface DiffSection {
  readonly title: Phrase;
  readonly lines: readonly DiffLine[];
}

/** The sections that hold a change. */
export function sectionsOf(changes: Changes, old: Process, now: Process): DiffSection[] {
  const names = { old: namesOf(old), now: namesOf(now) };
  const nodes = changes.nodes.map((change) => ({ ...change, values: others(change) }));
  const sections: DiffSection[] = [
    { title: phrase('diff.section.process'), lines: changes.process.map((value) => line('changed', valueText(value))) },
    {
      title: phrase('diff.section.responsibility'),
      lines: changes.nodes.filter(({ responsibility }) => responsibility.length > 0).map(movedLine),
    },
    { title: phrase('diff.section.nodes'), lines: itemLines(nodes.filter(isShown), nodeText) },
    { title: phrase('diff.section.lanes'), lines: itemLines(changes.lanes, laneText) },
    { title: phrase('diff.section.flows'), lines: changes.flows.map(flowLine) },
    {
      title: phrase('diff.section.notes'),
      lines: changes.notes.map(({ kind, text }) => line(kind, phrase('diff.note', { text: oneLine(text) }))),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);

  function flowLine({ kind, was, now: is }: Changes['flows'][number]): DiffLine {
    const [before, after] = [was && flowText(was, names.old), is && flowText(is, names.now)];
    if (before === null || after === null) return line(kind, asWritten((before ?? after)!));
    return line(kind, phrase('diff.rerouted', { now: after, was: before }));
  }

  function nodeText(node: Process['nodes'][number], isNew: boolean): Phrase {
    const item = itemText(kindPhrase(`kind.${node.kind}`), node.text, node.id);
    if (!isNew || node.lane === null) return item;
    return phrase('diff.item.in', { item, lane: names.now(node.lane) });
  }
}

const SEVERAL = 3;

const others = ({ values, responsibility }: ItemChange<unknown>) => values.filter((value) => !responsibility.includes(value));

/** Whether an item has a change besides those of responsibility. */
const isShown = ({ was, now, values }: ItemChange<unknown>) => was === null || now === null || values.length > 0;

function movedLine({ now, responsibility }: Changes['nodes'][number]): DiffLine {
  const { kind, text, id } = now!;
  return { mark: 'moved', text: itemText(kindPhrase(`kind.${kind}`), text, id), details: responsibility.map(valueText) };
}

/** A line for each item; where only the id of several changed, which nobody sees in the picture, one for all of them. */
function itemLines<Item extends { readonly id: string }>(
  items: readonly Pick<ItemChange<Item>, 'was' | 'now' | 'values'>[],
  text: (item: Item, isNew: boolean) => Phrase,
): DiffLine[] {
  const renamed = items.filter(({ values }) => values.length === 1 && values[0]!.key === 'id');
  if (renamed.length < SEVERAL) return items.map((item) => itemLine(item, text));
  const ids = renamed.map(({ was, now }) => `${was!.id} → ${now!.id}`).join(', ');
  const lines = items.filter((item) => !renamed.includes(item)).map((item) => itemLine(item, text));
  return [...lines, line('changed', phrase('diff.ids', { count: renamed.length, ids }))];
}

function itemLine<Item>(
  { was, now, values }: Pick<ItemChange<Item>, 'was' | 'now' | 'values'>,
  text: (item: Item, isNew: boolean) => Phrase,
): DiffLine {
  if (was === null) return line('added', text(now!, true));
  if (now === null) return line('removed', text(was, false));
  return { mark: 'changed', text: text(now, false), details: values.map(valueText) };
}

function laneText({ name, id }: Process['lanes'][number]): Phrase {
  return itemText(kindPhrase('kind.lane'), name, id);
}

function itemText(kind: Phrase, text: string, id: string): Phrase {
  const shown = oneLine(text);
  return shown === '' ? phrase('diff.item.bare', { kind, id }) : phrase('diff.item', { kind, text: shown, id });
}

function valueText({ key, was, now }: ValueChange): Phrase {
  const name = isNamed(key) ? phrase(`diff.key.${key}`) : keyWord(key);
  if (key === 'kind' && was !== null && now !== null)
    return phrase('diff.value', { key: name, was: kindWord(was), now: kindWord(now) });
  if (was === null) return phrase('diff.value.added', { key: name, now: oneLine(now!) });
  if (now === null) return phrase('diff.value.removed', { key: name, was: oneLine(was) });
  const [before, after] = [oneLine(was), oneLine(now)];
  const words = rewording(before, after);
  return words === null
    ? phrase('diff.value', { key: name, was: before, now: after })
    : phrase('diff.value.reworded', { key: name, words });
}

function flowText({ kind, from, to, label, probability }: FlowFact, nameOf: (id: string) => string): string {
  const inside = [label, probability === null ? null : `${Number((100 * probability).toFixed(2))}%`].filter(
    (part) => part !== null,
  );
  const line = kind === 'sequence' ? '-' : '~';
  const arrow = inside.length === 0 ? `${line}>` : `${line}[${oneLine(inside.join(' '))}]${line}>`;
  return `"${nameOf(from)}" ${arrow} "${nameOf(to)}"`;
}

type NamedKey = keyof typeof diffMessages extends infer Id ? (Id extends `diff.key.${infer Key}` ? Key : never) : never;

const kindWord = (kind: string): Phrase => kindPhrase(`kind.${kind as Process['nodes'][number]['kind']}`);

/** A key as it is called in each language; one of the user's own has a single name. */
function keyWord(key: string): Phrase {
  const zh = Object.hasOwn(keyTable, key) ? keyTable[key as keyof typeof keyTable].aliases[0] : undefined;
  return ownWords({ en: key, zh: zh ?? key });
}

/** Attributes are shown as they are written; what else there is of an item has a name. */
function isNamed(key: string): key is NamedKey {
  return Object.hasOwn(diffMessages, `diff.key.${key}`);
}

const line = (mark: ChangeMark, text: Phrase): DiffLine => ({ mark, text, details: [] });
const asWritten = (text: string) => ownWords({ en: text, zh: text });
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Names by id; where several have the same one, with the id behind it. */
function namesOf({ lanes, nodes }: Process): (id: string) => string {
  const all = [
    ...lanes.map(({ id, name }) => [id, oneLine(name)] as const),
    ...nodes.map(({ id, text }) => [id, oneLine(text) || id] as const),
  ];
  const names = new Map(all);
  const counts = new Map<string, number>();
  for (const [, name] of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (id) => {
    const name = names.get(id) ?? id;
    return counts.get(name)! > 1 ? `${name} (${id})` : name;
  };
}
