/** Gives a draft the ids of the language: of a source's keys, ids that people read. */
import type { DraftAttributes, DraftEnd, DraftValue, ProcessDraft } from './draft.ts';
import { Identifiers } from './identifiers.ts';

/** The draft with ids made of texts; `wanted` says which id a key had in a `.flow` file before, if any. Ends at unknown keys are left out. */
export function named(draft: ProcessDraft, wanted: (key: string) => string | null = () => null): ProcessDraft {
  const ids = new Identifiers();
  const classIds = new Identifiers();
  const byKey = new Map<string, string>();
  // those of an earlier file first: no text takes them away
  const parts = [
    ...draft.lanes.map(({ id, name }) => ({ key: id, text: name, fallback: 'lane' })),
    ...draft.nodes.map(({ id, text, kind }) => ({ key: id, text, fallback: kind })),
  ];
  const first = parts.filter(({ key }) => wanted(key) !== null);
  for (const { key, text, fallback } of [...first, ...parts]) {
    if (!byKey.has(key)) byKey.set(key, ids.give(text, fallback, wanted(key)));
  }
  const classes = new Map(draft.classes.map(({ id }) => [id, classIds.give(id, 'class', id)]));
  const id = (key: string) => byKey.get(key) ?? null;
  const end = ({ id: key, state }: DraftEnd): DraftEnd | null => (id(key) === null ? null : { id: id(key)!, state });
  const byWanted = new Map(first.map(({ key }) => [wanted(key)!, byKey.get(key)!]));
  const nameOf = (key: string) => id(key) ?? byWanted.get(key) ?? null;
  const values = (attributes: DraftAttributes) => renamed(attributes, nameOf, (key) => classes.get(key) ?? null);
  return {
    ...draft,
    attributes: values(draft.attributes),
    lanes: draft.lanes.map((lane) => ({
      ...lane,
      id: id(lane.id)!,
      parent: lane.parent === null ? null : id(lane.parent),
      attributes: values(lane.attributes),
    })),
    nodes: draft.nodes.map((node) => ({
      ...node,
      id: id(node.id)!,
      lane: node.lane === null ? null : id(node.lane),
      ...(node.otherLanes === undefined ? {} : { otherLanes: node.otherLanes.flatMap((key) => nameOf(key) ?? []) }),
      attributes: values(node.attributes),
    })),
    flows: draft.flows.flatMap((flow) => {
      const [from, to] = [end(flow.from), end(flow.to)];
      return from === null || to === null ? [] : [{ ...flow, from, to }];
    }),
    notes: draft.notes.map((note) => ({ ...note, on: note.on.flatMap((key) => id(key) ?? []) })),
    classes: draft.classes.map((each) => ({ ...each, id: classes.get(each.id)! })),
  };
}

function renamed(
  attributes: DraftAttributes,
  id: (key: string) => string | null,
  classId: (key: string) => string | null,
): DraftAttributes {
  const value = (key: string, each: DraftValue): DraftValue[] => {
    if (key === 'class') return classId(each.text) === null ? [] : [{ text: classId(each.text)! }];
    if (each.isName !== true) return [each];
    const name = id(each.text);
    return [name === null ? { text: each.text } : { text: name, isName: true }];
  };
  const entries = Object.entries(attributes).flatMap(([key, written]): [string, DraftAttributes[string]][] => {
    if (written === true) return [[key, true]];
    if (Array.isArray(written)) return [[key, (written as readonly DraftValue[]).flatMap((each) => value(key, each))]];
    const [only] = value(key, written as DraftValue);
    return only === undefined ? [] : [[key, only]];
  });
  return Object.fromEntries(entries);
}
