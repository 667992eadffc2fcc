/** The part of svg-builder 3.0 that flowc uses; its own types describe its CommonJS build, and its ES module is what is bundled. */
declare module 'svg-builder' {
  export interface Builder {
    readonly elements: readonly string[];
  }
  type Draw = (attributes: Readonly<Record<string, string>>, content: string | Builder) => Builder;
  const svgBuilder: { create(): Readonly<Record<'a' | 'desc' | 'g' | 'path' | 'text' | 'title', Draw>> };
  export default svgBuilder;
}
