/** The font that a picture is drawn with, as the bytes of two TrueType or OpenType files. They must be what the layout measured with. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** A further font, for characters that the font of a picture lacks. */
export interface FurtherFont {
  readonly bytes: Uint8Array;
  /** The PostScript name of the font in a collection; null for a file of one font, or for the first of a collection. */
  readonly face: string | null;
}

/** Gives further fonts for characters, as a reader takes them, that the fonts lack; the first that draws a character is taken. */
export type FontFallback = (missing: readonly string[], bold: boolean) => readonly FurtherFont[];
