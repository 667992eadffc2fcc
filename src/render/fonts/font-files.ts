/** The font that a picture is drawn with, as the bytes of two TrueType or OpenType files. They must be what the layout measured with. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}
