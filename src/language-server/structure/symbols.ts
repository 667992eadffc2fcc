/** The outline of a file: lanes with their steps, or phases with theirs, then what stands in none; and the declarations of a whole project. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { ClassStatement, Name } from '../../syntax/tree.ts';
import { declarationsIn, isDataKind, type NamedDeclaration } from '../names/declarations.ts';
import { elementOf, isNode } from '../names/resolve.ts';
import { rangeOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';

const KINDS: Readonly<Partial<Record<NamedDeclaration['kind'], SymbolKind>>> = {
  lane: SymbolKind.Module,
  start: SymbolKind.Event,
  end: SymbolKind.Event,
  decision: SymbolKind.Operator,
  subprocess: SymbolKind.Method,
  system: SymbolKind.Interface,
};

function symbolKind(kind: NamedDeclaration['kind']): SymbolKind {
  return KINDS[kind] ?? (isDataKind(kind) ? SymbolKind.Struct : SymbolKind.Function);
}

/** The outline of a file: lanes with their nodes, then what stands in none. */
export function documentSymbols(reading: FileReading): DocumentSymbol[] {
  const declarations = declarationsIn(reading.tree, null);
  const symbols = new Map(declarations.map((each) => [each, symbolOf(each, reading)] as const));
  const lanes = new Map(declarations.filter(({ kind }) => kind === 'lane').map((each) => [each.id, symbols.get(each)!] as const));
  const phases = phaseSymbols(reading);
  const top: DocumentSymbol[] = [];
  for (const [declaration, symbol] of symbols) {
    const phase = isInBlock(declaration, reading) ? undefined : phases[phaseOf(declaration.id, reading) - 1];
    const holder = phase ?? lanes.get(holderOf(declaration.id, reading) ?? '');
    if (holder === undefined || holder === symbol) top.push(symbol);
    else holder.children!.push(symbol);
  }
  const classes = reading.tree.statements.filter((each): each is ClassStatement => each.kind === 'class');
  const rest = classes.map(({ name, span }) => named(name.id, '', SymbolKind.Class, span, name, reading));
  return headed([...top, ...phases, ...rest], reading);
}

/** From each phase to the next one. */
function phaseSymbols({ process, tree, source }: FileReading): DocumentSymbol[] {
  return process.phases.map(({ title, span }, i): DocumentSymbol => {
    const end = process.phases[i + 1]?.span.start ?? tree.span.end;
    return {
      name: title.trim() || '…',
      detail: 'phase',
      kind: SymbolKind.Package,
      range: rangeOf({ start: span.start, end }, source),
      selectionRange: rangeOf(span, source),
      children: [],
    };
  });
}

/** The number of the phase that a node was declared in; 0 without, and for lanes. */
function phaseOf(id: string, { process }: FileReading): number {
  const element = elementOf(id, process);
  return element !== undefined && isNode(element) ? (element.phase ?? 0) : 0;
}

/** Whether it is declared in the block of a lane. */
function isInBlock({ statement }: NamedDeclaration, { tree }: FileReading): boolean {
  return !tree.statements.some((each) => each === statement);
}

/** The lane that a node or lane lies in. */
function holderOf(id: string, { process }: FileReading): string | null {
  const element = elementOf(id, process);
  if (element === undefined) return null;
  return isNode(element) ? element.lane : element.parent;
}

function symbolOf({ kind, id, text, statement }: NamedDeclaration, reading: FileReading): DocumentSymbol {
  const isOwn = text === id;
  return named(
    isOwn ? id : text || id,
    isOwn ? kind : `${kind} ${id}`,
    symbolKind(kind),
    statement.span,
    statement.name,
    reading,
  );
}

/** The protocol lets no symbol be without a name. */
function named(
  name: string,
  detail: string,
  kind: SymbolKind,
  span: SymbolSpan,
  { span: at }: Name,
  { source }: FileReading,
): DocumentSymbol {
  return {
    name: name.trim() || '…',
    detail,
    kind,
    range: rangeOf(span, source),
    selectionRange: rangeOf(at, source),
    children: [],
  };
}

interface SymbolSpan {
  readonly start: number;
  readonly end: number;
}

/** All of it under the process, where the file has a title. */
function headed(symbols: DocumentSymbol[], { process, source, tree }: FileReading): DocumentSymbol[] {
  if (process.title === null || process.title.trim() === '') return symbols;
  const range = { range: rangeOf(tree.span, source), selectionRange: rangeOf(process.span, source) };
  return [{ name: process.title, detail: 'process', kind: SymbolKind.Namespace, ...range, children: symbols }];
}

/** The declarations of a project whose id or text holds all letters of the query in order. */
export function workspaceSymbols(query: string, view: ProjectView): SymbolInformation[] {
  const wanted = [...query.toLowerCase()].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*');
  const pattern = new RegExp(wanted, 'u');
  return view.project.files.flatMap((file) => {
    const reading = view.reading(file);
    if (reading === null) return [];
    const found = declarationsIn(reading.tree, null).filter(({ id, text }) => pattern.test(`${id} ${text}`.toLowerCase()));
    return found.map(({ id, text, kind, statement }) => ({
      name: text === id || text === '' ? id : `${text} (${id})`,
      kind: symbolKind(kind),
      location: { uri: view.project.uriOf(file), range: rangeOf(statement.name.span, reading.source) },
      containerName: reading.process.title ?? file,
    }));
  });
}
