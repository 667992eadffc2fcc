/**
 * The keys of `flowc.json`: what each is for and which values fit. The reader of configurations and the published JSON schema are both made
 * of these tables, so that an editor and a run never disagree.
 */
import { fitsToken, PAGE_FIELDS, PRESETS, THEMES, TOKENS, type TokenName } from '../../api.ts';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';

export const configPhrase = phrasesOf({
  'config.text': { en: 'a text', zh: '文本' },
  'config.texts': { en: 'a text or a list of texts', zh: '文本或文本列表' },
  'config.positive': { en: 'a number above 0', zh: '大于 0 的数' },
  'config.color': { en: 'a colour such as "#0b4f8a" or "navy"', zh: '颜色，如 "#0b4f8a" 或 "navy"' },
  'config.between': { en: 'a number from {least} to {most}', zh: '{least} 至 {most} 之间的数' },
  'config.flag': { en: 'true or false', zh: ' true 或 false' },
  'config.object': { en: 'an object', zh: '对象' },
  'config.objects': { en: 'a list of objects', zh: '对象列表' },
  'config.choice': { en: 'one of {choices}', zh: '{choices} 之一' },
});

export interface Key {
  readonly about: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** What fits, in words. */
  readonly expected: Phrase;
  /** The words among which the value is one, if it is. */
  readonly choices: readonly string[];
  fits(value: unknown): boolean;
}

export type Keys = Readonly<Record<string, Key>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTexts = (value: unknown) => isText(value) || (Array.isArray(value) && value.every(isText));

const TEXT = { type: 'string', minLength: 1 };
const TEXTS = { anyOf: [TEXT, { type: 'array', items: TEXT }] };

const text = (about: string): Key => ({ about, schema: TEXT, expected: configPhrase('config.text'), choices: [], fits: isText });
const texts = (about: string): Key => ({
  about,
  schema: TEXTS,
  expected: configPhrase('config.texts'),
  choices: [],
  fits: isTexts,
});

const flag = (about: string): Key => ({
  about,
  schema: { type: 'boolean' },
  expected: configPhrase('config.flag'),
  choices: [],
  fits: (value) => typeof value === 'boolean',
});

const positive = (about: string): Key => ({
  about,
  schema: { type: 'number', exclusiveMinimum: 0 },
  expected: configPhrase('config.positive'),
  choices: [],
  fits: (value) => typeof value === 'number' && value > 0,
});

const object = (about: string): Key => ({
  about,
  schema: { type: 'object' },
  expected: configPhrase('config.object'),
  choices: [],
  fits: isObject,
});

const objects = (about: string): Key => ({
  about,
  schema: { type: 'array', items: { type: 'object' } },
  expected: configPhrase('config.objects'),
  choices: [],
  fits: (value) => Array.isArray(value) && value.every(isObject),
});

const choice = (choices: readonly string[], about: string): Key => ({
  about,
  schema: { enum: choices },
  choices,
  fits: (value) => choices.some((each) => each === value),
  expected: configPhrase('config.choice', { choices: quoted(choices) }),
});

const FIELDS = `Its fields: ${PAGE_FIELDS.map((field) => `{${field}}`).join(', ')}.`;

const PRESET = choice(PRESETS, 'The set of rules to begin with.');
const RULES = object('Severity and options of single rules, over the preset.');

export const CONFIG_KEYS = {
  $schema: text('Where the JSON schema of this file is, for editors.'),
  extends: texts('Configurations that this one builds on: files by their path from here, or packages. What stands later holds.'),
  plugins: texts('Modules with rules of your own: files by their path from here, or packages.'),
  preset: PRESET,
  rules: RULES,
  overrides: objects('What holds for some files only. What stands later holds.'),
  themes: object('Themes of your own, by name: what each sets over one of flowc.'),
  build: object('What the options of `flowc build` are where its command line does not say.'),
  lang: choice(['en', 'zh'], 'The language of messages, unless `--lang` says another.'),
} as const satisfies Keys;

export const OVERRIDE_KEYS = {
  files: texts('Globs from the folder of this file; one that begins with `!` takes files out again.'),
  preset: PRESET,
  rules: RULES,
} as const satisfies Keys;

/** The keys of `header` and of `footer`. */
export const BAND_KEYS = {
  logo: text('A logo at the left, a PNG or an SVG by its path from here; of 256 KiB at most.'),
  left: text(`A text at the left. ${FIELDS}`),
  center: text(`A text in the middle. ${FIELDS}`),
  right: text(`A text at the right. ${FIELDS}`),
} as const satisfies Keys;

export const BUILD_KEYS = {
  format: texts('Output formats.'),
  joined: flag('Whether all pages stand on one sheet.'),
  pdfa: flag('Whether a PDF keeps to PDF/A-2b, for archives.'),
  font: text('A font of your own, a .ttf or .otf file by its path from here.'),
  fontBold: text('The bold of that font; the same file by default.'),
  ownFonts: flag(
    'Whether no font of the system may fill in for characters that the font lacks in PDF and PNG, so that all machines make the same file.',
  ),
  embedFonts: flag('Whether an SVG or HTML holds the letters of its font.'),
  transparent: flag('Whether a PNG has no background.'),
  scale: positive('Pixels of a PNG to one of the picture.'),
  dpi: positive('Pixels of a PNG to an inch of paper.'),
  show: texts('What is written at the boxes.'),
  direction: text('Direction of the flow.'),
  columns: text('What the columns are.'),
  theme: text('Colours of the picture.'),
  page: text('Size of the page.'),
  header: object('What stands at the head of every sheet.'),
  footer: object('What stands at the foot of every sheet.'),
} as const satisfies Keys;

/** The keys of one theme. */
export const THEME_KEYS: Keys = {
  base: choice(
    THEMES.map(({ name }) => name),
    'The theme of flowc that holds for what is not set; light by default.',
  ),
  ...Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, tokenKey(name as TokenName, token)])),
};

function tokenKey(name: TokenName, token: { readonly kind: 'color' | 'length'; readonly about: string }): Key {
  const fits = (value: unknown) => fitsToken(name, value);
  if (token.kind === 'color')
    return { about: token.about, schema: TEXT, expected: configPhrase('config.color'), choices: [], fits };
  const { least, most } = token as { readonly least: number; readonly most: number } & typeof token;
  const schema = { type: 'number', minimum: least, maximum: most };
  return { about: token.about, schema, expected: configPhrase('config.between', { least, most }), choices: [], fits };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Words as a message lists them: `"a", "b"`. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}
