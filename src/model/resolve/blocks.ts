/** The attributes of each kind of statement, read into the model's types. */
import type { Span } from '../../source/source-file.ts';
import type { AttributeKey, AttributePlace } from '../../syntax/keywords.ts';
import type { Attribute, BraceBlock } from '../../syntax/tree.ts';
import { phrase } from '../model-messages.ts';
import { isDataNode } from '../node-kinds.ts';
import type { ClassStyle, LaneAttributes, NodeAttributes, NodeKind, ProcessAttributes } from '../process.ts';
import { type ReadAttributes, readAttributes } from './attributes.ts';
import type { FileOutline } from './outline.ts';
import { type ReaderContext, readerOf } from './readers.ts';
import type { Report } from './report-error.ts';
import type { SyntaxErrors } from './syntax-errors.ts';

export interface BlockContext extends ReaderContext {
  readonly report: Report;
  readonly errors: SyntaxErrors;
}

/** Keys whose name in the model says more. */
const NAMES: Readonly<Partial<Record<AttributeKey, string>>> = { 'hours-per-day': 'hoursPerDay', margin: 'marginMm' };

/** The attributes of a `process`; what is wrong with them is reported. */
export function processAttributes(block: BraceBlock | null, context: BlockContext): ProcessAttributes {
  return inModel(read(attributesOf(block), ['process'], 'process', context)) as ProcessAttributes;
}

/** The attributes of a lane and of what is added to it later. */
export function laneAttributes(blocks: readonly (BraceBlock | null)[], context: BlockContext): LaneAttributes {
  return inModel(read(blocks.flatMap(attributesOf), ['lane'], 'lane', context)) as LaneAttributes;
}

export interface ReadNode {
  readonly attributes: NodeAttributes;
  readonly attributeSpans: Readonly<Record<string, Span>>;
}

/** The attributes of a node; what is wrong with them is reported. */
export function nodeAttributes(kind: NodeKind, block: BraceBlock | null, context: BlockContext): ReadNode {
  if (block === null) return { attributes: {}, attributeSpans: {} };
  const found = read(attributesOf(block), placesOf(kind), kind, context);
  return { attributes: inModel(found) as NodeAttributes, attributeSpans: Object.fromEntries(found.spans) };
}

/** The look that a `class` gives; what is wrong with it is reported. */
export function classAttributes(block: BraceBlock | null, context: BlockContext): Pick<ClassStyle, 'color' | 'line'> {
  const { values } = read(attributesOf(block), ['class'], 'class', context);
  return { color: (values.get('color') as string) ?? null, line: (values.get('line') as string) ?? null };
}

function placesOf(kind: NodeKind): readonly AttributePlace[] {
  if (isDataNode({ kind })) return ['data'];
  return kind === 'start' || kind === 'subprocess' ? ['step', kind] : ['step'];
}

function attributesOf(block: BraceBlock | null): Attribute[] {
  return block === null ? [] : block.items.filter((item) => item.kind === 'attribute');
}

function read(
  attributes: readonly Attribute[],
  places: readonly AttributePlace[],
  owner: NodeKind | 'process' | 'lane' | 'class',
  context: BlockContext,
): ReadAttributes {
  const reader = (key: AttributeKey) => readerOf(key, context);
  return readAttributes(attributes, {
    places,
    owner: phrase(`kind.${owner}`),
    reader,
    report: context.report,
    errors: context.errors,
  });
}

/** The readers of the table give each key the type that the model says, so that the cast above holds. */
function inModel({ values, own }: ReadAttributes): object {
  const model: Record<string, unknown> = {};
  for (const [key, value] of values) model[NAMES[key] ?? key] = value;
  if (own !== null) model.own = own;
  return model;
}

/**
 * What the blocks of a file that was taken in are read with; null is the file being compiled. Money without a code is in the currency of its own
 * file, else of the one being compiled.
 */
export type ContextOf = (file: FileOutline | null) => BlockContext;

/** The context of each file that a process is composed of: its own errors and currency. Null means the process's own file. */
export function contextsOf(own: BlockContext): ContextOf {
  const byFile = new Map<FileOutline, BlockContext>();
  return (file) => {
    if (file === null) return own;
    const before = byFile.get(file);
    if (before) return before;
    const context = { ...own, errors: file.errors, currency: currencyOf(file, own) ?? own.currency };
    byFile.set(file, context);
    return context;
  };
}

/** What is wrong with the `process` of a taken-in file does not matter here. */
function currencyOf({ processes, errors }: FileOutline, own: BlockContext): string | undefined {
  return processAttributes(processes[0]?.block ?? null, { ...own, errors, report: () => {} }).currency;
}
