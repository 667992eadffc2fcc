/** A system with known fonts: a fontconfig that answers with the small ones of the tests. */
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { folderWith } from '../cli/folder.ts';

const FONTS = path.resolve('test/support/fonts');

/** As `fc-match` prints them: file, PostScript name, family, whether variable, characters. */
const LINES: Readonly<Record<string, string>> = {
  arabic: 'NotoSansArabic-Regular\tNoto Sans Arabic\tFalse\t20 627-62a 62c-62d 62f 631 633 637 639 642 644-645 64a',
  letters: 'NotoSans-Regular\tNoto Sans\tFalse\td3 104-107 118-119 141-143 15a-15b 179-17c 3ac-3af 3cc-3ce 454 456-457 491',
  emoji: 'NotoColorEmoji\tNoto Color Emoji\tFalse\t200d 2705 1f469 1f4bb 1f4e7',
};

/** A folder for `PATH` whose `fc-match` knows these fonts alone; it is a script, so that there is none on Windows. */
export function systemWith(...fonts: (keyof typeof LINES)[]): string {
  const lines = fonts.map((font) => `${path.join(FONTS, `${font}.ttf`)}\t${LINES[font]}`);
  const folder = folderWith({ 'fc-match': `#!/bin/sh\n/bin/cat <<'END'\n${lines.join('\n')}\nEND\n` });
  chmodSync(path.join(folder, 'fc-match'), 0o755);
  return folder;
}
