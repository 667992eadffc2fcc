/**
 * The fonts of a document. Word names one for Latin and one for East Asian letters, and replaces those that a machine lacks. Calibri and
 * Microsoft YaHei come with Office for Windows and macOS; WPS and LibreOffice bring replacements of the same widths.
 */
export interface FontNames {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
}

const named = (latin: string, eastAsia: string): FontNames => ({ ascii: latin, hAnsi: latin, eastAsia, cs: latin });

export const TEXT_FONT = named('Calibri', 'Microsoft YaHei');
export const CODE_FONT = named('Consolas', 'Microsoft YaHei');

/** What the drawing was measured in. */
export const CHART_FONT = named('Noto Sans SC', 'Noto Sans SC');

/** Font files, with the letters that charts show. */
export interface ChartFont {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** As the library embeds it. */
export function embedded({ regular, bold }: ChartFont) {
  return { name: CHART_FONT.ascii, data: Buffer.from(regular), bold: Buffer.from(bold) };
}
