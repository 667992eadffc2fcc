/**
 * Everyday patterns in every arrangement of departments: processes of 5 to 14 nodes, each one to three of the patterns below one after the
 * other, their steps spread over one to four lanes by a seeded draw. A person draws every one of them without a crossing or a detour that is not
 * forced.
 */

/** The node at which a process goes on, and the label of the flow that leaves it. */
type Tip = readonly [node: string, label?: string];
type Pattern = (draft: Draft, tip: Tip) => Tip;

export interface Patterned {
  readonly names: readonly string[];
  /** As a `.flow` file. */
  readonly text: string;
}

class Draft {
  readonly nodes: string[] = [];
  readonly flows: string[] = [];
  readonly #laneOf: () => string;

  constructor(laneOf: () => string) {
    this.#laneOf = laneOf;
  }

  add(kind: string, text: string | null, attributes = ''): string {
    const id = `n${this.nodes.length + 1}`;
    const name = text === null ? '' : ` "${kind === 'task' ? `${text} ${this.nodes.length + 1}` : text}"`;
    this.nodes.push(`${kind} ${id}${name} in ${this.#laneOf()}${attributes}`);
    return id;
  }

  data(kind: string, text: string): string {
    const id = `d${this.nodes.length + 1}`;
    this.nodes.push(`${kind} ${id} "${text}"`);
    return id;
  }

  flow([from, label]: Tip, to: string): void {
    this.flows.push(label === undefined ? `${from} -> ${to}` : `${from} -[${label}]-> ${to}`);
  }

  /** A step behind the tip. */
  step(tip: Tip, text: string, kind = 'task', attributes = ''): string {
    const id = this.add(kind, text, attributes);
    this.flow(tip, id);
    return id;
  }

  decide(tip: Tip): string {
    return this.step(tip, 'All right?', 'decision');
  }
}

const PATTERNS: Readonly<Record<string, Pattern>> = {
  refuse: (draft, tip) => {
    const decision = draft.decide(tip);
    draft.step([decision, 'no'], 'Refused', 'end');
    return [decision, 'yes'];
  },
  again: (draft, tip) => {
    const work = draft.step(tip, 'Prepare');
    const decision = draft.decide([work]);
    draft.flow([draft.step([decision, 'no'], 'Correct')], work);
    return [decision, 'yes'];
  },
  back: (draft, tip) => {
    const work = draft.step(tip, 'Prepare');
    const decision = draft.decide([work]);
    draft.flow([decision, 'no'], work);
    return [decision, 'yes'];
  },
  mend: (draft, tip) => {
    const decision = draft.decide(tip);
    draft.flow([draft.step([decision, 'no'], 'Mend')], decision);
    return [decision, 'yes'];
  },
  detour: (draft, tip) => {
    const decision = draft.decide(tip);
    const aside = draft.step([decision, 'no'], 'Look closer');
    const on = draft.step([aside], 'Go on');
    draft.flow([decision, 'yes'], on);
    return [on];
  },
  either: (draft, tip) => {
    const decision = draft.decide(tip);
    const [usual, other] = [draft.step([decision, 'yes'], 'The usual way'), draft.step([decision, 'no'], 'The other way')];
    const on = draft.step([usual], 'Go on');
    draft.flow([other], on);
    return [on];
  },
  kinds: (draft, tip) => {
    const decision = draft.step(tip, 'Which kind?', 'decision');
    const on = draft.add('task', 'Go on');
    for (const kind of ['small', 'large', 'special']) draft.flow([draft.step([decision, kind], `Handle ${kind}`)], on);
    return [on];
  },
  two: (draft, tip) => {
    const first = draft.decide(tip);
    const second = draft.decide([first, 'yes']);
    const refused = draft.step([first, 'no'], 'Refused', 'end');
    draft.flow([second, 'no'], refused);
    return [second, 'yes'];
  },
  both: (draft, tip) => {
    const fork = draft.add('fork', null);
    draft.flow(tip, fork);
    const parts = [draft.step([fork], 'One part'), draft.step([fork], 'Other part')];
    const join = draft.add('join', null);
    for (const part of parts) draft.flow([part], join);
    return [join];
  },
  late: (draft, tip) => {
    const wait = draft.step(tip, 'Wait for the answer', 'task', ' { deadline: 3d }');
    draft.flow([draft.step([wait, 'late'], 'Remind')], wait);
    return [wait];
  },
  form: (draft, tip) => {
    const write = draft.step(tip, 'Write it');
    const read = draft.step([write], 'Read it');
    draft.flows.push(`${write} ~> ${draft.data('document', 'Form')} ~> ${read}`);
    return [read];
  },
  records: (draft, tip) => {
    const look = draft.step(tip, 'Look it up');
    draft.flows.push(`${draft.data('system', 'Ledger')} ~> ${look}`);
    const record = draft.step([look], 'Record it');
    draft.flows.push(`${record} ~> ${draft.data('archive', 'File')}`);
    return [record];
  },
  steps: (draft, tip) => [draft.step([draft.step(tip, 'Do this')], 'Do that')],
};

/** The process of a seed, the same on every machine. */
export function patterned(seed: number): Patterned {
  const draw = random(seed);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(draw() * list.length)]!;
  const names = Array.from({ length: 1 + Math.floor(draw() * 2.6) }, () => pick(Object.keys(PATTERNS)));
  const lanes = ['A', 'B', 'C', 'D'].slice(0, 1 + Math.floor(draw() * 4));
  const draft = new Draft(() => pick(lanes));
  let tip: Tip = [draft.add('start', 'Asked for')];
  for (const name of names) tip = PATTERNS[name]!(draft, tip);
  draft.step(tip, 'Done', 'end');
  const head = [`process "${names.join(', ')}"`, ...lanes.map((lane) => `lane ${lane} "Department ${lane}"`)];
  return { names, text: `${[...head, ...draft.nodes, ...draft.flows].join('\n')}\n` };
}

/** A linear congruential generator (Knuth and Lewis), its first numbers left out, which lie close together for close seeds. */
function random(seed: number): () => number {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let i = 0; i < 8; i++) next();
  return next;
}
