/** A process as a draft: what writers of foreign formats read, so that they need not know how values are spelt. Page connectors are taken out. */
import type {
  Duration,
  Lane,
  OwnAttributes,
  PageSize,
  Party,
  Process,
  ProcessAttributes,
  ProcessNode,
  SystemUse,
} from '../../model/process.ts';
import { resolvedFlows } from '../../model/resolved-flows.ts';
import { type DraftAttributes, type DraftFlow, type DraftValue, end, type ProcessDraft } from './draft.ts';

/** What a process means, as a draft with the ids that it has. Lanes of another file count where something stands in them. */
export function draftOfProcess(process: Process): ProcessDraft {
  return {
    title: process.title,
    attributes: processValues(process.attributes),
    lanes: usedLanes(process).map(({ id, name, parent, attributes }) => ({ id, name, parent, attributes: values(attributes) })),
    nodes: drawnNodes(process).map(({ id, kind, text, lane, otherLanes, page, phase, attributes }) => ({
      id,
      kind,
      text,
      lane,
      page,
      ...(phase === null ? {} : { phase }),
      ...(otherLanes.length === 0 ? {} : { otherLanes }),
      attributes: values(attributes),
    })),
    flows: flowsOf(process),
    pages: process.pages.length === 0 ? [null] : process.pages.map(({ title }) => title),
    phases: process.phases.map(({ title }) => title),
    notes: process.notes.map(({ text, on, page }) => ({ text, on, page })),
    classes: process.classes.map(({ id, color, line }) => ({ id, color, line })),
  };
}

function usedLanes({ lanes, nodes, flows }: Process): Lane[] {
  const used = new Set(nodes.flatMap(({ lane, imported }) => (lane === null || imported ? [] : [lane])));
  for (const { from, to } of flows) for (const each of [from, to]) if (each.kind === 'lane') used.add(each.id);
  const parents = new Map(lanes.map(({ id, parent }) => [id, parent]));
  for (const id of [...used]) for (let at = parents.get(id); at != null; at = parents.get(at)) used.add(at);
  return lanes.filter(({ id, imported }) => !imported || used.has(id));
}

function drawnNodes({ nodes, flows }: Process): ProcessNode[] {
  const used = new Set(flows.flatMap(({ from, to }) => [from, to].flatMap((each) => (each.kind === 'node' ? [each.id] : []))));
  return nodes.filter(({ id, imported }) => !imported || used.has(id));
}

/** In the order they were written in. */
function flowsOf(process: Process): DraftFlow[] {
  const found: { readonly at: number; readonly flow: DraftFlow }[] = [];
  for (const { from, to, label, probability, flow } of resolvedFlows(process)) {
    if (from === null || to === null) continue;
    found.push({ at: process.flows.indexOf(flow), flow: { kind: 'sequence', from: end(from), to: end(to), label, probability } });
  }
  process.flows.forEach(({ kind, from, to, label }, at) => {
    if (kind !== 'information' || !('id' in from) || !('id' in to)) return;
    const place = (each: typeof from) => ({ id: each.id, state: each.kind === 'node' ? each.state : null });
    found.push({ at, flow: { kind, from: place(from), to: place(to), label, probability: null } });
  });
  return found.sort((a, b) => a.at - b.at).map(({ flow }) => flow);
}

function processValues({ own, hoursPerDay, marginMm, page, ...rest }: ProcessAttributes): DraftAttributes {
  return {
    ...values({ ...rest, ...(own === undefined ? {} : { own }) }),
    ...(page === undefined ? {} : { page: { text: pageText(page) } }),
    ...(hoursPerDay === undefined ? {} : { 'hours-per-day': { text: String(hoursPerDay) } }),
    ...(marginMm === undefined ? {} : { margin: { text: `${marginMm}mm` } }),
  };
}

function pageText(page: PageSize | 'auto'): string {
  if (page === 'auto') return 'auto';
  const { name, widthMm, heightMm, fit, turns } = page;
  const size =
    name === null ? `${widthMm}mm x ${heightMm}mm` : turns ? name : `${name} ${widthMm > heightMm ? 'landscape' : 'portrait'}`;
  return fit ? `${size} fit` : size;
}

function values({ own = {}, ...attributes }: { readonly own?: OwnAttributes }): DraftAttributes {
  const entries = Object.entries(attributes).flatMap(([key, value]): [string, DraftAttributes[string]][] => {
    if (value === undefined || value === null) return [];
    return [[key, Array.isArray(value) ? value.map(draftValue) : draftValue(value as WrittenNode)]];
  });
  const ownEntries = Object.entries(own).map(([key, value]): [string, DraftAttributes[string]] => {
    if (value === true) return [key, true];
    return [key, typeof value === 'string' ? { text: value } : value.map((text) => ({ text }))];
  });
  return Object.fromEntries([...entries, ...ownEntries]);
}

type WrittenNode = string | number | boolean | Party | SystemUse | Duration | { readonly text: string };

function draftValue(value: WrittenNode): DraftValue {
  if (typeof value !== 'object') return { text: String(value) };
  if ('role' in value) return value.lane === null ? { text: value.role ?? '' } : { text: value.lane, isName: true };
  if ('node' in value) return value.node === null ? { text: value.text } : { text: value.node, isName: true };
  return { text: value.text };
}
