/**
 * A process → a draw.io file, from flowc's own picture: lanes are containers, lines stay tied to shapes when those are moved, each page is a
 * page. Custom properties hold what draw.io has no shape for, so that `readDrawio` gives the same process again.
 */
import { groupBy } from '../../diagnostics/group-by.ts';
import type { Diagram, PlacedEdge, PlacedLane, PlacedNode, PlacedPage, PlacedPhase } from '../../geometry/diagram.ts';
import type { Box, Point } from '../../geometry/geometry.ts';
import type { Process } from '../../model/process.ts';
import type { Theme } from '../../themes/theme.ts';
import { themeOf } from '../../themes/themes.ts';
import type { DraftFlow, DraftNode, ProcessDraft } from '../draft/draft.ts';
import { draftOfProcess } from '../draft/draft-of-process.ts';
import { notesOf } from '../draft/placed-notes.ts';
import { writtenData } from './own-data.ts';
import { edgeStyle, laneStyle, nodeStyle, noteStyle, phaseStyle, tieStyle } from './styles.ts';
import { cell, element } from './xml-text.ts';

/** The file. Themes of a project's own are looked up before flowc's. */
export function writeDrawio(process: Process, diagram: Diagram, themes: readonly Theme[] = []): string {
  const draft = draftOfProcess(process);
  const theme = themeOf(diagram.theme, themes);
  const left = groupBy(draft.flows, ({ from }) => from.id);
  const pages = diagram.pages.map((page, i) => {
    const cells = [...layerCells(draft, i === 0), ...new PageWriter(draft, page, diagram, theme, left).cells()];
    const root = element('root', {}, cells);
    const model = element(
      'mxGraphModel',
      { grid: '1', gridSize: '10', page: '1', pageWidth: `${Math.ceil(page.width)}`, pageHeight: `${Math.ceil(page.height)}` },
      [root],
    );
    return element('diagram', { id: `page-${page.number}`, name: page.title ?? `Page-${page.number}` }, [model]);
  });
  return `${element('mxfile', { host: 'flowc', type: 'device' }, pages)}\n`;
}

/** The two cells that every page begins with; the process's own attributes stand at the layer of the first. */
function layerCells({ title, attributes, pages, phases, classes }: ProcessDraft, isFirst: boolean): string[] {
  const root = element('mxCell', { id: '0' });
  if (!isFirst) return [root, element('mxCell', { id: '1', parent: '0' })];
  const data = {
    flowc: 'process',
    ...(title === null ? {} : { 'flowc-title': title }),
    ...(pages.length > 1 ? { 'flowc-pages': JSON.stringify(pages) } : {}),
    ...(phases.length > 0 ? { 'flowc-phases': JSON.stringify(phases) } : {}),
    ...(classes.length > 0 ? { 'flowc-classes': JSON.stringify(classes.map(({ id, color, line }) => [id, color, line])) } : {}),
    ...writtenData(attributes),
  };
  return [root, element('object', { label: '', ...data, id: '1' }, [element('mxCell', { parent: '0' })])];
}

/** A place is a property of its own where a node is drawn more than once. */
const cellId = (id: string, place: number) => (place === 1 ? `node-${id}` : `node-${id}--${place}`);
const laneId = (id: string) => `lane-${id}`;

class PageWriter {
  readonly #draft: ProcessDraft;
  readonly #page: PlacedPage;
  readonly #isRow: boolean;
  readonly #theme: Theme;
  /** Flows that no line has been drawn for yet, of all pages, by where they begin. */
  readonly #left: ReadonlyMap<string, DraftFlow[]>;
  readonly #nodes: ReadonlyMap<string, DraftNode>;
  /** The nodes of the page by id, at all their places. */
  readonly #placed: ReadonlyMap<string, readonly PlacedNode[]>;

  constructor(draft: ProcessDraft, page: PlacedPage, diagram: Diagram, theme: Theme, left: ReadonlyMap<string, DraftFlow[]>) {
    this.#draft = draft;
    this.#page = page;
    this.#isRow = diagram.direction === 'right';
    this.#theme = theme;
    this.#left = left;
    this.#nodes = new Map(draft.nodes.map((node) => [node.id, node]));
    this.#placed = groupBy(page.nodes, ({ id }) => id);
  }

