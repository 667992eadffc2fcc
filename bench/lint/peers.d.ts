/** The part of the peer that is used here: it is installed on demand, so its own types may be missing. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: unknown }>;
  }
}

declare module 'bpmnlint' {
  interface Options {
    readonly config: { readonly extends: string; readonly rules: Readonly<Record<string, number>> };
    readonly resolver: unknown;
  }
  const lib: { Linter: new (options: Options) => { lint(root: unknown): Promise<Record<string, readonly unknown[]>> } };
  export default lib;
}

declare module 'bpmnlint/lib/resolver/node-resolver.js' {
  const NodeResolver: new () => object;
  export default NodeResolver;
}
