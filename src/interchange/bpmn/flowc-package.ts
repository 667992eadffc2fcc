/** The descriptor of flowc's own namespace for bpmn-moddle: what `extension.ts` reads and writes. */
export const FLOWC_NAMESPACE = 'urn:flowc:bpmn:1';

const attribute = (name: string, type = 'String') => ({ name, type, isAttr: true });

/** The descriptor of the namespace for bpmn-moddle. */
export const FLOWC_PACKAGE = {
  name: 'flowc',
  uri: FLOWC_NAMESPACE,
  prefix: 'flowc',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Part',
      superClass: ['Element'],
      properties: [
        ...['id', 'kind', 'lane', 'lanes', 'label', 'probability', 'page', 'phase', 'from', 'to'].map((name) => attribute(name)),
        { name: 'attributes', type: 'Attribute', isMany: true },
        { name: 'pages', type: 'Page', isMany: true },
        { name: 'phases', type: 'Phase', isMany: true },
        { name: 'classes', type: 'Class', isMany: true },
      ],
    },
    { name: 'Attribute', superClass: ['Element'], properties: [attribute('key'), attribute('value'), attribute('form')] },
    { name: 'Page', superClass: ['Element'], properties: [attribute('title')] },
    { name: 'Phase', superClass: ['Element'], properties: [attribute('title')] },
    { name: 'Class', superClass: ['Element'], properties: [attribute('id'), attribute('color'), attribute('line')] },
  ],
} as const;
