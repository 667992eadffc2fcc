/** From processes to the document that is handed in with them: what is said about them, with their charts and what the check found. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { say } from '../diagnostics/phrase.ts';
import { phrase as printerPhrase } from '../diagnostics/printer-messages.ts';
import { chartOf } from '../document/chart.ts';
import type { Document, DocumentPicture } from '../document/document.ts';
import type { Diagram } from '../geometry/diagram.ts';
import type { LayoutOptions, Numbering } from '../layout/options.ts';
import type { Process } from '../model/process.ts';
import { positionAt, type SourceFile } from '../source/source-file.ts';
import type { Theme } from '../themes/theme.ts';
import { boxOf, mapOf, stacked } from './map.ts';
import { type Chapter, type Outline, outlineOf } from './outline/outline.ts';
import { isListed } from './reader.ts';
import { chartName, type ReportFinding, reportOf } from './report.ts';

export interface ReportInput {
  readonly process: Process;
  readonly findings: readonly ReportFinding[];
}

export interface ReportOptions extends LayoutOptions {
  /** Of a book; it has one of its own by default. */
  readonly title?: string;
  /** Themes beside flowc's own. */
  readonly themes?: readonly Theme[];
  /** Processes around those that the report covers, which it calls by name. */
  readonly others?: readonly Process[];
  /** How the sheets of a chart are counted in the document, by the name of its picture; null where they count for themselves. */
  readonly numberingOf?: (picture: string) => Numbering | null;
}

/** Draws a process, as `draw` does. */
type ChartDrawer = (process: Process, options: LayoutOptions) => Promise<{ readonly diagram: Diagram | null }>;

/** What `check` found, as a report says it; what stands in no file that `source` knows is left out. */
export function findingsOf(
  diagnostics: readonly Diagnostic[],
  lang: Process['lang'],
  source: (file: string) => SourceFile | undefined,
): ReportFinding[] {
  return diagnostics.flatMap(({ severity, message, code, span }) => {
    const file = source(span.file);
    if (file === undefined) return [];
    const { line } = positionAt(file, span.start);
    return [{ severity: say(printerPhrase(`severity.${severity}`), lang), text: say(message, lang), rule: code, line }];
  });
}

/** The report of a process, or the book of several, as a document for the writers of formats. `drawer` draws its charts. */
export async function report(
  inputs: readonly ReportInput[],
  drawer: ChartDrawer,
  options: ReportOptions = {},
): Promise<Document> {
  const { title, themes = [], others = [], numberingOf, ...picture } = options;
  const outline = outlineOf(
    inputs.map(({ process }) => process),
    others,
  );
  const charts = new Map<Process, DocumentPicture>();
  for (const chapter of outline.chapters) {
    const numbering = numberingOf?.(chartName(chapter, outline)) ?? null;
    const numbered = numbering === null ? picture : { ...picture, numbering };
    const { diagram } = await drawer(chapter.process, { ...numbered, numberPrefix: chapter.prefix });
    if (diagram !== null) charts.set(chapter.process, chartOf(diagram, { themes, ...linksOf(chapter) }));
  }
  const map = outline.isBook ? (await drawer(mapOf(outline), { ...picture, page: 'auto' })).diagram : null;
  const findings = new Map(inputs.map((input) => [input.process, input.findings]));
  return reportOf(outline, { title, charts, map: map && chartOf(map, { themes, ...mapLinks(outline) }), findings });
}

interface ChartLinks {
  /** The anchor that a node leads to, by its id. */
  readonly anchorOf: (node: string) => string | null;
  /** Begins the ids of the chart. */
  readonly prefix: string;
  /** Whether a flow only places the nodes at its ends. */
  readonly hides?: (from: string, to: string) => boolean;
}

/** Where the nodes of the charts lead: those of a process to their descriptions, those of the map to their processes. */
function linksOf({ process, anchor, anchorOf }: Chapter): ChartLinks {
  const anchors = new Map(process.nodes.filter(isListed).map((node) => [node.id, anchorOf(node)]));
  return { anchorOf: (node) => anchors.get(node) ?? null, prefix: `${anchor}.-` };
}

function mapLinks(outline: Outline): ChartLinks {
  const anchors = new Map(outline.chapters.map((chapter) => [boxOf(chapter), chapter.anchor]));
  const hidden = new Set(stacked(outline).map(({ from, to }) => `${boxOf(from)} ${boxOf(to)}`));
  return { anchorOf: (node) => anchors.get(node) ?? null, prefix: 'map.-', hides: (from, to) => hidden.has(`${from} ${to}`) };
}
