/** The process as its sheets show it: every node on the sheet it was given to, pages counted by sheets. */
import type { Flow, FlowEnd, Page, Process } from '../../model/process.ts';

/** A sheet: the author's page that it is a part of, and the ids of what stands on it. */
export interface SheetPlan {
  readonly part: Page;
  readonly ids: readonly string[];
}

export function onSheets(process: Process, sheets: readonly SheetPlan[]): Process {
  const sheetOf = new Map(sheets.flatMap(({ ids }, i) => ids.map((id) => [id, i + 1] as const)));
  const firstOf = (part: number) => Math.max(1, sheets.findIndex((sheet) => sheet.part.number >= part) + 1);
  const nodes = process.nodes.map((node) => ({ ...node, page: sheetOf.get(node.id) ?? firstOf(node.page) }));
  const pages = sheets.map(({ part }, i) => ({ ...part, number: i + 1 }));
  const stated = statedSheets(process, sheets, sheetOf);
  const flows = process.flows.map((flow): Flow => ({ ...flow, from: stated(flow.from, 'to'), to: stated(flow.to, 'from') }));
  return { ...process, nodes, pages, flows };
}

/** `@A/2` states a page of the author's: of its sheets the one where the letter's other side stands, else the first. */
function statedSheets(process: Process, sheets: readonly SheetPlan[], sheetOf: ReadonlyMap<string, number>) {
  const partOf = (sheet: number) => sheets[sheet - 1]?.part.number;
  return (end: FlowEnd, otherSide: 'from' | 'to'): FlowEnd => {
    if (end.kind !== 'connector' || end.statedPage === null) return end;
    const others = process.flows.flatMap((flow) => {
      const [connector, node] = otherSide === 'to' ? [flow.to, flow.from] : [flow.from, flow.to];
      return connector.kind === 'connector' && connector.letter === end.letter && node.kind === 'node'
        ? (sheetOf.get(node.id) ?? [])
        : [];
    });
    const there = others.find((sheet) => partOf(sheet) === end.statedPage);
    const first = sheets.findIndex(({ part }) => part.number === end.statedPage) + 1;
    return { ...end, statedPage: there ?? (first > 0 ? first : end.statedPage) };
  };
}
