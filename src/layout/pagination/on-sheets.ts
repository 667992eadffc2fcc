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
  const there = new Map<string, number>();
  const note = (side: 'from' | 'to', connector: FlowEnd, node: FlowEnd) => {
    const sheet = node.kind === 'node' ? sheetOf.get(node.id) : undefined;
    if (connector.kind !== 'connector' || sheet === undefined) return;
    const key = keyOf(side, connector.letter, sheets[sheet - 1]!.part.number);
    if (!there.has(key)) there.set(key, sheet);
  };
  for (const { from, to } of process.flows) {
    note('from', from, to);
    note('to', to, from);
  }
  return (end: FlowEnd, otherSide: 'from' | 'to'): FlowEnd => {
    if (end.kind !== 'connector' || end.statedPage === null) return end;
    const { letter, statedPage } = end;
    const first = sheets.findIndex(({ part }) => part.number === statedPage) + 1;
    return { ...end, statedPage: there.get(keyOf(otherSide, letter, statedPage)) ?? (first > 0 ? first : statedPage) };
  };
}

/** A side of a letter on a page of the author's. */
function keyOf(side: 'from' | 'to', letter: string, part: number): string {
  return `${side} ${part} ${letter}`;
}
