/** Font files opened, each once. */
import { create, type Font } from 'fontkit';
import type { FontFiles } from './font-files.ts';

export interface Faces {
  readonly regular: Font;
  readonly bold: Font;
}

const opened = new WeakMap<FontFiles, Faces>();

export function facesOf(fonts: FontFiles): Faces {
  const known = opened.get(fonts);
  const faces = known ?? { regular: create(fonts.regular as Buffer) as Font, bold: create(fonts.bold as Buffer) as Font };
  if (known === undefined) opened.set(fonts, faces);
  return faces;
}
