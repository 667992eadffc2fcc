/** A process in each format of `flowc build`. The writers that need libraries are loaded where they are asked for. */
import { type Diagram, type Lettering, renderHtml, renderJoinedSvg, renderJson, renderSvg } from '../../api.ts';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import type { Format } from '../output/formats.ts';
import type { Content } from '../output/outputs.ts';
import type { DrawTask } from './drawer.ts';
import { fillIns, type Letters } from './fill-ins.ts';
import type { Rendering } from './rendering-options.ts';

const phrase = phrasesOf({
  'png.tooLarge': { en: 'a PNG of {size} pixels is too large', zh: '{size} 像素的 PNG 太大' },
  'png.tooLarge.help': { en: 'take a smaller `--scale` or `--dpi`, or draw PDF', zh: '请减小 `--scale` 或 `--dpi`，或输出 PDF' },
  'png.missing': {
    en: 'PNG needs the package "@resvg/resvg-js", which is not installed for this system',
    zh: 'PNG 需要软件包“@resvg/resvg-js”，本系统上未安装',
  },
  'png.missing.help': {
    en: 'install flowc with its optional packages, or draw SVG or PDF',
    zh: '请连同可选依赖一起安装 flowc，或输出 SVG、PDF',
  },
});

/** Why a picture can't be had in a format. */
export interface Unrendered {
  readonly problem: Phrase;
  readonly help: Phrase;
}

interface Rendered {
  /** One content a file. */
  readonly files: readonly Content[];
  /** What was drawn in other fonts or in none, where the format draws letters itself. */
  readonly letters?: Letters;
}

type FormatContents = Rendered | Unrendered;

/** Lays a process out once more, otherwise than the task says. */
type LayOut = (task: Pick<DrawTask, 'process' | 'picture' | 'rendering'>) => Promise<{ readonly diagram: Diagram | null }>;

/** Who writes a format: from the picture that is laid out as the task says, or from the process itself. */
type FormatWriter = (diagram: Diagram, task: DrawTask, layOut: LayOut) => Promise<FormatContents>;

const WRITERS: Readonly<Record<Format, FormatWriter>> = {
  svg: (diagram, { rendering }) => asSvg(diagram, rendering),
  pdf: (diagram, { rendering }) => asPdf(diagram, rendering),
  png: (diagram, { rendering }) => asPng(diagram, rendering),
  html: (diagram, { rendering, links }) => asHtml(diagram, rendering, links),
  json: async (diagram) => ({ files: [renderJson(diagram)] }),
  bpmn: (_diagram, task, layOut) => asBpmn(task, layOut),
  drawio: (_diagram, task, layOut) => asDrawio(task, layOut),
  mermaid: async (_diagram, { process }) => ({ files: [(await import('../../entries/mermaid.ts')).writeMermaid(process)] }),
};

/** The files of a process in one format. */
export function rendered(format: Format, diagram: Diagram, task: DrawTask, layOut: LayOut): Promise<FormatContents> {
  return WRITERS[format](diagram, task, layOut);
}

/**
 * Other programs have neither sheets of paper, with a head and a foot, nor three columns: what they draw is laid out for them in lanes, for
 * BPMN, which has no pages, on one.
 */
function inLanes({ picture: { pageHeader: _header, pageFooter: _footer, ...look } }: DrawTask): DrawTask['picture'] {
  return { ...look, page: 'auto', columns: 'lanes' };
}

async function asBpmn(task: DrawTask, layOut: LayOut): Promise<FormatContents> {
  const { onOnePage, writeBpmn } = await import('../../entries/bpmn.ts');
  const { diagram } = await layOut({ ...task, process: onOnePage(task.process), picture: inLanes(task) });
  return { files: [await writeBpmn(task.process, diagram!)] };
}

async function asDrawio(task: DrawTask, layOut: LayOut): Promise<FormatContents> {
  const { diagram } = await layOut({ ...task, picture: inLanes(task) });
  return { files: [(await import('../../entries/drawio.ts')).writeDrawio(task.process, diagram!, task.rendering.themes)] };
}

async function asHtml(diagram: Diagram, rendering: Rendering, links: DrawTask['links']): Promise<FormatContents> {
  return {
    files: [
      renderHtml(diagram, {
        themes: rendering.themes,
        ...(await letteringOf(diagram, rendering)),
        seeLink: (see) => links.get(see) ?? null,
      }),
    ],
  };
}

async function asSvg(diagram: Diagram, rendering: Rendering): Promise<FormatContents> {
  const { joined, themes } = rendering;
  const looks = { themes, ...(await letteringOf(diagram, rendering)) };
  return { files: joined ? [renderJoinedSvg(diagram, looks)] : diagram.pages.map((page) => renderSvg(diagram, page, looks)) };
}

/** Which font a style sheet asks for, and its letters where they are wanted. */
async function letteringOf(diagram: Diagram, { font, embedFonts }: Rendering): Promise<Lettering> {
  const family = font === null ? {} : { fontFamily: font.family };
  if (!embedFonts) return family;
  const { embeddedFonts, shippedFonts } = await import('../../entries/embed.ts');
  return { ...family, fontFaces: await embeddedFonts(diagram, font?.files ?? shippedFonts(), font?.family) };
}

async function asPdf(diagram: Diagram, { font, ownFonts, pdfa, date, themes }: Rendering): Promise<FormatContents> {
  const { renderPdf, shippedFonts } = await import('../../entries/pdf.ts');
  const { fallback, letters } = await fillIns(font, ownFonts);
  const fonts = font?.files ?? shippedFonts();
  const file = await renderPdf(diagram, { fonts, fallback, pdfa, themes, ...(date === null ? {} : { date }) });
  return { files: [file], letters: letters() };
}

async function asPng(diagram: Diagram, rendering: Rendering): Promise<FormatContents> {
  const { font, ownFonts, joined, transparent, scale, dpi, themes } = rendering;
  const size = dpi !== null ? { dpi } : scale !== null ? { scale } : {};
  try {
    const { fallback, letters } = await fillIns(font, ownFonts);
    const { renderJoinedPng, renderPng, shippedFonts } = await import('../../entries/png.ts');
    const options = { ...size, fonts: font?.files ?? shippedFonts(), fallback, transparent, themes };
    const files = joined ? [renderJoinedPng(diagram, options)] : diagram.pages.map((page) => renderPng(diagram, page, options));
    return { files, letters: letters() };
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
