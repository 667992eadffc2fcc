/** The elements of a BPMN process: what a draft holds, as bpmn-moddle's objects. Where they are drawn is `build-diagram`'s. */
import type { Duration, Process } from '../../model/process.ts';
import type { DraftAttributes, DraftEnd, DraftFlow, DraftNode, ProcessDraft } from '../draft/draft.ts';
import { writtenAttributes } from './extension.ts';
import type { BpmnElement } from './moddle.ts';
import { toIso } from './read-events.ts';
import { XmlIds } from './xml-ids.ts';

export type Create = (type: string, properties?: Readonly<Record<string, unknown>>) => BpmnElement;

/** An element that is drawn between two others, and the flow that it stands for. */
export interface BuiltFlow {
  readonly element: BpmnElement;
  readonly flow: DraftFlow;
  /** The boundary event that it leaves, if any. */
  readonly boundary: BpmnElement | null;
}

interface BuiltNote {
  readonly text: string;
  readonly on: readonly string[];
  readonly element: BpmnElement;
  readonly ties: readonly BpmnElement[];
}

export interface Built {
  readonly process: BpmnElement;
  readonly stores: readonly BpmnElement[];
  readonly pool: BpmnElement | null;
  readonly lanes: ReadonlyMap<string, BpmnElement>;
  /** By id; a data node has one element for each place at which it is drawn. */
  readonly nodes: ReadonlyMap<string, readonly BpmnElement[]>;
  readonly flows: readonly BuiltFlow[];
  /** One group a phase, and the category that gives each its title. */
  readonly phases: readonly BpmnElement[];
  readonly category: BpmnElement | null;
  /** One text annotation a note, and its ties to nodes. */
  readonly notes: readonly BuiltNote[];
  readonly ids: XmlIds;
}

const ELEMENTS: Readonly<Record<string, string>> = {
  start: 'bpmn:StartEvent',
  end: 'bpmn:EndEvent',
  task: 'bpmn:Task',
  manual: 'bpmn:ManualTask',
  decision: 'bpmn:ExclusiveGateway',
  merge: 'bpmn:ExclusiveGateway',
  subprocess: 'bpmn:CallActivity',
  fork: 'bpmn:ParallelGateway',
  join: 'bpmn:ParallelGateway',
  delay: 'bpmn:IntermediateCatchEvent',
  document: 'bpmn:DataObjectReference',
  data: 'bpmn:DataObjectReference',
  system: 'bpmn:DataStoreReference',
  archive: 'bpmn:DataStoreReference',
};

const OWN_TASK = /^(?:Service|Send|Receive|Script|BusinessRule|User)Task$/;
const ACTIVITIES: ReadonlySet<string> = new Set(['task', 'manual', 'subprocess']);
const LATE: ReadonlySet<string | null> = new Set(['late', '逾期']);

/** `placesOf` says at how many places a data node is drawn, and at which of them a flow ends there. */
export interface Places {
  count(node: string): number;
  of(flow: DraftFlow, side: 'from' | 'to'): number;
}

export class ProcessBuilder {
  readonly #create: Create;
  readonly #draft: ProcessDraft;
  readonly #model: Process;
  readonly #places: Places;
  readonly #ids = new XmlIds();
  readonly #xmlIds = new Map<string, string>();
  readonly #lanes = new Map<string, BpmnElement>();
  readonly #nodes = new Map<string, BpmnElement[]>();
  readonly #kinds: ReadonlyMap<string, DraftNode>;
  readonly #elements: BpmnElement[] = [];
  readonly #artifacts: BpmnElement[] = [];
  readonly #stores: BpmnElement[] = [];
  readonly #flows: BuiltFlow[] = [];

  constructor(create: Create, draft: ProcessDraft, model: Process, places: Places) {
    this.#create = create;
    this.#draft = draft;
    this.#model = model;
    this.#places = places;
    this.#kinds = new Map(draft.nodes.map((node) => [node.id, node]));
  }

