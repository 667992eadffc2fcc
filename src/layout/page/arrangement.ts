/**
 * How the parts of a page lie: the head of the sheet, the title block, the frame with headers and bodies, the legend and the foot, one below the
 * other within the margins. The
 * same arrangement is made for several widths to find out whether a page fits on a paper.
 */
import type { Box } from '../../geometry/geometry.ts';
import type { Page, Process } from '../../model/process.ts';
import { downHeaderHeight } from '../columns/down-lanes.ts';
import { type PhaseHeaders, phaseHeaders } from '../columns/phase-headers.ts';
import { rightHeaderWidth } from '../columns/right-lanes.ts';
import type { PageParts } from '../graph/page-graph.ts';
import type { PlacedBody } from '../graph/placed-body.ts';
import { type PageRemarks, remarksOf } from '../notes/remarks.ts';
import type { PictureSettings } from '../options.ts';
import { type Legend, legend } from './legend.ts';
import { type PlacedBand, pageFoot, pageHead } from './page-band.ts';
import { stretched } from './stretch.ts';
import { type PageNumber, runningTitle, type TitleBlock, titleBlock } from './title-block.ts';

export interface PageContent {
  readonly parts: PageParts;
  /** In the directions of the page: for a drawing that runs right its borders are heights. */
  readonly placed: PlacedBody;
  readonly process: Process;
  readonly settings: PictureSettings;
  readonly pageCount: number;
}

export interface Arrangement {
  /** The head and the foot that the project sets. */
  readonly bands: readonly PlacedBand[];
  readonly title: TitleBlock;
  readonly frame: Box;
  /** What stands in the frame, widened to fill it. */
  readonly body: PlacedBody;
  /** Height of the headers, or their width where the flow runs right. */
  readonly header: number;
  /** The strip with the titles of phases: its bands are measured from where bodies begin. */
  readonly phases: PhaseHeaders;
  readonly remarks: PageRemarks;
  readonly legend: Legend;
  readonly width: number;
  readonly height: number;
}

/** A narrower frame would leave no room for a title or a legend. */
const MIN_FRAME = 320;
/** Of a picture without any nodes. */
const MIN_BODY = 24;

export function smallestFrame(content: PageContent): number {
  const { parts, placed, settings } = content;
  const across = placed.borders.at(-1)!;
  const along = Math.max(placed.height, MIN_BODY);
  const own =
    settings.direction === 'down'
      ? across + phasesOf(content, along).thickness
      : rightHeaderWidth(parts.columns, placed.borders, settings) + along;
  return Math.max(Math.ceil(own), MIN_FRAME);
}

/** The titles of phases in a body of this length along the flow. */
function phasesOf({ parts: { chart }, placed, process, settings }: PageContent, along: number): PhaseHeaders {
  const numbers = chart.nodes.map(({ phase }) => phase);
  return phaseHeaders(process.phases, numbers, placed.phaseBorders, along, {
    fonts: settings.fonts,
    isDown: settings.direction === 'down',
  });
}

/** The page with a frame of this width within these margins, and `spare` more height in it than it needs. */
export function arrange(content: PageContent, frameWidth: number, margin: number, spare: number): Arrangement {
  const { parts, placed, process, settings, pageCount } = content;
  const down = settings.direction === 'down';
  const { columns } = parts;
  const along = Math.max(placed.height, MIN_BODY);
  // The strip is as thick as the shortest page asks for, so that it does not depend on how much of the sheet is left.
  const { thickness } = phasesOf(content, along);
  const body = down ? stretched(placed, frameWidth - thickness - placed.borders.at(-1)!, 0) : stretched(placed, spare, 1);
  const header = (down ? downHeaderHeight : rightHeaderWidth)(columns, body.borders, settings);
  const phases = { ...phasesOf(content, down ? along + spare : frameWidth - header), thickness };
  const number = numberOn(parts.chart.page, pageCount, settings);
  const head = pageHead(settings.pageHeader, process, number ?? SOLE, margin, margin, frameWidth, settings.fonts);
  const top = margin + head.height;
  const isFurther = settings.page !== 'auto' && !settings.page.fit && parts.chart.page.number > 1;
  const title = !settings.heading
    ? NO_TITLE
    : (isFurther ? runningTitle : titleBlock)(process, parts.chart.page, number, margin, top, frameWidth, settings.fonts);
  const height = down ? header + along + spare : thickness + body.borders.at(-1)!;
  const frame = { x: margin, y: top + title.height, width: frameWidth, height };
  const frameFoot = frame.y + frame.height;
  const remarks = remarksOf(process, parts.chart.page.number, frame.x, frameFoot, frameWidth, settings.fonts);
  const foot = frameFoot + remarks.height;
  const explained = {
    nodes: parts.chart.nodes.map(({ kind }, i) => ({ kind, facts: parts.sizes[i]!.facts })),
    edges: edgesOf(parts),
    highlight: settings.highlight?.rule ?? null,
  };
  const shown = legend(settings.legend ? explained : { ...explained, nodes: [], edges: [] }, settings, frame.x, foot, frameWidth);
  const legendFoot = foot + shown.height;
  const bandFoot = pageFoot(settings.pageFooter, process, number ?? SOLE, margin, legendFoot, frameWidth, settings.fonts);
  return {
    bands: [head, bandFoot],
    title,
    frame,
    body,
    header,
    phases,
    remarks,
    legend: shown,
    width: frameWidth + 2 * margin,
    height: legendFoot + bandFoot.height + margin,
  };
}

const SOLE: PageNumber = { number: 1, of: 1 };

/** Only the frame's line. */
const NO_TITLE: TitleBlock = { lines: [], height: 1 };

/** What the page is called, and of how many; null where there is but one. */
function numberOn({ number }: Page, count: number, { numbering }: PictureSettings): PageNumber | null {
  if (numbering !== null) return { number: numbering.first + number - 1, of: numbering.of };
  return count > 1 ? { number, of: count } : null;
}

function edgesOf({ chart }: PageParts) {
  return chart.edges.map(({ flow, main }) => ({ kind: flow.kind, main }));
}
