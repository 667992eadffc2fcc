/**
 * The step from syntax tree to process model: takes in other files, looks every name up, checks every value and every end of a flow.
 * A user's mistake throws nothing: what is wrong is reported, and what can be understood is kept. Linear but for sorting.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sorted } from '../diagnostics/sorted.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Host } from './host.ts';
import type { Flow, Lane, Note, Process, ProcessNode } from './process.ts';
import {
  type BlockContext,
  type ContextOf,
  contextsOf,
  laneAttributes,
  nodeAttributes,
  processAttributes,
} from './resolve/blocks.ts';
import { buildClass, buildLane, buildNode, classesOf, pagesByFlow } from './resolve/build-nodes.ts';
import { flowsOf } from './resolve/flows.ts';
import { langOf } from './resolve/lang.ts';
import { type DeclaredLane, type DeclaredNode, type Names, namesOf } from './resolve/names.ts';
import { type FileOutline, outlineOf } from './resolve/outline.ts';
import { reportTo } from './resolve/report-error.ts';
import { Scope } from './resolve/scope.ts';
import { type Parse, takeIn } from './resolve/take-in.ts';

export interface BuiltProcess {
  readonly process: Process;
  /** In stable order; those of files that were taken in stand there. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The process that a tree means. `host` reads the files it takes in, `parse` makes trees of them. */
export function buildProcess(tree: Tree, host: Host, parse: Parse): BuiltProcess {
  const problems: Diagnostic[] = [];
  const report = reportTo(problems);
  const outline = outlineOf(tree);
  const taken = takeIn(outline, host, parse, report, problems);
  const names = namesOf(taken.declarations, report);
  const classes = classesOf(taken.classes, report);
  const scope = new Scope(
    names,
    classes.map(({ statement }) => statement.name.id),
    outline.errors,
  );
  const reading = { scope, report, errors: outline.errors, systemsByText: systemsByText(names), themes: host.themes ?? [] };

  const { attributes, ...head } = headOf(outline, { ...reading, currency: null });
  const contextOf = contextsOf({ ...reading, currency: attributes.currency ?? null });
  const flows = flowsOf(outline, scope, report);
  const notes = notesOf(outline, scope);
  const nodes = buildNodes(names, flows, scope, contextOf);
  const lanes = buildLanes(names, scope, contextOf);
  const usedClasses = classes.filter(({ statement, from }) => from === null || scope.usesClass(statement.name.id));
  checkDuplicates(names, contextOf(null));
  if (!outline.errors.lostStatement) scope.unknown.reportAll(report, taken.incomplete);

  const process: Process = {
    file: tree.file,
    ...head,
    attributes,
    lanes,
    nodes,
    flows,
    pages: outline.pages,
    phases: outline.phases,
    notes,
    classes: usedClasses.map((each) => buildClass(each, contextOf(each.from))),
    lang: langOf(attributes.lang, texts(head.title, lanes, nodes)),
    uses: taken.uses,
  };
  return { process, diagnostics: sorted(problems) };
}

/** Ids of systems by what the picture calls them, of two the first. */
function systemsByText({ byId }: Names): ReadonlyMap<string, string> {
  const systems = [...byId.values()].filter(({ kind }) => kind === 'system');
  return new Map(systems.reverse().map(({ id, text }) => [text, id]));
}

function headOf({ file, processes }: FileOutline, context: BlockContext) {
  const statement = processes[0];
  const attributes = processAttributes(statement?.block ?? null, context);
  if (!statement) return { title: null, span: { file, start: 0, end: 0 }, hasStatement: false, attributes };
  const { keyword, title } = statement;
  const span = { ...keyword.span, end: (title ?? keyword).span.end };
  return { title: title?.value ?? null, span, hasStatement: true, attributes };
}

/** Own nodes first, because only they can show that a taken-in one is used. */
function buildNodes(names: Names, flows: readonly Flow[], scope: Scope, contextOf: ContextOf): ProcessNode[] {
  const isOwn = ({ from }: DeclaredNode) => from === null;
  const declared = names.inOrder.filter((each): each is DeclaredNode => each.kind !== 'lane');
  const built = new Map<DeclaredNode, ProcessNode>();
  for (const node of declared.filter(isOwn)) built.set(node, buildNode(node, node.page, contextOf(null)));
  if (declared.every(isOwn)) return declared.map((node) => built.get(node)!);
  const pages = pagesByFlow(flows, (id) => {
    const node = names.byId.get(id);
    return node && node.kind !== 'lane' && node.from === null ? node.page : undefined;
  });
  for (const node of declared) {
    if (node.from !== null && scope.counts(node)) built.set(node, buildNode(node, pages.get(node.id) ?? 1, contextOf(node.from)));
  }
  return declared.flatMap((node) => built.get(node) ?? []);
}

function buildLanes(names: Names, scope: Scope, contextOf: ContextOf): Lane[] {
  return names.inOrder
    .filter((each): each is DeclaredLane => each.kind === 'lane' && scope.counts(each))
    .map((lane) => buildLane(lane, contextOf));
}

/** What stands in a second declaration of a name is no part of the process, but can be wrong. */
function checkDuplicates({ duplicates }: Names, context: BlockContext): void {
  for (const { kind, statement } of duplicates) {
    if (kind === 'lane') laneAttributes([statement.block], context);
    else nodeAttributes(kind, statement.block, context);
  }
}

function* texts(title: string | null, lanes: readonly Lane[], nodes: readonly ProcessNode[]): Generator<string> {
  if (title !== null) yield title;
  for (const { name } of lanes) yield name;
  for (const { text } of nodes) yield text;
}

/** Notes with the nodes they stand beside, on the page of the first of these. */
function notesOf({ notes }: FileOutline, scope: Scope): Note[] {
  return notes.flatMap(({ statement, page }) => {
    const nodes = statement.on.flatMap(({ id, span }) => {
      const found = scope.peek(id);
      if (found !== undefined && found.kind !== 'lane') {
        scope.find(id);
        return found;
      }
      return (scope.meant(id, span, 'node') as DeclaredNode | undefined) ?? [];
    });
    const { text } = statement;
    if (statement.on.length === 0) return { text: text.value, on: [], page, span: statement.span };
    if (nodes.length === 0) return [];
    const own = nodes.find(({ from }) => from === null);
    const on = [...new Set(nodes.map(({ id }) => id))];
    return { text: text.value, on, page: own?.page ?? page, span: statement.span };
  });
}
