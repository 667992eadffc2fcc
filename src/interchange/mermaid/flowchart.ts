/** What the parser gives for a flowchart or a swimlane. */
import type { ParsedDiagramModel } from 'pele/core';

export type Flowchart = Extract<ParsedDiagramModel, { readonly type: 'flowchart' }>;
