/** The fonts of a system that has fontconfig, in its order of likeness. Only numbers of characters go to it, so that no text of a file can steer it. */
import { execFileSync } from 'node:child_process';

/** A font of the system that may have what is looked for. */
export interface FontCandidate {
  readonly family: string;
  readonly file: string;
  /** Its PostScript name where the file is a collection, else null. */
  readonly face: string | null;
  /** Whether it has a character, as far as that is known before the file is read. */
  has(code: number): boolean;
}

const FORMAT = '%{file}\\t%{postscriptname}\\t%{family[0]}\\t%{variable}\\t%{charset}\\n';
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_MS = 20_000;

/** What flowc's own font is most like; `emoji` is the family that fontconfig gives colour to. */
const LIKE = { text: 'Noto Sans,sans-serif', emoji: 'emoji' };

/** Null where the system has no fontconfig. */
export function fontconfigFonts(codes: readonly number[], kind: keyof typeof LIKE, bold: boolean): FontCandidate[] | null {
  // Windows would look for the program in the working folder first, which may be a stranger's.
  if (process.platform === 'win32') return null;
  const charset = codes.map((code) => code.toString(16)).join(' ');
  const han = codes.some((code) => /\p{Script=Han}/u.test(String.fromCodePoint(code))) ? ':lang=zh-cn' : '';
  const pattern = `${LIKE[kind]}${bold ? ':weight=bold' : ''}${han}:charset=${charset}`;
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    const found = execFileSync('fc-match', ['-s', '--format', FORMAT, pattern], {
      env,
      encoding: 'utf8',
      timeout: MOST_MS,
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return found.split('\n').flatMap((line) => candidateIn(line.split('\t')));
  } catch {
    return null;
  }
}

/** A variable font would be drawn in its lightest weight. */
function candidateIn([file = '', face = '', family = '', variable, charset = '']: readonly string[]): FontCandidate[] {
  if (!/\.(ttf|otf|ttc|otc)$/i.test(file) || variable === 'True') return [];
  const ranges = charset.split(' ').map((range) => range.split('-').map((code) => Number.parseInt(code, 16)));
  const has = (code: number) => ranges.some(([first = 0, last = first]) => code >= first && code <= last);
  return [{ family, file, face: /c$/i.test(file) ? face : null, has }];
}
