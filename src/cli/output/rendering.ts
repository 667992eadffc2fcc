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

export interface Rendered {
  /** One content a file. */
  readonly files: readonly Content[];
  /** Characters that the font has not, where the format draws letters itself. */
  readonly missing?: readonly string[];
}

type Contents = Rendered | Unrendered;

/** The files of a picture in one format. */
export async function rendered(diagram: Diagram, format: Format, { rendering, links }: DrawTask): Promise<Contents> {
  if (format === 'json') return { files: [renderJson(diagram)] };
  if (format === 'html') return { files: [renderHtml(diagram, { seeLink: (see) => links.get(see) ?? null })] };
  if (format === 'pdf') return asPdf(diagram, rendering);
  if (format === 'png') return asPng(diagram, rendering);
  return asSvg(diagram, rendering);
}

async function asSvg(diagram: Diagram, { joined, embedFonts, themes }: Rendering): Promise<Contents> {
  const looks = { themes, ...(embedFonts ? { fontFaces: await fontFacesOf(diagram) } : {}) };
  return { files: joined ? [renderJoinedSvg(diagram, looks)] : diagram.pages.map((page) => renderSvg(diagram, page, looks)) };
}

async function fontFacesOf(diagram: Diagram): Promise<string> {
  const { embeddedFonts, shippedFonts } = await import('../../embed.ts');
  return embeddedFonts(diagram, shippedFonts());
}

async function asPdf(diagram: Diagram, { pdfa, date, themes }: Rendering): Promise<Contents> {
  const { missingCharacters, renderPdf, shippedFonts } = await import('../../pdf.ts');
  const fonts = shippedFonts();
  const file = await renderPdf(diagram, { fonts, pdfa, themes, ...(date === null ? {} : { date }) });
  return { files: [file], missing: missingCharacters(diagram, fonts) };
}

async function asPng(diagram: Diagram, { joined, transparent, scale, dpi, themes }: Rendering): Promise<Contents> {
  const size = dpi !== null ? { dpi } : scale !== null ? { scale } : {};
  try {
    const { missingCharacters, renderJoinedPng, renderPng, shippedFonts } = await import('../../png.ts');
    const options = { ...size, fonts: shippedFonts(), transparent, themes };
    const files = joined ? [renderJoinedPng(diagram, options)] : diagram.pages.map((page) => renderPng(diagram, page, options));
    return { files, missing: missingCharacters(diagram, options.fonts) };
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
