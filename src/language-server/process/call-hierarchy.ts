/** Which processes call a process, and which it calls, over `see`. */
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import type { Process, ProcessNode } from '../../model/process.ts';
import { projectPath } from '../../model/project-path.ts';
import { rangeOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';

/** The process of a file, or at a subprocess the one that it calls. */
export function callItems(offset: number, path: string, view: ProjectView): CallHierarchyItem[] {
  const reading = view.reading(path);
  if (reading === null) return [];
  const node = callers(reading.process).find(({ statementSpan: { start, end } }) => start <= offset && offset <= end);
  const called = node === undefined ? path : (calledBy(node, path, view) ?? path);
  return itemOf(called, view);
}

/** The processes that call the one in a file. */
export function incomingCalls(path: string, view: ProjectView): CallHierarchyIncomingCall[] {
  return [...view.processes()].flatMap(([file, process]) => {
    const ranges = callers(process)
      .filter((node) => calledBy(node, file, view) === path)
      .map((node) => callRange(node, file, view));
    return ranges.length === 0 ? [] : itemOf(file, view).map((from) => ({ from, fromRanges: ranges }));
  });
}

/** The processes that the one in a file calls. */
export function outgoingCalls(path: string, view: ProjectView): CallHierarchyOutgoingCall[] {
  const process = view.reading(path)?.process;
  if (process === undefined) return [];
  const byFile = new Map<string, Range[]>();
  for (const node of callers(process)) {
    const called = calledBy(node, path, view);
    if (called !== null) byFile.set(called, [...(byFile.get(called) ?? []), callRange(node, path, view)]);
  }
  return [...byFile].flatMap(([file, fromRanges]) => itemOf(file, view).map((to) => ({ to, fromRanges })));
}

function callers({ nodes }: Process): ProcessNode[] {
  return nodes.filter(({ kind, attributes }) => kind === 'subprocess' && attributes.see !== undefined);
}

function calledBy({ attributes: { see } }: ProcessNode, from: string, { project }: ProjectView): string | null {
  const found = projectPath(from, see!, project.host.root);
  return found.kind === 'inside' ? found.path : null;
}

function callRange({ span }: ProcessNode, file: string, view: ProjectView): Range {
  return rangeOf(span, view.reading(file)!.source);
}

function itemOf(file: string, view: ProjectView): CallHierarchyItem[] {
  const reading = view.reading(file);
  if (reading === null) return [];
  const { process, source, tree } = reading;
  const name = process.title?.trim() || file;
  const ranges = { range: rangeOf(tree.span, source), selectionRange: rangeOf(process.span, source) };
  return [{ name, detail: file, kind: SymbolKind.Namespace, uri: view.project.uriOf(file), ...ranges }];
}
