/** The parts of bpmn-moddle that are used here, with packages of one's own, which the types of the package leave out. */
declare module 'bpmn-moddle' {
  export interface BpmnElement {
    readonly $type: string;
    readonly $parent?: BpmnElement;
    readonly $attrs?: Readonly<Record<string, string>>;
    readonly id?: string;
    readonly name?: string;
    $instanceOf(type: string): boolean;
    get(property: string): unknown;
    set(property: string, value: unknown): void;
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<{ rootElement: BpmnElement; warnings: readonly { readonly message: string }[] }>;
    toXML(element: BpmnElement, options: { format: boolean }): Promise<{ xml: string }>;
    create(type: string, properties: Readonly<Record<string, unknown>>): BpmnElement;
  }
}
