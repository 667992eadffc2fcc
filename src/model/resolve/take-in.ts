/**
 * The declarations of a file and of the files it takes in by `use`, as if they stood in one: at the place of a `use` stand the lanes, data
 * nodes and classes of the other file, and of those that it takes in itself. A file is read once; a circle that leads back to the file
 * being compiled is an error, one among other files is theirs.
 */
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { type SourceFile, type Span, sourceFile } from '../../source/source-file.ts';
import type { ClassStatement, Tree, UseStatement } from '../../syntax/tree.ts';
import type { Host } from '../host.ts';
import { phrase } from '../model-messages.ts';
import { DATA_NODE_KINDS } from '../node-kinds.ts';
import { projectPath } from '../project-path.ts';
import { type FileOutline, type LaneDeclaration, type NodeDeclaration, outlineOf } from './outline.ts';
import type { Report } from './report-error.ts';

/** A declaration and the file it comes from; null is the file being compiled. */
export type Declaration = (LaneDeclaration | NodeDeclaration) & { readonly from: FileOutline | null };

export interface TakenIn {
  /** In order, each `use` replaced by what it takes in. */
  readonly declarations: readonly Declaration[];
  readonly classes: readonly { readonly statement: ClassStatement; readonly from: FileOutline | null }[];
  readonly uses: readonly { readonly path: string; readonly span: Span }[];
  /** Whether a file is missing or could not be read in part, so that a name may be declared there. */
  readonly incomplete: boolean;
}

/** Reads another file; a caller that compiles many files can remember what was read. */
export type Parse = (source: SourceFile) => { readonly tree: Tree; readonly diagnostics: readonly Diagnostic[] };

interface FileFrame {
  readonly outline: FileOutline;
  readonly isMain: boolean;
  /** The `use` of the main file that led here. */
  readonly by: UseStatement | null;
  readonly chain: readonly string[];
  next: number;
}

export function takeIn(main: FileOutline, host: Host, parse: Parse, report: Report, problems: Diagnostic[]): TakenIn {
  const declarations: Declaration[] = [];
  const classes: TakenIn['classes'][number][] = main.classes.map((statement) => ({ statement, from: null }));
  const uses: TakenIn['uses'][number][] = [];
  const read = new Set<string>();
  let incomplete = false;

  const open = (use: UseStatement, frame: FileFrame): FileFrame | null => {
    const by = frame.by ?? use;
    const found = find(use, frame.outline.file, main.file, host);
    const missing = (span: Span, message: Phrase, help: Phrase | null = null) => {
      incomplete = true;
      report('missing-file', span, message, { help });
      return null;
    };
    if (found.kind === 'wrong') return missing(use.path.span, found.message, found.help);
    if (found.kind === 'itself') {
      const chain = [...frame.chain, found.path];
      report('missing-file', by.path.span, circle(chain));
      return null;
    }
    if (read.has(found.path)) return null;
    read.add(found.path);
    const text = host.read(found.path);
    if (text === null) return missing(use.path.span, ...unreadable(use, found.path, host));
    uses.push({ path: found.path, span: by.span });
    const { tree, diagnostics } = parse(sourceFile(found.path, text));
    problems.push(...diagnostics);
    const outline = outlineOf(tree);
    incomplete ||= outline.errors.lostStatement;
    classes.push(...outline.classes.map((statement) => ({ statement, from: outline })));
    return { outline, isMain: false, by, chain: [...frame.chain, found.path], next: 0 };
  };

  const stack: FileFrame[] = [{ outline: main, isMain: true, by: null, chain: [main.file], next: 0 }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const declaration = frame.outline.declarations[frame.next++];
    if (declaration === undefined) stack.pop();
    else if (declaration.kind === 'use') {
      const opened = open(declaration, frame);
      if (opened) stack.push(opened);
    } else if (frame.isMain || isShared(declaration)) {
      declarations.push(declarationFrom(declaration, frame.isMain ? null : frame.outline));
    }
  }
  return { declarations, classes, uses, incomplete };
}

function declarationFrom(declaration: LaneDeclaration | NodeDeclaration, from: FileOutline | null): Declaration {
  const { block } = declaration;
  if (declaration.kind === 'lane') return { kind: 'lane', statement: declaration.statement, block, from };
  return {
    kind: 'node',
    statement: declaration.statement,
    block,
    page: declaration.page,
    phase: from === null ? declaration.phase : null,
    from,
  };
}

const SHARED: ReadonlySet<string> = new Set(DATA_NODE_KINDS);

function isShared(declaration: LaneDeclaration | NodeDeclaration): boolean {
  return declaration.kind === 'lane' || SHARED.has(declaration.statement.keyword.canonical ?? '');
}

type FoundFile =
  | { readonly kind: 'found' | 'itself'; readonly path: string }
  | { readonly kind: 'wrong'; readonly message: Phrase; readonly help: Phrase };

function find({ path: { value } }: UseStatement, from: string, main: string, { root }: Host): FoundFile {
  const resolved = projectPath(from, value, root);
  if (resolved.kind === 'inside') return { kind: resolved.path === main ? 'itself' : 'found', path: resolved.path };
  const help = phrase(resolved.kind === 'absolute' ? 'missing-file.relative' : 'missing-file.project');
  return { kind: 'wrong', message: phrase(`missing-file.${resolved.kind}`, { path: value }), help };
}

function unreadable({ path: { value } }: UseStatement, path: string, host: Host): [message: Phrase, help: Phrase | null] {
  if (host.exists(path)) return [phrase('missing-file.unreadable', { path: value }), null];
  const message = phrase('missing-file.none', { path: value });
  if (host.exists(`${path}.flow`)) return [message, phrase('help.did-you-mean', { name: `${value}.flow` })];
  return [message, phrase('missing-file.looked', { path })];
}

function circle(chain: readonly string[]): Phrase {
  if (chain.length === 2) return phrase('missing-file.itself');
  return phrase('missing-file.circle', { chain: chain.join(' > ') });
}
