/**
 * The fonts in the folders where systems keep them, where there is no fontconfig to ask. First those that the systems bring for scripts that flowc's
 * own font lacks, then the others by name, up to a bound: their files must be read to know what they have.
 */
import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { FontCandidate } from './fontconfig.ts';

/** Names of files, each with that of its bold. */
const FIRST =
  // Windows
  'segoeui/segoeuib malgun/malgunbd yugothm/yugothb msyh/msyhbd tahoma/tahomabd leelawui/leelauib nirmala/nirmalab seguisym/ ' +
  // macOS
  'arialunicode/ applesdgothicneo/ geezapro/ arialhb/ thonburi/ kohinoor/ helveticaneue/ pingfang/ applesymbols/ ' +
  // free ones
  'notosans-regular/notosans-bold notosanscjk-regular/notosanscjk-bold dejavusans/dejavusans-bold';
const EMOJI_FIRST = 'seguiemj/ applecoloremoji/ notocoloremoji/';

/** Of the files beside these. */
const MOST_OTHER_BYTES = 256 * 1024 * 1024;
const MOST_FOLDERS = 400;

function folders(): string[] {
  const { LOCALAPPDATA, WINDIR = 'C:\\Windows' } = process.env;
  const home = homedir();
  if (process.platform === 'win32') {
    const own = LOCALAPPDATA === undefined ? [] : [path.join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')];
    return [path.join(WINDIR, 'Fonts'), ...own];
  }
  if (process.platform === 'darwin') {
    return ['/System/Library/Fonts', '/System/Library/Fonts/Supplemental', '/Library/Fonts', path.join(home, 'Library', 'Fonts')];
  }
  return ['/usr/share/fonts', '/usr/local/share/fonts', path.join(home, '.local', 'share', 'fonts'), path.join(home, '.fonts')];
}

/** Candidates in the order in which they are to be tried. */
export function folderFonts(kind: 'text' | 'emoji', bold: boolean, within: readonly string[] = folders()): FontCandidate[] {
  const files = within.flatMap((folder) => filesIn(folder));
  const pairs = (kind === 'emoji' ? `${EMOJI_FIRST} ${FIRST}` : FIRST).split(' ').map((pair) => pair.split('/'));
  const firstNames = pairs.flatMap(([regular, heavy]) => (bold ? [heavy, regular] : [regular, heavy]));
  const placeOf = (file: string) => firstNames.indexOf(nameOf(file).replaceAll(' ', ''));
  const known = files.filter((file) => placeOf(file) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  const others = files.filter((file) => placeOf(file) < 0).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return [...known, ...bounded(others)].map((file) => ({ family: path.parse(file).name, file, face: null, has: () => true }));
}

const nameOf = (file: string) => path.parse(file).name.toLowerCase();

function bounded(files: readonly string[]): string[] {
  let bytes = 0;
  return files.filter((file) => {
    bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    return bytes <= MOST_OTHER_BYTES;
  });
}

function filesIn(folder: string): string[] {
  const found: string[] = [];
  const waiting = [folder];
  for (let seen = 0; seen < MOST_FOLDERS && waiting.length > 0; seen++) {
    const next = waiting.shift()!;
    for (const entry of entriesOf(next)) {
      const place = path.join(next, entry.name);
      if (entry.isDirectory()) waiting.push(place);
      else if (/\.(ttf|otf|ttc|otc)$/i.test(entry.name)) found.push(place);
    }
  }
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
