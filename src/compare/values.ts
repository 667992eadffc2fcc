/**
 * Attributes as pairs of what they mean and how they are written. Two values that mean the same (`60m` and `1h`) are no change, however they
 * are written.
 */
import { isDataNode } from '../model/node-kinds.ts';
import type { Duration, Lane, Party, Process, ProcessNode } from '../model/process.ts';
import type { ValueChange } from './changes.ts';

export interface ComparedValue {
  readonly meaning: string;
  readonly text: string;
}

export type ComparedValues = Readonly<Record<string, ComparedValue | undefined>>;

/** The changes from one set of values to another, in the order of the new one. */
export function valueChanges(was: ComparedValues, now: ComparedValues): ValueChange[] {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(was)])];
  return keys
    .filter((key) => was[key]?.meaning !== now[key]?.meaning)
    .map((key) => ({ key, was: was[key]?.text ?? null, now: now[key]?.text ?? null }));
}

/** The values of a node; `nameOfLane` says what lanes are called, `idOf` gives the identity of a lane or node in both versions, `phaseOf` that of a phase with its title. */
export function nodeValues(
  node: ProcessNode,
  nameOfLane: (id: string) => string,
  idOf: (id: string) => string,
  phaseOf: (number: number) => ComparedValue,
): ComparedValues {
  const { own, ...attributes } = node.attributes;
  return {
    id: plain(idOf(node.id), node.id),
    kind: plain(node.kind),
    text: plain(node.text),
    lane: node.lane === null ? undefined : plain(idOf(node.lane), nameOfLane(node.lane)),
    together:
      node.otherLanes.length === 0
        ? undefined
        : plain(node.otherLanes.map(idOf).join(), node.otherLanes.map(nameOfLane).join(', ')),
    page: node.page === 1 ? undefined : plain(String(node.page)),
    phase: node.phase === null || isDataNode(node) ? undefined : phaseOf(node.phase),
    ...entries(attributes, idOf),
    ...entries(own ?? {}, idOf),
  };
}

/** The phases of a process by their titles alone. */
export function phaseTitles({ phases }: Process): (number: number) => ComparedValue {
  return (number) => plain(phases[number - 1]!.title);
}

/** What two versions of a lane are compared by. */
export function laneValues(lane: Lane, idOf: (id: string) => string): ComparedValues {
  const { own, ...attributes } = lane.attributes;
  return {
    id: plain(idOf(lane.id), lane.id),
    name: plain(lane.name),
    parent: lane.parent === null ? undefined : plain(idOf(lane.parent), lane.parent),
    ...entries(attributes, idOf),
    ...entries(own ?? {}, idOf),
  };
}

/** What two versions of a process are compared by. */
export function processValues({
  title,
  phases,
  attributes: { own, marginMm, hoursPerDay, ...attributes },
}: Process): ComparedValues {
  const same = (id: string) => id;
  return {
    title: title === null ? undefined : plain(title),
    phases: phases.length === 0 ? undefined : plain(phases.map((phase) => phase.title).join(', ')),
    ...entries(attributes, same),
    'hours-per-day': hoursPerDay === undefined ? undefined : plain(String(hoursPerDay)),
    margin: marginMm === undefined ? undefined : plain(`${marginMm}mm`),
    ...entries(own ?? {}, same),
  };
}

const plain = (meaning: string, text = meaning): ComparedValue => ({ meaning, text });

function entries(attributes: object, idOf: (id: string) => string): ComparedValues {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, meant(value, idOf)]));
}

function meant(value: unknown, idOf: (id: string) => string): ComparedValue | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) {
    const all = value.map((each) => meant(each, idOf)!);
    return { meaning: JSON.stringify(all.map(({ meaning }) => meaning)), text: all.map(({ text }) => text).join(', ') };
  }
  if (typeof value !== 'object' || value === null) return plain(String(value));
  if ('role' in value && 'lane' in value) return partyValue(value as Party, idOf);
  if ('node' in value && 'text' in value)
    return plain(String(value.node === null ? value.text : idOf(String(value.node))), String(value.text));
  if ('parts' in value) return durationValue(value as Duration);
  if ('widthMm' in value) return pageValue(value as PageValue);
  const { text, span: _span, ...meaning } = value as { text?: string; span?: unknown };
  return { meaning: Object.keys(meaning).length === 0 ? `${text}` : JSON.stringify(meaning), text: `${text}` };
}

function partyValue({ lane, role }: Party, idOf: (id: string) => string): ComparedValue {
  return plain(lane === null ? `"${role}"` : idOf(lane), role ?? lane ?? '');
}

/** Seconds, minutes and hours are one measure; how many hours a day has depends on what is measured, so longer units are each their own. */
function durationValue({ parts, text }: Duration): ComparedValue {
  const sums: Record<string, number> = {};
  for (const { amount, unit } of parts) {
    const [measure, factor] = unit === 's' ? ['s', 1] : unit === 'm' ? ['s', 60] : unit === 'h' ? ['s', 3600] : [unit, 1];
    sums[measure] = (sums[measure] ?? 0) + factor * amount;
  }
  return { meaning: JSON.stringify(Object.entries(sums).sort()), text };
}

interface PageValue {
  readonly name: string | null;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly fit: boolean;
}

function pageValue({ name, widthMm, heightMm, fit }: PageValue): ComparedValue {
  const size = name === null ? `${widthMm}mm x ${heightMm}mm` : `${name} ${widthMm > heightMm ? 'landscape' : 'portrait'}`;
  return plain(fit ? `${size} fit` : size);
}
