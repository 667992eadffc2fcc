/** Remarks of a page: the author's notes, and what each key control ensures, told beside its box. */

import type { Process, ShowKey } from '../../model/process.ts';
import type { ChartNode, ChartNote } from './chart.ts';
import { type Control, controlsIn } from './control.ts';

/** Each note once on every page that has one of its nodes; of a node drawn in several places the first is meant. */
export function notesOf(process: Process, nodes: readonly ChartNode[], show: ReadonlySet<ShowKey>): ChartNote[] {
  const first = new Map<string, number>();
  nodes.forEach((node, i) => {
    if (node.source && !first.has(node.id)) first.set(node.id, i);
  });
  const authors = process.notes.flatMap(({ text, on }): ChartNote[] => {
    const here = on.flatMap((id) => first.get(id) ?? []);
    return here.length > 0 ? [{ text, on: here, control: null }] : [];
  });
  return show.has('control') ? [...authors, ...controlNotes(nodes, controlsIn(process))] : authors;
}

function controlNotes(nodes: readonly ChartNode[], controlsOf: (node: ChartNode['source']) => Control[]): ChartNote[] {
  return nodes.flatMap((node, i) =>
    controlsOf(node.source).flatMap(({ number, ensures }) => (ensures ? [{ text: ensures, on: [i], control: number }] : [])),
  );
}
