/** A theme of one's own, as a configuration sets it. */
import { faintColors, THEMES, type Theme, type TokenName, themeOf, themeWith } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { THEME_KEYS } from './config-keys.ts';
import { type Entries, goodKeys } from './good-keys.ts';
import type { JsonFile } from './json-file.ts';

const phrase = phrasesOf({
  'theme.taken': { en: 'flowc has a theme "{name}" of its own', zh: 'flowc 已有名为“{name}”的主题' },
  'theme.taken.help': { en: 'give yours another name, and set `base` to "{name}"', zh: '请另取名称，并把 `base` 设为“{name}”' },
  'theme.faint': {
    en: '"{color}" has a contrast of {contrast} to "{ground}", expected at least {least}',
    zh: '“{color}”与“{ground}”的对比度为 {contrast}，至少应为 {least}',
  },
  'theme.faint.help': { en: 'take a darker or a lighter colour for one of them', zh: '请把其中一种颜色调深或调浅' },
});

/** The theme, or none where its name is taken. What is wrong in it is reported and left out. */
export function themeIn(file: JsonFile, name: string, found: unknown, problems: Diagnostic[]): Theme[] {
  const at = ['themes', name];
  if (THEMES.some((theme) => theme.name === name)) {
    problems.push(file.problemAt(at, phrase('theme.taken', { name }), phrase('theme.taken.help', { name }), 'key'));
    return [];
  }
  const { base = 'light', ...values } = goodKeys(file, at, found, THEME_KEYS, problems);
  const theme = themeWith(themeOf(base as string), name, values);
  problems.push(...faintIn(theme, values, file));
  return [theme];
}

/** Reported at the colour that was set, or at its ground where that was; once a colour. */
function faintIn(theme: Theme, values: Entries, file: JsonFile): Diagnostic[] {
  const isSet = (token: TokenName) => Object.hasOwn(values, token);
  const faint = faintColors(theme).filter(({ color, ground }) => isSet(color) || isSet(ground));
  const first = new Map(faint.map((pair) => [isSet(pair.color) ? pair.color : pair.ground, pair] as const).reverse());
  return [...first].reverse().map(([token, { color, ground, contrast, least }]) => {
    const values = { color, ground, contrast: contrast.toFixed(1), least };
    return file.problemAt(['themes', theme.name, token], phrase('theme.faint', values), phrase('theme.faint.help'));
  });
}
