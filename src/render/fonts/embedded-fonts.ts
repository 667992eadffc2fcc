/** The letters of a diagram as `@font-face` rules, so that an SVG looks the same where its font is not installed. */
import subsetFont from 'subset-font';
import type { Diagram } from '../../geometry/diagram.ts';
import { pageScenes } from '../scene/page.ts';
import type { Scene } from '../scene/scene.ts';
import type { FontFiles } from './font-files.ts';
import { textsIn } from './stand-ins.ts';

/** The first family that texts of an SVG ask for. */
const FAMILY = 'Noto Sans SC';

/** Rules of CSS, one a weight that is used; they hold nothing that the author wrote. `family` is a name as `familyOf` gives it. */
export async function embeddedFonts(diagram: Diagram, fonts: FontFiles, family = FAMILY): Promise<string> {
  return embeddedFontsOf(pageScenes(diagram), fonts, family);
}

/** The same of pages that are drawn already. */
export async function embeddedFontsOf(scenes: readonly Scene[], fonts: FontFiles, family = FAMILY): Promise<string> {
  const texts = scenes.flatMap(({ items }) => items.flatMap(textsIn));
  const rules = [false, true].map((isBold) => {
    const used = texts.filter(({ bold }) => bold === isBold).map(({ text }) => text);
    return used.length === 0 ? '' : ruleOf(isBold ? fonts.bold : fonts.regular, isBold ? 700 : 400, used.join(''), family);
  });
  return (await Promise.all(rules)).join('');
}

/** The fonts with the letters alone that the scenes show. */
export async function usedLetters(scenes: readonly Scene[], fonts: FontFiles): Promise<FontFiles> {
  const texts = scenes.flatMap(({ items }) => items.flatMap(textsIn));
  const subset = (font: Uint8Array, isBold: boolean) => {
    const used = texts.filter(({ bold }) => bold === isBold).map(({ text }) => text);
    return subsetFont(Buffer.from(font), used.join(''), { targetFormat: 'truetype', noHinting: true });
  };
  const [regular, bold] = await Promise.all([subset(fonts.regular, false), subset(fonts.bold, true)]);
  return { regular, bold };
}

async function ruleOf(font: Uint8Array, weight: number, text: string, family: string): Promise<string> {
  const subset = await subsetFont(Buffer.from(font), text, { targetFormat: 'woff', noHinting: true });
  const data = subset.toString('base64');
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff;base64,${data}) format('woff')}`;
}
