/** PlantUML activity diagrams (the syntax with `:actions;`) → drafts. Swimlanes are lanes; each `@startuml` of a file is a process. */
import { inFlowOrder } from '../draft/draft-order.ts';
import { withLegalFlows } from '../draft/legal-flows.ts';
import { named } from '../draft/named.ts';
import { type Remark, Remarks, refuseHuge, Unreadable } from '../draft/remark.ts';
import { type Imported, Sketch } from '../draft/sketch.ts';
import { isChineseText } from '../draft/splits.ts';
import { phrase } from '../interchange-messages.ts';
import { FlowBuilder } from './flow-builder.ts';
import { statementsOf } from './statements.ts';

/** The diagrams of a file, each as a draft with a name for its file, that of the first given. Throws `Unreadable`. */
export function readPlantuml(
  text: string,
  name = 'process',
): { readonly processes: readonly Imported[]; readonly remarks: readonly Remark[] } {
  refuseHuge(text);
  const remarks = new Remarks();
  const drafts = diagramsOf(text).flatMap(({ source, line }) => {
    const sketch = new Sketch();
    const builder = new FlowBuilder(sketch, remarks, isChineseText(source));
    const statements = statementsOf(source, line);
    if (!statements.some(({ kind }) => kind === 'action' || kind === 'start')) return [];
    for (const statement of statements) builder.add(statement);
    builder.finish();
    return [named(inFlowOrder(withLegalFlows(sketch.draft(), remarks)))];
  });
  if (drafts.length === 0) throw new Unreadable(phrase(/\(\*\)/.test(text) ? 'import.plantuml.legacy' : 'import.plantuml.none'));
  return { processes: drafts.map((draft, i) => ({ name: i === 0 ? name : `${name}-${i + 1}`, draft })), remarks: remarks.list };
}

/** What stands between `@startuml` and `@enduml`; the whole text where it has neither. */
function diagramsOf(text: string): { readonly source: string; readonly line: number }[] {
  const found = [...text.matchAll(/^[ \t]*@startuml\b[^\n]*\n([\s\S]*?)(?=^[ \t]*@enduml\b|(?![\s\S]))/gm)];
  if (found.length === 0) return [{ source: text, line: 1 }];
  return found.map((each) => ({ source: each[1]!, line: text.slice(0, each.index).split('\n').length + 1 }));
}
