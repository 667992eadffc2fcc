/** The logos at the head and the foot of the sheets, as the configuration names them by their path from its folder. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Logo } from '../../api.ts';
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { digest } from '../cache/digest.ts';
import { filePhrase, reasonOf } from '../files/file-messages.ts';
import { shownPath } from '../files/paths.ts';
import type { ProjectConfig } from './load-config.ts';
import { outOfReach } from './reach.ts';

const MOST_KIB = 256;

const phrase = phrasesOf({
  'logo.large': { en: '"{path}" is larger than {most} KiB', zh: '“{path}”超过 {most} KiB' },
  'logo.unfit': {
    en: '"{path}" is neither a PNG nor an SVG of plain shapes',
    zh: '“{path}”既不是 PNG，也不是只含基本图形的 SVG',
  },
  'logo.unfit.help': {
    en: 'turn texts into paths, leave out images, filters and scripts, or export a PNG',
    zh: '请把文字转为路径，去掉图像、滤镜和脚本，或导出为 PNG',
  },
  'logo.missing': {
    en: 'a logo needs the package "@resvg/resvg-js", which is not installed for this system',
    zh: '标志需要软件包“@resvg/resvg-js”，本系统上未安装',
  },
});

const BANDS = ['header', 'footer'] as const;
type BandKey = (typeof BANDS)[number];
export type Logos = Readonly<Partial<Record<BandKey, Logo>>>;

interface LogoPath {
  readonly key: BandKey;
  /** As the configuration says it. */
  readonly named: string;
  /** Absolute. */
  readonly file: string;
  readonly folder: string;
}

function namedLogos({ files }: ProjectConfig): LogoPath[] {
  return BANDS.flatMap((key) => {
    const saying = files.findLast(({ config }) => config.build[key] !== undefined);
    const named = saying?.config.build[key]?.logo;
    if (saying === undefined || named === undefined) return [];
    const folder = path.dirname(saying.absolute);
    return [{ key, named, file: path.resolve(folder, named), folder }];
  });
}

/** The absolute paths of the files that are named, whether they are there or not. */
export function logoFiles(config: ProjectConfig): string[] {
  return namedLogos(config).map(({ file }) => file);
}

/** What distinguishes these logos from any others, as far as they can be read. */
export function logoDigests(config: ProjectConfig, cwd: string): string[] {
  return namedLogos(config).map((logo) => {
    const read = bytesOf(logo, cwd);
    return `${logo.key} ${read instanceof Uint8Array ? digest(read) : ''}`;
  });
}

/** The logos that can be drawn. Adds to `wrong` what is wrong in the configuration. */
export async function ownLogos(config: ProjectConfig, cwd: string, wrong: Diagnostic[]): Promise<Logos> {
  const named = namedLogos(config);
  if (named.length === 0) return {};
  const found: (readonly [BandKey, Logo])[] = [];
  for (const each of named) {
    const read = bytesOf(each, cwd);
    const logo = read instanceof Uint8Array ? await rasterised(read) : read;
    if (logo !== null && 'png' in logo) found.push([each.key, logo]);
    else {
      const problem = logo ?? phrase('logo.unfit', { path: shownPath(each.file, cwd) });
      wrong.push(config.problemAt(['build', each.key, 'logo'], problem, logo === null ? phrase('logo.unfit.help') : null));
    }
  }
  return Object.fromEntries(found);
}

/** The rasteriser is a native library, for which a system may have none. */
async function rasterised(bytes: Uint8Array): Promise<Logo | Phrase | null> {
  try {
    return (await import('../../entries/png.ts')).rasterLogo(bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'MODULE_NOT_FOUND' && code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return phrase('logo.missing');
  }
}

function bytesOf({ named, file, folder }: LogoPath, cwd: string): Uint8Array | Phrase {
  const outside = outOfReach(file, named, folder, cwd, true);
  if (outside !== null) return outside;
  const shown = shownPath(file, cwd);
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return filePhrase('cli.noSuchFile', { path: shown });
    if (!stat.isFile()) return phrase('logo.unfit', { path: shown });
    return stat.size > MOST_KIB * 1024 ? phrase('logo.large', { path: shown, most: MOST_KIB }) : readFileSync(file);
  } catch (error) {
    return filePhrase('cli.unreadable', { path: shown, reason: reasonOf(error) });
  }
}
