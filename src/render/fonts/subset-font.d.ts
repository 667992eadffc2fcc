/** The part of subset-font 2.9 that flowc uses; it has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff' | 'truetype'; readonly noHinting: boolean },
  ): Promise<Buffer>;
}
