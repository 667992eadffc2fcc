/** What the shapes of draw.io mean, by their styles. */
import type { NodeKind } from '../../model/process.ts';
import type { DrawioCell } from './cells.ts';

export type ShapeMeaning = NodeKind | 'terminator' | 'bar' | 'note' | 'connector' | 'container' | 'text' | 'picture' | 'unknown';

/** By the name of a shape, the first pattern that fits. */
const SHAPES: readonly (readonly [RegExp, ShapeMeaning])[] = [
  [/^(?:rhombus|.*flowchart\.decision|.*bpmn\.gateway2?|.*\.decision2?)$/i, 'decision'],
  [
    /flowchart\.(?:terminator|start_\d)|bpmn\.event|(?:start|end|final)State|startState|endState|^ellipse$|ellipse;?double|^doubleEllipse$/i,
    'terminator',
  ],
  [/^(?:process|.*flowchart\.predefined_process|.*bpmn\.(?:sub_?process|call_?activity).*)$/i, 'subprocess'],
  [/^(?:document|.*flowchart\.(?:document2?|multi-document)|.*bpmn\.data2?|multidocument)$/i, 'document'],
  [/^(?:parallelogram|message|.*flowchart\.data|.*flowchart\.paper_tape)$/i, 'data'],
  [/^(?:cylinder\d?|datastore|.*flowchart\.(?:database|direct_data|direct_access_storage)|.*bpmn\.data_?store)$/i, 'system'],
  [
    /^(?:dataStorage|internalStorage|.*flowchart\.(?:stored_data|sequential_data|internal_storage|merge_or_storage|offline_storage|on-line_storage))$/i,
    'archive',
  ],
  [/^(?:trapezoid|manualInput|.*flowchart\.(?:manual_operation|manual_input))$/i, 'manual'],
  [/^(?:delay|.*flowchart\.delay|.*bpmn\.timer.*)$/i, 'delay'],
  [/^(?:note\d?|callout|.*flowchart\.annotation_\d|.*bpmn\.annotation|card|partialRectangle)$/i, 'note'],
  [/^(?:offPageConnector|.*flowchart\.(?:off-page_reference|on-page_reference|off_page_reference))$/i, 'connector'],
  [/^(?:line|.*flowchart\.parallel_mode)$/i, 'bar'],
  [/^image$/i, 'picture'],
  [
    /^(?:hexagon|.*flowchart\.(?:process|preparation|display|extract_or_measurement|loop_limit|card|sort|collate)|rectangle|label|ext|step|cube|.*bpmn\.(?:task|shape).*|rounded|square|singleArrow|umlActor|actor|.*mockup.*|.*basic\..*)$/i,
    'task',
  ],
];

/** What a shape is by its style alone: which end of a process a rounded one is, its flows say. */
export function meaningOf({ style, text }: DrawioCell): ShapeMeaning {
  if ('swimlane' in style || style.shape === 'swimlane' || style.shape === 'table' || style.shape === 'tableRow')
    return 'container';
  if ('group' in style || style.container === '1') return 'container';
  if ('edgeLabel' in style || 'text' in style) return 'text';
  if (style.symbol === 'parallelGw' || (/bpmn\.gateway2?$/.test(style.shape ?? '') && style.gwType === 'parallel')) return 'bar';
  if (style.outline === 'catching' && /\.bpmn\.(?:shape|event)$/.test(style.shape ?? '')) return 'delay';
  const bpmn =
    style.shape === 'mxgraph.bpmn.shape'
      ? `mxgraph.bpmn.${style.perimeter === 'rhombusPerimeter' ? 'gateway' : style.perimeter === 'ellipsePerimeter' ? 'event' : 'task'}`
      : null;
  const names = [bpmn ?? style.shape, ...Object.keys(style).filter((key) => style[key] === '')].filter(
    (name) => name !== undefined,
  );
  for (const name of names) {
    const found = SHAPES.find(([pattern]) => pattern.test(name))?.[1];
    if (found !== undefined) return found;
  }
  if (style.shape !== undefined) return style.shape.includes('image') ? 'picture' : 'unknown';
  if (style.rounded === '1' && Number(style.arcSize ?? 0) >= 35) return 'terminator';
  return text === '' && names.length > 0 ? 'unknown' : 'task';
}