  build(): Built {
    const { title, lanes, nodes, flows, notes } = this.#draft;
    for (const { id } of [...nodes, ...lanes]) this.#xmlIds.set(id, this.#ids.give(id));
    const laneSet = this.#laneSet(null);
    for (const node of nodes) this.#addNode(node);
    for (const flow of flows) this.#addFlow(flow);
    const written = notes.map(({ text, on }) => this.#note(text, on));
    const { phases, category } = this.#phases();
    const name = title ?? undefined;
    const process = this.#create('bpmn:Process', {
      id: this.#ids.give('Process'),
      name,
      isExecutable: false,
      extensionElements: this.#processPart(),
      ...(laneSet === null ? {} : { laneSets: [laneSet] }),
      flowElements: [
        ...this.#elements,
        ...this.#flows.filter(({ flow }) => flow.kind === 'sequence').map(({ element }) => element),
      ],
      artifacts: this.#artifacts,
    });
    const pool =
      laneSet === null ? null : this.#create('bpmn:Participant', { id: this.#ids.give('Pool'), name, processRef: process });
    return {
      process,
      pool,
      stores: this.#stores,
      lanes: this.#lanes,
      nodes: this.#nodes,
      flows: this.#flows,
      phases,
      category,
      notes: written,
      ids: this.#ids,
    };
  }

  #processPart(): BpmnElement {
    const { title, attributes, pages, phases, classes } = this.#draft;
    return this.#part(
      {
        label: title ?? undefined,
        pages: pages.length < 2 ? [] : pages.map((page) => this.#create('flowc:Page', page === null ? {} : { title: page })),
        phases: phases.map((phase) => this.#create('flowc:Phase', { title: phase })),
        classes: classes.map(({ id, color, line }) =>
          this.#create('flowc:Class', { id, ...(color === null ? {} : { color }), ...(line === null ? {} : { line }) }),
        ),
      },
      attributes,
    );
  }

  /** Groups are BPMN's frames round what belongs together; their titles are values of a category. */
  #phases() {
    const { phases } = this.#draft;
    if (phases.length === 0) return { phases: [], category: null };
    const values = phases.map((title) => this.#create('bpmn:CategoryValue', { id: this.#ids.give('Phase'), value: title }));
    const category = this.#create('bpmn:Category', { id: this.#ids.give('Phases'), categoryValue: values });
    const groups = values.map((value) =>
      this.#create('bpmn:Group', {
        id: this.#ids.give('Group'),
        categoryValueRef: value,
        extensionElements: this.#part({ kind: 'phase' }),
      }),
    );
    this.#artifacts.push(...groups);
    return { phases: groups, category };
  }

  /** A lane's own nodes are added to it when they are made. */
  #laneSet(parent: string | null): BpmnElement | null {
    const lanes = this.#draft.lanes.filter((lane) => lane.parent === parent);
    if (lanes.length === 0) return null;
    return this.#create('bpmn:LaneSet', {
      id: this.#ids.give(parent === null ? 'Lanes' : `${parent}_lanes`),
      lanes: lanes.map(({ id, name, attributes }) => {
        const inner = this.#laneSet(id);
        const lane = this.#create('bpmn:Lane', {
          id: this.#xmlIds.get(id)!,
          name,
          extensionElements: this.#part({ id }, attributes),
          flowNodeRef: [],
          ...(inner === null ? {} : { childLaneSet: inner }),
        });
        this.#lanes.set(id, lane);
        return lane;
      }),
    });
  }

  #addNode(node: DraftNode): void {
    const { id, kind, text, lane, page, phase, attributes } = node;
    const { description, ...rest } = attributes;
    const isData = kind === 'document' || kind === 'data' || kind === 'system' || kind === 'archive';
    const words =
      description !== undefined && description !== true && !Array.isArray(description)
        ? (description as { text: string }).text
        : null;
    const own = rest['x-bpmn-type'];
    const task = own && own !== true && 'text' in own && OWN_TASK.test(own.text) ? `bpmn:${own.text}` : ELEMENTS[kind]!;
    const part = {
      id,
      kind,
      ...(page === 1 ? {} : { page: String(page) }),
      ...(phase === undefined ? {} : { phase: String(phase) }),
      ...(isData && lane !== null ? { lane: this.#xmlIds.get(lane) } : {}),
      ...(node.otherLanes === undefined ? {} : { lanes: node.otherLanes.join(' ') }),
    };
    const made = Array.from({ length: isData ? Math.max(1, this.#places.count(id)) : 1 }, (_, i) =>
      this.#create(kind === 'task' ? task : ELEMENTS[kind]!, {
        id: i === 0 ? this.#xmlIds.get(id)! : this.#ids.give(`${id}_${i + 1}`),
        ...(text === '' ? {} : { name: text }),
        extensionElements: this.#part(part, rest),
        ...(words === null ? {} : { documentation: [this.#create('bpmn:Documentation', { text: words })] }),
        ...this.#particulars(node),
      }),
    );
    if (isData) this.#addObject(node, made);
    else if (lane !== null) (this.#lanes.get(lane)!.get('flowNodeRef') as BpmnElement[]).push(made[0]!);
    this.#nodes.set(id, made);
    this.#elements.push(...made);
  }

  #particulars({ id, kind, attributes }: DraftNode): Readonly<Record<string, unknown>> {
    const see = attributes.see;
    if (kind === 'subprocess' && see !== undefined && see !== true && 'text' in see) {
      return { calledElement: see.text.replace(/^.*\/|\.flow$/g, '') };
    }
    if (kind === 'delay') return { eventDefinitions: [this.#timer(this.#duration(id, 'time'))] };
    return {};
  }

  #timer(iso: string | null): BpmnElement {
    const id = this.#ids.give('Timer');
    const timeDuration = iso === null ? {} : { timeDuration: this.#create('bpmn:FormalExpression', { body: iso }) };
    return this.#create('bpmn:TimerEventDefinition', { id, ...timeDuration });
  }

  #duration(node: string, key: 'time' | 'deadline'): string | null {
    const value = this.#model.nodes.find(({ id }) => id === node)?.attributes[key];
    return value !== undefined && 'parts' in value ? toIso(value as Duration) : null;
  }

  /** What the references of a data node refer to. */
  #addObject({ id, kind, text }: DraftNode, references: readonly BpmnElement[]): void {
    const isStore = kind === 'system' || kind === 'archive';
    const object = this.#create(isStore ? 'bpmn:DataStore' : 'bpmn:DataObject', {
      id: this.#ids.give(`${id}_${isStore ? 'store' : 'object'}`),
      name: text,
    });
    if (isStore) this.#stores.push(object);
    else this.#elements.push(object);
    for (const reference of references) reference.set(isStore ? 'dataStoreRef' : 'dataObjectRef', object);
  }

  #addFlow(flow: DraftFlow): void {
    if (flow.kind === 'sequence') this.#addSequence(flow);
    else this.#addInformation(flow);
  }

  #addSequence(flow: DraftFlow): void {
    const { from, to, label, probability } = flow;
    const host = this.#kinds.get(from.id)!;
    const isLate = LATE.has(label) && ACTIVITIES.has(host.kind) && host.attributes.deadline !== undefined;
    const boundary = isLate ? this.#boundary(host) : null;
    const [source, target] = [boundary ?? this.#at(from, flow, 'from'), this.#at(to, flow, 'to')];
    const element = this.#create('bpmn:SequenceFlow', {
      id: this.#ids.give(`${from.id}_${to.id}`),
      ...(label === null ? {} : { name: label }),
      ...(probability === null && !isLate
        ? {}
        : { extensionElements: this.#part({ ...(probability === null ? {} : { probability: String(probability) }) }) }),
      sourceRef: source,
      targetRef: target,
    });
    append(source, 'outgoing', element);
    append(target, 'incoming', element);
    this.#flows.push({ element, flow, boundary });
  }

  #boundary(host: DraftNode): BpmnElement {
    const event = this.#create('bpmn:BoundaryEvent', {
      id: this.#ids.give(`${host.id}_deadline`),
      attachedToRef: this.#nodes.get(host.id)![0],
      extensionElements: this.#part({ kind: 'deadline' }),
      eventDefinitions: [this.#timer(this.#duration(host.id, 'deadline'))],
    });
    this.#elements.push(event);
    if (host.lane !== null) (this.#lanes.get(host.lane)!.get('flowNodeRef') as BpmnElement[]).push(event);
    return event;
  }

  /** A data association where BPMN allows one, else an association with a direction. */
  #addInformation(flow: DraftFlow): void {
    const { from, to, label } = flow;
    const [source, target] = [this.#at(from, flow, 'from'), this.#at(to, flow, 'to')];
    const facts = {
      ...(label === null ? {} : { label }),
      ...(from.state === null ? {} : { from: from.state }),
      ...(to.state === null ? {} : { to: to.state }),
    };
    const more = Object.keys(facts).length === 0 ? {} : { extensionElements: this.#part(facts) };
    const id = this.#ids.give(`${from.id}_${to.id}_data`);
    const kind = ({ id: node }: DraftEnd) => this.#kinds.get(node)?.kind ?? 'lane';
    const isDatum = (end: DraftEnd) => /^(?:document|data|system|archive)$/.test(kind(end));
    let element: BpmnElement;
    if (isDatum(to) && (ACTIVITIES.has(kind(from)) || /^(?:start|delay)$/.test(kind(from)))) {
      element = this.#create('bpmn:DataOutputAssociation', { id, ...more, targetRef: target });
      append(source, 'dataOutputAssociations', element);
    } else if (isDatum(from) && (ACTIVITIES.has(kind(to)) || kind(to) === 'end')) {
      element = this.#create('bpmn:DataInputAssociation', { id, ...more, sourceRef: [source], targetRef: this.#inputOf(target) });
      append(target, 'dataInputAssociations', element);
    } else {
      element = this.#create('bpmn:Association', {
        id,
        ...more,
        associationDirection: 'One',
        sourceRef: source,
        targetRef: target,
      });
      this.#artifacts.push(element);
    }
    this.#flows.push({ element, flow, boundary: null });
  }

  /** The schema wants an input association to end somewhere inside its activity: a property, as Camunda Modeler writes it. */
  #inputOf(activity: BpmnElement): BpmnElement {
    const known = (activity.get('properties') as BpmnElement[] | undefined)?.[0];
    if (known) return known;
    const property = this.#create('bpmn:Property', {
      id: this.#ids.give(`${activity.id}_input`),
      name: '__targetRef_placeholder',
    });
    append(activity, 'properties', property);
    return property;
  }

  #at(end: DraftEnd, flow: DraftFlow, side: 'from' | 'to'): BpmnElement {
    const nodes = this.#nodes.get(end.id);
    if (nodes === undefined) return this.#lanes.get(end.id)!;
    return nodes[this.#places.of(flow, side) - 1] ?? nodes[0]!;
  }

  #note(text: string, on: readonly string[]) {
    const element = this.#create('bpmn:TextAnnotation', {
      id: this.#ids.give('Note'),
      text,
      extensionElements: this.#part({ kind: 'note' }),
    });
    const ties = on.flatMap((id) => {
      const node = this.#nodes.get(id)?.[0];
      return node === undefined
        ? []
        : [this.#create('bpmn:Association', { id: this.#ids.give('Tie'), sourceRef: node, targetRef: element })];
    });
    this.#artifacts.push(element, ...ties);
    return { text, on, element, ties };
  }

  #part(properties: Readonly<Record<string, unknown>>, attributes: DraftAttributes = {}): BpmnElement {
    const entries = writtenAttributes(attributes).map((each) => this.#create('flowc:Attribute', { ...each }));
    return this.#create('bpmn:ExtensionElements', {
      values: [this.#create('flowc:Part', { ...properties, attributes: entries })],
    });
  }
}

function append(element: BpmnElement, property: string, value: BpmnElement): void {
  (element.get(property) as BpmnElement[]).push(value);
}
