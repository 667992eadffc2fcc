/** The run that shows a fault, in the words of the one who drew the process. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import type { ProcessNode } from '../../model/process.ts';
import type { Element, Finding } from '../engine/rule.ts';
import { type Edge, reach } from '../helpers/flow-graph.ts';
import { nodePhrase, oneLine, titleOf } from '../helpers/node-words.ts';
import type { Clash, State } from './explore.ts';
import type { NetArc } from './net.ts';
import type { NetPlace, PartGate } from './part.ts';

const phrase = phrasesOf({
  'run.then': { en: '{before}, then {choice}', zh: '{before}，然后{choice}' },
  'run.choice': { en: '{label} at "{node}"', zh: '在“{node}”走“{label}”' },
  'run.way': { en: 'from "{node}" to "{to}"', zh: '从“{node}”到“{to}”' },
  'run.start': { en: 'beginning at {starts}', zh: '从 {starts} 开始' },
  'run.branch': { en: '{label} of "{node}"', zh: '“{node}”的“{label}”' },
  'run.taken': { en: 'the run goes this way', zh: '走这条路' },
});

type RelatedStep = NonNullable<Finding['related']>;

/** The branches that a run takes to a state, where it had the choice. */
export function choicesTo(state: State): NetPlace[] {
  return steps(state).flatMap(({ chosen }) => (chosen && chosen.from!.out.length > 1 ? chosen : []));
}

/** What happened before a state, the first step first. */
function steps(state: State): NonNullable<State['by']>[] {
  const found: NonNullable<State['by']>[] = [];
  for (let { by } = state; by !== null; { by } = by.before) found.unshift(by);
  return found;
}

/** The choices in words, such as `yes at "Approved?", no at "In stock?"`. */
export function runPhrase(choices: readonly NetPlace[]): Phrase {
  const phrases = choices.map(choicePhrase);
  return phrases.reduce((before, choice) => phrase('run.then', { before, choice }));
}

function choicePhrase({ first }: NetPlace): Phrase {
  const edge = first?.flows[0];
  if (first && first.from.node === null) return phrase('run.start', { starts: startsAt(first).map(quoted).join(', ') });
  const label = edge?.label?.trim();
  const node = edge ? titleOf(edge.from) : '';
  if (label) return phrase('run.choice', { label: oneLine(label), node });
  return phrase('run.way', { to: edge ? titleOf(edge.to) : '', node });
}

/** The starts at which a run begins that goes this way. */
function startsAt({ nodes: [start], to }: NetArc): ProcessNode[] {
  const first = start ?? to.node;
  return first ? [first] : to.out.flatMap(startsAt);
}

const quoted = (node: ProcessNode) => `"${titleOf(node)}"`;

/** The last flow of the way to a place. */
const arrival = ({ last }: NetPlace): Edge | undefined => last?.flows.at(-1);

/** What a branch comes from, such as `"Print"`, or `no of "Approved?"` where it comes from a decision. */
export function branchPhrase(place: NetPlace): Phrase {
  const edge = arrival(place);
  const label = edge?.label?.trim();
  if (edge && label) return phrase('run.branch', { label: oneLine(label), node: titleOf(edge.from) });
  return nodePhrase('quoted', { text: edge ? titleOf(edge.from) : '' });
}

/** Where the run goes: the arrows of its choices, then further places with what is to be said of them. */
export function marked(choices: readonly NetPlace[], others: readonly (readonly [NetPlace, Phrase])[]): RelatedStep {
  const taken = choices.map((place) => [place.first?.flows[0], phrase('run.taken')] as const);
  const rest = others.map(([place, message]) => [arrival(place), message] as const);
  return [...taken, ...rest].flatMap(([edge, message]) => (edge ? { on: edge.flow, message } : []));
}

/** The gate at which the work that meets was split: the last one from which two different ways lead to where it meets. */
export function splitBefore({ state, places: [one, other] }: Clash): PartGate | null {
  const leads = (from: NetPlace, to: NetPlace) =>
    from === to || (from.to !== null && to.from !== null && gatesFrom(from.to).has(to.from));
  const splitting = steps(state).findLast(({ gate }) => {
    const ways = gate?.gate.type === 'all' ? gate.out : [];
    return ways.some((a) => leads(a, one) && ways.some((b) => a !== b && leads(b, other)));
  });
  return splitting?.gate ?? null;
}

const gatesFrom = (gate: PartGate) => reach([gate], ({ out }) => out.flatMap(({ to }) => to ?? []));

/** The nodes and flows that a run passes on its way to a state, and those before the places where it gets stuck or meets itself. */
export function passed(state: State, others: readonly NetPlace[]): Element[] {
  const taken = steps(state).flatMap(({ gate, chosen }) => [
    ...(gate?.gate.node ? [gate.gate.node] : []),
    ...(chosen ? [chosen] : gate?.gate.type === 'all' ? gate.out : []).flatMap(way),
  ]);
  return [...taken, ...others.flatMap(way)];
}

/** A place's nodes and flows; of a region inside it, the first and the last. */
function way({ first, last }: NetPlace): Element[] {
  const arcs = [...new Set([first, last])].filter((arc) => arc !== null);
  return arcs.flatMap(({ flows, nodes }) => [...flows.flatMap(({ origins }) => origins), ...nodes]);
}
