/** The font that flowc ships. */
import type { FontFiles } from '../render/fonts/font-files.ts';
import { packageFile } from './package-files.ts';

let read: FontFiles | undefined;

export function shippedFonts(): FontFiles {
  read ??= { regular: packageFile('fonts', 'FlowcSans-Regular.ttf'), bold: packageFile('fonts', 'FlowcSans-Bold.ttf') };
  return read;
}