  cells(): string[] {
    const { lanes, phases = [], nodes, edges } = this.#page;
    return [
      ...lanes.map((lane) => this.#lane(lane)),
      ...phases.map((phase) => this.#phase(phase)),
      ...nodes.map((node) => this.#node(node)),
      ...edges.map((edge, i) => this.#edge(edge, i)),
      ...this.#notes(),
    ];
  }

  #parentOf(lane: string | null): { readonly id: string; readonly box: Box | null } {
    const box = this.#page.lanes.find(({ id }) => id === lane);
    return box === undefined ? { id: '1', box: null } : { id: laneId(box.id), box };
  }

  #lane(lane: PlacedLane): string {
    const draft = this.#draft.lanes.find(({ id }) => id === lane.id);
    const parent = this.#parentOf(lane.parent);
    const header = Math.round(this.#isRow ? lane.header.width : lane.header.height);
    return cell({
      id: laneId(lane.id),
      parent: parent.id,
      text: lane.name,
      style: laneStyle(this.#theme, lane.external, lane.color, header, this.#isRow),
      box: relative(lane, parent.box),
      data: { flowc: 'lane', 'flowc-id': lane.id, ...writtenData(draft?.attributes ?? {}) },
    });
  }

  /** A frame with a header at the edge, through which one clicks on what stands in the lanes. */
  #phase(phase: PlacedPhase): string {
    const { number, title, header } = phase;
    const thickness = Math.round(this.#isRow ? header.height : header.width);
    return cell({
      id: `phase-${this.#page.number}-${number}`,
      parent: '1',
      text: title,
      box: phase,
      style: phaseStyle(this.#theme, thickness, this.#isRow),
      data: { flowc: 'phase', 'flowc-number': String(number) },
    });
  }

  #node(node: PlacedNode): string {
    const { id, place, kind, lane, fill, line } = node;
    const parent = this.#parentOf(lane);
    const base = { parent: parent.id, style: nodeStyle(kind, this.#theme, fill, line), box: relative(node, parent.box) };
    if (kind === 'connector') {
      const letter = node.letter ?? id.slice(1);
      return cell({
        ...base,
        id: cellId(id, place),
        text: letter,
        data: { flowc: 'connector', 'flowc-letter': letter, 'flowc-id': `${id}/${this.#page.number}/${place}` },
      });
    }
    const draft = this.#nodes.get(id);
    const own = draft === undefined ? {} : this.#properties(draft, node.text);
    return cell({ ...base, id: cellId(id, place), text: node.text, data: own });
  }

  /** What a node is, beside the text that its box shows: a document's box may show its state, too. */
  #properties({ id, kind, text, lane, otherLanes, page, phase, attributes }: DraftNode, shown: string): Record<string, string> {
    const isData = kind === 'document' || kind === 'data' || kind === 'system' || kind === 'archive';
    return {
      flowc: kind,
      'flowc-id': id,
      ...(text !== shown || /\s\s|[\n\t]|^\s|\s$/.test(text) ? { 'flowc-text': text } : {}),
      ...(isData && lane !== null ? { 'flowc-lane': lane } : {}),
      ...(otherLanes === undefined ? {} : { 'flowc-lanes': otherLanes.join(' ') }),
      ...(phase === undefined ? {} : { 'flowc-phase': String(phase) }),
      ...(page === this.#page.number ? {} : { 'flowc-page': String(page) }),
      ...writtenData(attributes),
    };
  }

  #edge(edge: PlacedEdge, index: number): string {
    const { from, to, fromPlace, toPlace, kind, label, points, main } = edge;
    const flow = this.#flowOf(edge);
    const [source, target] = [this.#endOf(from, fromPlace), this.#endOf(to, toPlace)];
    const data = {
      flowc: kind,
      ...(flow?.label == null ? {} : { 'flowc-label': flow.label }),
      ...(flow?.probability == null ? {} : { 'flowc-probability': String(flow.probability) }),
      ...(flow?.from.state == null ? {} : { 'flowc-from': flow.from.state }),
      ...(flow?.to.state == null ? {} : { 'flowc-to': flow.to.state }),
    };
    return cell({
      id: `edge-${this.#page.number}-${index + 1}`,
      parent: '1',
      text: label ?? '',
      data,
      isEdge: true,
      style: `${edgeStyle(kind, main, this.#theme)}${docking('exit', points[0]!, source.box)}${docking('entry', points.at(-1)!, target.box)}`,
      source: source.id,
      target: target.id,
      points: points.slice(1, -1),
    });
  }

  /** The flow of a line; over a connector, the flow that goes on at its other side is the line to it. */
  #flowOf({ from, to, kind, label }: PlacedEdge): DraftFlow | undefined {
    const isBetween = (flow: DraftFlow) => flow.kind === kind && (flow.to.id === to || to.startsWith('@'));
    const fits = (flow: DraftFlow) => isBetween(flow) && (label ?? null) === (flow.label ?? flow.from.state ?? flow.to.state);
    const left = this.#left.get(from) ?? [];
    const at = left.findIndex((flow) => fits(flow) && flow.to.id === to);
    const fitting = at >= 0 ? at : left.findIndex(fits);
    // A state that a document has at all its ends stands in its box and at no line.
    const found = fitting >= 0 ? fitting : left.findIndex(isBetween);
    if (found < 0) return undefined;
    return to.startsWith('@') ? left[found] : left.splice(found, 1)[0];
  }

  #endOf(id: string, place: number): { readonly id: string; readonly box: Box } {
    const lane = this.#page.lanes.find((each) => each.id === id);
    const placed = this.#placed.get(id);
    const node = placed?.find((each) => each.place === place) ?? placed?.[0];
    return node
      ? { id: cellId(id, node.place), box: node }
      : { id: laneId(id), box: lane ?? { x: 0, y: 0, width: 1, height: 1 } };
  }

  /** Controls that the picture shows as notes are attributes: they are drawn, and not read back. */
  #notes(): string[] {
    const shown = notesOf(this.#page.notes, this.#draft.notes);
    return this.#page.notes.flatMap((note, i) => {
      const own = shown.get(note);
      const text = own?.text ?? note.lines.map((line) => line.text).join(' ');
      const id = `note-${this.#page.number}-${i + 1}`;
      const ties = note.on.flatMap((node): string[] => {
        const [placed] = this.#placed.get(node) ?? [];
        return placed === undefined ? [] : [this.#tie(id, cellId(node, placed.place), own !== undefined)];
      });
      const data =
        own === undefined
          ? { flowc: 'control' }
          : { flowc: 'note', 'flowc-id': `note ${this.#draft.notes.indexOf(own) + 1}`, 'flowc-text': text };
      return [cell({ id, parent: '1', text, style: noteStyle(this.#theme), box: note, data }), ...ties];
    });
  }

  #tie(from: string, to: string, isOwn: boolean): string {
    const data = { flowc: isOwn ? 'tie' : 'control' };
    return cell({
      data,
      id: `${from}-${to}`,
      parent: '1',
      text: '',
      style: tieStyle(this.#theme),
      isEdge: true,
      source: from,
      target: to,
    });
  }
}

function relative(box: Box, parent: Box | null): Box {
  return parent === null ? box : { ...box, x: box.x - parent.x, y: box.y - parent.y };
}

/** Where on a shape's box a line begins or ends, as shares of its sides. */
function docking(end: 'exit' | 'entry', [x, y]: Point, box: Box): string {
  const share = (at: number, from: number, length: number) =>
    length === 0 ? 0.5 : Math.min(1, Math.max(0, Math.round(((at - from) / length) * 1000) / 1000));
  return `${end}X=${share(x, box.x, box.width)};${end}Y=${share(y, box.y, box.height)};${end}Dx=0;${end}Dy=0;${end}Perimeter=0;`;
}
