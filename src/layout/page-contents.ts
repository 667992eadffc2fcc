/** The pages of a process, each with its parts sized and placed, before they get a sheet. */
import { flowOrder } from '../model/flow-order.ts';
import { happyPath } from '../model/happy-path.ts';
import type { Process, ShowKey } from '../model/process.ts';
import type { Chart, ChartNode, ChartNote } from './chart/chart.ts';
import { type Control, controlsIn } from './chart/control.ts';
import { inThreeColumns, ipoChart } from './chart/ipo.ts';
import { APART } from './chart/nearness.ts';
import { pageCharts } from './chart/page-chart.ts';
import { columnsOf, type LaneColumns, spansOf } from './columns/columns.ts';
import { edgeLabel } from './graph/edge-label.ts';
import type { PageParts } from './graph/page-graph.ts';
import type { LaneLayout } from './lane-graph.ts';
import { noteSize } from './notes/note-text.ts';
import type { PictureSettings } from './options.ts';
import type { PageContent } from './page/arrangement.ts';
import { layoutPage } from './placement/layout-page.ts';
import { type SizeOf, sizing } from './sizing/sizes.ts';

/** How the pages of one process are laid out, whichever way it is cut into pages. */
export interface LayoutContext {
  readonly settings: PictureSettings;
  readonly layout: LaneLayout;
  readonly sizeOf: SizeOf;
  /** By id of a node, where it stands in the order of the flow. */
  readonly flowPlaces: ReadonlyMap<string, number>;
}

export function layoutContext(process: Process, settings: PictureSettings, layout: LaneLayout): LayoutContext {
  const flowPlaces = new Map(flowOrder(process).map(({ id }, at) => [id, at]));
  return { settings, layout, sizeOf: sizing(charts(process, settings), process, settings), flowPlaces };
}

/** What stands on each page, one a page of the process. */
export function pageParts(process: Process, { settings, sizeOf, flowPlaces }: LayoutContext): PageParts[] {
  const drawn = asDrawn(process, settings);
  const { fonts } = settings;
  const all = charts(process, settings);
  return all.map((chart, i) => {
    const columns = pageColumns(drawn, chart, i === 0 ? all : []);
    const spans = spansOf(chart, columns);
    const spanned = chart.nodes.map((node, i) => (spans[i] ? sizeOf(withoutOthers(node)) : null));
    const [sizes, labels] = [chart.nodes.map(sizeOf), chart.edges.map((edge) => edgeLabel(edge, fonts))];
    const noteSizes = chart.notes.map((note) => noteSize(note, fonts));
    return { chart, columns, sizes, spans, spanned, labels, noteSizes, flowPlaces };
  });
}

/** A step that is drawn across the lanes of its departments need not name them. */
function withoutOthers(node: ChartNode): ChartNode {
  return { ...node, source: node.source && { ...node.source, otherLanes: [] } };
}

/** What each page shows, laid out but not yet put on paper. */
export async function pageContents(process: Process, work: LayoutContext): Promise<PageContent[]> {
  const { settings, layout } = work;
  const all = pageParts(process, work);
  const contents: PageContent[] = [];
  for (const parts of all) {
    const placed = await layoutPage(parts, settings, layout);
    contents.push({ parts, placed, process, settings, pageCount: all.length });
  }
  return contents;
}

function asDrawn(process: Process, { columns }: PictureSettings): Process {
  return columns === 'ipo' ? inThreeColumns(process) : process;
}

function charts(process: Process, settings: PictureSettings): Chart[] {
  const ipo = settings.columns === 'ipo';
  const near = ipo ? APART : undefined;
  return pageCharts(asDrawn(process, settings), happyPath(process), settings.numbering?.first, near).map((plain) => {
    const chart = ipo ? ipoChart(plain, process) : plain;
    return { ...chart, notes: notesOf(process, chart.nodes, settings.show) };
  });
}

/**
 * Remarks of a page: the author's notes, and what each key control ensures, written beside its box. Each note once on every page that has one
 * of its nodes; of a node drawn in several places the first is meant.
 */
function notesOf(process: Process, nodes: readonly ChartNode[], show: ReadonlySet<ShowKey>): ChartNote[] {
  const first = new Map<string, number>();
  nodes.forEach((node, i) => {
    if (node.source && !first.has(node.id)) first.set(node.id, i);
  });
  const authors = process.notes.flatMap(({ text, on }): ChartNote[] => {
    const here = on.flatMap((id) => first.get(id) ?? []);
    return here.length > 0 ? [{ text, on: here, control: null }] : [];
  });
  return show.has('control') ? [...authors, ...controlNotes(nodes, controlsIn(process))] : authors;
}

function controlNotes(nodes: readonly ChartNode[], controlsOf: (node: ChartNode['source']) => Control[]): ChartNote[] {
  return nodes.flatMap((node, i) =>
    controlsOf(node.source).flatMap(({ number, ensures }) => (ensures ? [{ text: ensures, on: [i], control: number }] : [])),
  );
}

/**
 * Which lanes a page shows: those that something on it uses. A lane of this file that no page uses is shown on the first one, thin, so
 * that the reader sees that it has no part; one that came by `use` is not. `all` are the charts of the whole picture on the page that
 * shows unused lanes, else none.
 */
function pageColumns(process: Process, chart: Pick<Chart, 'nodes' | 'lanes'>, all: readonly Pick<Chart, 'lanes'>[]): LaneColumns {
  const shown = new Set(chart.lanes);
  if (all.length > 0) {
    const byId = new Map(process.lanes.map((lane) => [lane.id, lane]));
    const unused = process.lanes.filter(({ id, imported }) => !imported && !all.some(({ lanes }) => lanes.has(id)));
    for (const lane of unused) {
      for (let at: typeof lane | undefined = lane; at && !shown.has(at.id); at = byId.get(at.parent ?? '')) shown.add(at.id);
    }
  }
  const occupied = new Set(chart.nodes.flatMap(({ kind, lane }) => (lane !== null && kind !== 'anchor' ? [lane] : [])));
  return columnsOf(
    process.lanes.filter(({ id }) => shown.has(id)),
    occupied,
  );
}
