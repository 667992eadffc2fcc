/** A report as PDF; its writer is loaded where it is asked for. */
import type { Document } from '../../../api.ts';
import type { Looks } from './looks.ts';

export async function pdfFile(
  document: Document,
  { rendering: { font, themes, date, pdfa }, theme }: Looks,
): Promise<Uint8Array> {
  const { documentPdf, shippedFonts } = await import('../../../entries/pdf.ts');
  const fonts = font?.files ?? shippedFonts();
  const metrics = font === null ? undefined : (await import('../../../entries/font.ts')).metricsOf(fonts);
  return documentPdf(document, { fonts, metrics, theme, themes, pdfa, date });
}
