/** What a Word file draws its charts with: the letters that they show, and pixels where a file of many charts has them as pictures. */
import type { Document } from '../../../api.ts';
import type { DocxOptions } from '../../../entries/docx.ts';
import { fillIns, type Letters } from '../../drawing/fill-ins.ts';
import type { ReportLooks } from './looks.ts';

export interface ChartMeans extends Pick<DocxOptions, 'raster' | 'chartFont'> {
  /** What the pixels lacked letters for, once they are drawn. */
  letters(): Letters;
}

export async function chartMeans({ pictures }: Document, { rendering: { font, ownFonts } }: ReportLooks): Promise<ChartMeans> {
  const scenes = Object.values(pictures).flatMap(({ pages }) => pages);
  const [{ pngOf, shippedFonts }, { usedLetters }] = await Promise.all([
    import('../../../entries/png.ts'),
    import('../../../entries/embed.ts'),
  ]);
  const fonts = font?.files ?? shippedFonts();
  const { fallback, letters } = await fillIns(font, ownFonts);
  const chartFont = font === null && scenes.length > 0 ? { chartFont: await usedLetters(scenes, fonts) } : {};
  return { raster: (scene, scale) => pngOf(scene, { fonts, fallback, scale }), letters, ...chartFont };
}
