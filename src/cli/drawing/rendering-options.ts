/** The options of `build` that say how a finished picture is put into a file. */
import type { Theme } from '../../api.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import type { BuildDefaults } from '../project/config.ts';
import type { OwnFont } from '../project/own-font.ts';
import { UsageError } from '../shell/usage-error.ts';

const phrase = phrasesOf({
  'cli.wrongNumber': {
    en: 'option "{option}" expects a number above 0, found "{value}"',
    zh: '选项“{option}”应为大于 0 的数，实为“{value}”',
  },
  'cli.either': { en: 'options "{first}" and "{second}" exclude each other', zh: '选项“{first}”与“{second}”不能同时使用' },
  'cli.wrongEpoch': {
    en: 'SOURCE_DATE_EPOCH expects seconds since 1970, found "{value}"',
    zh: 'SOURCE_DATE_EPOCH 应为自 1970 年起的秒数，实为“{value}”',
  },
});

export interface RenderingOptions {
  readonly joined?: boolean;
  readonly pdfa?: boolean;
  readonly transparent?: boolean;
  readonly embedFonts?: boolean;
  readonly font?: string;
  readonly fontBold?: string;
  readonly ownFonts?: boolean;
  readonly scale?: string;
  readonly dpi?: string;
  /** SOURCE_DATE_EPOCH, as the environment says it. */
  readonly sourceDate?: string;
}

export interface Rendering {
  /** Themes of the project's own. */
  readonly themes: readonly Theme[];
  /** Whether all pages stand on one sheet. */
  readonly joined: boolean;
  /** Whether a PDF keeps to PDF/A-2b. */
  readonly pdfa: boolean;
  /** The font that is drawn with; null for flowc's. */
  readonly font: OwnFont | null;
  /** Whether no font of the system may fill in. */
  readonly ownFonts: boolean;
  /** Whether an SVG or HTML holds the letters of its font. */
  readonly embedFonts: boolean;
  /** Whether a PNG has no background. */
  readonly transparent: boolean;
  /** Pixels of a PNG to one of the picture, or to an inch of paper; at most one of them. */
  readonly scale: number | null;
  readonly dpi: number | null;
  /** What a PDF says of when it was made. */
  readonly date: Date | null;
}

const MOST_SECONDS = 253_402_300_799;

/** What the command line says, else the configuration. Throws a `UsageError` for what can't be read. */
export function renderingOf(
  options: RenderingOptions,
  defaults: BuildDefaults,
  themes: readonly Theme[],
  font: OwnFont | null = null,
): Rendering {
  const [scale, dpi] = [numberOf('--scale', options.scale), numberOf('--dpi', options.dpi)];
  if (scale !== null && dpi !== null) throw new UsageError(phrase('cli.either', { first: '--scale', second: '--dpi' }));
  const isSized = scale !== null || dpi !== null;
  return {
    themes,
    font,
    joined: options.joined ?? defaults.joined ?? false,
    pdfa: options.pdfa ?? defaults.pdfa ?? false,
    ownFonts: options.ownFonts ?? defaults.ownFonts ?? false,
    embedFonts: options.embedFonts ?? defaults.embedFonts ?? false,
    transparent: options.transparent ?? defaults.transparent ?? false,
    scale: isSized ? scale : (defaults.scale ?? null),
    dpi: isSized ? dpi : (defaults.dpi ?? null),
    date: dateOf(options.sourceDate),
  };
}

function numberOf(option: string, written: string | undefined): number | null {
  if (written === undefined) return null;
  const number = /^\s*\d+(\.\d+)?\s*$/.test(written) ? Number(written) : 0;
  if (!(number > 0)) throw new UsageError(phrase('cli.wrongNumber', { option, value: written }));
  return number;
}

/** The moment that a build may write down (reproducible-builds.org): seconds since 1970. Without it, none is. */
function dateOf(written: string | undefined): Date | null {
  if (written === undefined || written === '') return null;
  const seconds = /^\d{1,12}$/.test(written) ? Number(written) : Number.NaN;
  if (!(seconds <= MOST_SECONDS)) throw new UsageError(phrase('cli.wrongEpoch', { value: written }));
  return new Date(seconds * 1000);
}
