/** The font of the user's own that pictures are drawn with: as the command line names it, else the configuration. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import type { FontFiles } from '../../entries/font.ts';
import { digest } from '../cache/digest.ts';
import { filePhrase, reasonOf } from '../files/file-messages.ts';
import { shownPath } from '../files/paths.ts';
import { UsageError } from '../shell/usage-error.ts';
import type { ProjectConfig } from './load-config.ts';
import { outOfReach } from './reach.ts';

const phrase = phrasesOf({
  'font.outside.help': {
    en: 'copy it into the project where its licence allows, or name it on the command line: `{option}`',
    zh: '请在许可允许时把它复制到项目中，或在命令行中指定：`{option}`',
  },
  'font.unfit': { en: '"{path}" is no TrueType or OpenType font', zh: '“{path}”不是 TrueType 或 OpenType 字体' },
  'font.unfit.help': {
    en: 'expected a single font as a .ttf or .otf file, neither a collection (.ttc) nor a web font (.woff, .woff2)',
    zh: '应为单个字体的 .ttf 或 .otf 文件，不能是字体集（.ttc）或网页字体（.woff、.woff2）',
  },
});

/** Plain data, since it may go to another thread. */
export interface OwnFont {
  /** As style sheets name it. */
  readonly family: string;
  readonly files: FontFiles;
}

const FONT_KEYS = ['font', 'fontBold'] as const;
type FontKey = (typeof FONT_KEYS)[number];
export type FontOptions = Readonly<Partial<Record<FontKey, string>>>;

interface FontPath {
  readonly key: FontKey;
  /** Absolute. */
  readonly file: string;
  readonly isOfConfig: boolean;
  /** The folder of the configuration that names it, absolute; null for the command line. */
  readonly folder: string | null;
}

interface WrongFont {
  readonly problem: Phrase;
  readonly help: Phrase | null;
}

/** The files that are named; a configuration's path counts from its own folder, and holds only where the command line names none. */
function namedFonts(options: FontOptions, { files }: ProjectConfig, cwd: string): FontPath[] {
  const asked = FONT_KEYS.flatMap((key): FontPath[] => {
    const named = options[key];
    return named === undefined ? [] : [{ key, file: path.resolve(cwd, named), isOfConfig: false, folder: null }];
  });
  if (asked.length > 0) return asked;
  return FONT_KEYS.flatMap((key): FontPath[] => {
    const saying = files.findLast(({ config }) => config.build[key] !== undefined);
    if (saying === undefined) return [];
    const folder = path.dirname(saying.absolute);
    return [{ key, file: path.resolve(folder, saying.config.build[key]!), isOfConfig: true, folder }];
  });
}

/** The absolute paths of the files that are named, whether they are there or not. */
export function fontFiles(options: FontOptions, config: ProjectConfig, cwd: string): string[] {
  return namedFonts(options, config, cwd).map(({ file }) => file);
}

/** What distinguishes these fonts from any others, as far as their files can be read. */
export function fontDigests(options: FontOptions, config: ProjectConfig, cwd: string): string[] {
  return namedFonts(options, config, cwd).map(({ key, file }) => {
    const read = bytesOf(file, cwd);
    return `${key} ${read instanceof Uint8Array ? digest(read) : ''}`;
  });
}

/**
 * The fonts, or null where flowc's own are to be used; one file serves both weights. Adds to `wrong` what is wrong in the configuration, throws
 * a `UsageError` for the command line.
 */
export async function ownFont(
  options: FontOptions,
  config: ProjectConfig,
  cwd: string,
  wrong: Diagnostic[],
): Promise<OwnFont | null> {
  const named = namedFonts(options, config, cwd);
  if (named.length === 0) return null;
  const { familyOf } = await import('../../entries/font.ts');
  const opened = named.flatMap(({ key, file, isOfConfig, folder }) => {
    const outside = isOfConfig ? outOfReach(file, shownPath(file, cwd), folder!, cwd, true) : null;
    const read =
      outside === null
        ? bytesOf(file, cwd)
        : { problem: outside, help: phrase('font.outside.help', { option: key === 'font' ? '--font' : '--font-bold' }) };
    const family = read instanceof Uint8Array ? familyOf(read) : null;
    if (read instanceof Uint8Array && family !== null) return [{ key, family, bytes: read }];
    const { problem, help } = read instanceof Uint8Array ? unfit(file, cwd) : read;
    if (!isOfConfig) throw new UsageError(problem, help);
    wrong.push(config.problemAt(['build', key], problem, help));
    return [];
  });
  const [first, last] = [opened[0], opened.at(-1)];
  return first && last ? { family: first.family, files: { regular: first.bytes, bold: last.bytes } } : null;
}

function bytesOf(file: string, cwd: string): Uint8Array | WrongFont {
  const shown = shownPath(file, cwd);
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return { problem: filePhrase('cli.noSuchFile', { path: shown }), help: null };
    return stat.isFile() ? readFileSync(file) : unfit(file, cwd);
  } catch (error) {
    return { problem: filePhrase('cli.unreadable', { path: shown, reason: reasonOf(error) }), help: null };
  }
}

function unfit(file: string, cwd: string): WrongFont {
  return { problem: phrase('font.unfit', { path: shownPath(file, cwd) }), help: phrase('font.unfit.help') };
}
