/** The engines that flowc is compared with, in the order of the report. */
import { bpmnAutoLayout } from './engines/bpmn.ts';
import { d2Dagre, d2Elk } from './engines/d2.ts';
import { elkFlat, elkLanes } from './engines/elk.ts';
import { graphviz } from './engines/graphviz.ts';
import { mermaidSwimlane } from './engines/mermaid.ts';
import { pele } from './engines/pele.ts';
import type { Engine } from './task.ts';

export const PEERS: readonly Engine[] = [elkFlat, elkLanes, graphviz, d2Elk, d2Dagre, bpmnAutoLayout, pele, mermaidSwimlane];
