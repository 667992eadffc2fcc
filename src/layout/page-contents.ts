/** The pages of a process, each with its parts sized and placed, before they get a sheet. */
import { happyPath } from '../model/happy-path.ts';
import type { Process } from '../model/process.ts';
import type { Chart } from './chart/chart.ts';
import { inThreeColumns, ipoChart } from './chart/ipo.ts';
import { APART } from './chart/nearness.ts';
import { notesOf } from './chart/notes.ts';
import { pageCharts } from './chart/page-chart.ts';
import { pageColumns } from './columns/page-columns.ts';
import { edgeLabel } from './graph/edge-label.ts';
import type { PageParts } from './graph/page-graph.ts';
import type { LaneLayout } from './lane-graph.ts';
import { noteSize } from './notes/note-text.ts';
import type { Settings } from './options.ts';
import type { PageContent } from './page/arrangement.ts';
import { layoutPage } from './placement/layout-page.ts';
import { type SizeOf, sizing } from './sizing/sizes.ts';

/** How the pages of one process are laid out, whichever way it is cut into pages. */
export interface Workshop {
  readonly settings: Settings;
  readonly layout: LaneLayout;
  readonly sizeOf: SizeOf;
}

export function workshop(process: Process, settings: Settings, layout: LaneLayout): Workshop {
  return { settings, layout, sizeOf: sizing(charts(process, settings), process, settings) };
}

/** What stands on each page, one a page of the process. */
export function pageParts(process: Process, { settings, sizeOf }: Workshop): PageParts[] {
  const drawn = asDrawn(process, settings);
  const { fonts } = settings;
  const all = charts(process, settings);
  return all.map((chart, i) => {
    const columns = pageColumns(drawn, chart, i === 0 ? all : []);
    const [sizes, labels] = [chart.nodes.map(sizeOf), chart.edges.map((edge) => edgeLabel(edge, fonts))];
    return { chart, columns, sizes, labels, noteSizes: chart.notes.map((note) => noteSize(note, fonts)) };
  });
}

export async function pageContents(process: Process, work: Workshop): Promise<PageContent[]> {
  const { settings, layout } = work;
  const all = pageParts(process, work);
  const contents: PageContent[] = [];
  for (const parts of all) {
    const placed = await layoutPage(parts, settings, layout);
    contents.push({ parts, placed, process, settings, pageCount: all.length });
  }
  return contents;
}

function asDrawn(process: Process, { columns }: Settings): Process {
  return columns === 'ipo' ? inThreeColumns(process) : process;
}

function charts(process: Process, settings: Settings): Chart[] {
  const ipo = settings.columns === 'ipo';
  const near = ipo ? APART : undefined;
  return pageCharts(asDrawn(process, settings), happyPath(process), settings.numbering?.first, near).map((plain) => {
    const chart = ipo ? ipoChart(plain, process) : plain;
    return { ...chart, notes: notesOf(process, chart.nodes, settings.show) };
  });
}
