/** Which font the drawings of a report ask for, and its letters where they are wanted. */
import type { Document, Lettering } from '../../../api.ts';
import type { Looks } from './looks.ts';

export async function letteringOf({ pictures }: Document, { rendering: { font, embedFonts } }: Looks): Promise<Lettering> {
  const family = font === null ? {} : { fontFamily: font.family };
  if (!embedFonts) return family;
  const { embeddedFontsOf, shippedFonts } = await import('../../../entries/embed.ts');
  const scenes = Object.values(pictures).flatMap(({ pages }) => pages);
  return { ...family, fontFaces: await embeddedFontsOf(scenes, font?.files ?? shippedFonts(), font?.family) };
}
