/** The part of each peer that is used here: they are installed on demand, so their own types may be missing. */
declare module '@hpcc-js/wasm-graphviz' {
  export const Graphviz: { load(): Promise<{ layout(dot: string, format: 'json', engine: 'dot'): string }> };
}

declare module 'bpmn-auto-layout' {
  export function layoutProcess(xml: string): Promise<string>;
}

declare module '@terrastruct/d2' {
  interface XY {
    readonly x: number;
    readonly y: number;
  }
  export interface Diagram {
    readonly shapes: readonly { readonly id: string; readonly pos: XY; readonly width: number; readonly height: number }[];
    readonly connections: readonly { readonly route: readonly XY[]; readonly isCurve?: boolean }[];
  }
  export class D2 {
    compile(request: { fs: Record<string, string>; options: { layout: 'elk' | 'dagre' } }): Promise<{ diagram: Diagram }>;
  }
}
