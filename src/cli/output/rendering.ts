/** A picture in each format. The writers of PDF and PNG are loaded where they are asked for. */
import { type Diagram, renderHtml, renderJoinedSvg, renderJson, renderSvg } from '../../compile.ts';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import type { DrawTask } from '../build/drawer.ts';
import type { Rendering } from '../rendering-options.ts';
import type { Content } from './outputs.ts';
import type { Format } from './target.ts';

/** Why a picture can't be had in a format. */
export interface Unrendered {
  readonly problem: Phrase;
  readonly help: Phrase;
}

type Contents = readonly Content[] | Unrendered;

/** One content a file. */
export async function rendered(diagram: Diagram, format: Format, { rendering, links }: DrawTask): Promise<Contents> {
  if (format === 'json') return [renderJson(diagram)];
  if (format === 'html') return [renderHtml(diagram, { seeLink: (see) => links.get(see) ?? null })];
  if (format === 'pdf') return [await asPdf(diagram, rendering)];
  if (format === 'png') return asPng(diagram, rendering);
  return rendering.joined ? [renderJoinedSvg(diagram)] : diagram.pages.map((page) => renderSvg(diagram, page));
}

async function asPdf(diagram: Diagram, { pdfa, date }: Rendering): Promise<Content> {
  const { renderPdf, shippedFonts } = await import('../../pdf.ts');
  return renderPdf(diagram, { fonts: shippedFonts(), pdfa, ...(date === null ? {} : { date }) });
}

async function asPng(diagram: Diagram, { joined, transparent, scale, dpi }: Rendering): Promise<Contents> {
  const size = dpi !== null ? { dpi } : scale !== null ? { scale } : {};
  try {
    const { renderJoinedPng, renderPng, shippedFonts } = await import('../../png.ts');
    const options = { ...size, fonts: shippedFonts(), transparent };
    return joined ? [renderJoinedPng(diagram, options)] : diagram.pages.map((page) => renderPng(diagram, page, options));
  } catch (error) {
    return pngProblem(error as NodeJS.ErrnoException);
  }
}

/** The rasteriser is a native library, for which a system may have none; and not every size can be drawn. */
function pngProblem(error: NodeJS.ErrnoException): Unrendered {
  if (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND') {
    return { problem: phrase('png.missing'), help: phrase('png.missing.help') };
  }
  if (error.name !== 'TooManyPixels') throw error;
  return { problem: phrase('png.tooLarge', { size: error.message }), help: phrase('png.tooLarge.help') };
}
