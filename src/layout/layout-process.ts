/**
 * From the process model to the finished picture: a chart a page, sizes, the lane graph and its layout, and everything in its place on the sheet.
 */
import type { Diagram } from '../geometry/diagram.ts';
import { happyPath } from '../model/happy-path.ts';
import type { Process } from '../model/process.ts';
import type { Chart } from './chart/chart.ts';
import { inThreeColumns, ipoChart } from './chart/ipo.ts';
import { notesOf } from './chart/notes.ts';
import { pageCharts } from './chart/page-chart.ts';
import { lanesInOrder } from './columns/lane-order.ts';
import { pageColumns } from './columns/page-columns.ts';
import { edgeLabel } from './graph/edge-label.ts';
import { layoutPage } from './graph/layout-page.ts';
import type { LaneLayout } from './lane-graph.ts';
import { noteSize } from './notes/note-text.ts';
import { type LayoutOptions, type Settings, settingsOf } from './options.ts';
import { placePage } from './page/place-page.ts';
import { sizesOf } from './sizing/sizes.ts';

const MARGIN = 36;
const PX_PER_MM = 96 / 25.4;

/** Lays out all pages of a process that is not too large for it (see `tooLarge`). */
export async function layoutProcess(written: Process, options: LayoutOptions, layout: LaneLayout): Promise<Diagram> {
  const process = { ...written, lanes: lanesInOrder(written) };
  const settings = settingsOf(process, options);
  const drawn = settings.columns === 'ipo' ? inThreeColumns(process) : process;
  const charts = chartsOf(process, drawn, settings);
  const sizes = sizesOf(charts, process, settings);
  const margin = process.attributes.marginMm === undefined ? MARGIN : process.attributes.marginMm * PX_PER_MM;
  const pages = [];
  for (const [i, chart] of charts.entries()) {
    const columns = pageColumns(drawn, chart, i === 0 ? charts : []);
    const parts = { chart, columns, sizes: sizes[i]!, labels: chart.edges.map(edgeLabel), noteSizes: chart.notes.map(noteSize) };
    const placed = await layoutPage(parts, settings, layout);
    pages.push(placePage({ parts, placed, process, settings, pageCount: charts.length, margin }));
  }
  const { title, lang, attributes } = process;
  const description = attributes.purpose ?? attributes.scope ?? '';
  return { title: title ?? '', description, lang, direction: settings.direction, theme: settings.theme, pages };
}

function chartsOf(process: Process, drawn: Process, { show, columns }: Settings): Chart[] {
  return pageCharts(drawn, happyPath(process)).map((plain) => {
    const chart = columns === 'ipo' ? ipoChart(plain, process) : plain;
    return { ...chart, notes: notesOf(process, chart.nodes, show) };
  });
}
