/** Statements while they are being read: what has been read so far stays, whatever comes after it. */
import type { Attribute, EndPoint, FlowArrow, FlowStatement, Name, NodeStatement, Statement } from './tree.ts';
import type { ExpectedPart } from './unexpected.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type MutableUnion<T> = T extends unknown ? Mutable<T> : never;

export interface FlowDraft extends Mutable<Omit<FlowStatement, 'steps' | 'arrows'>> {
  readonly steps: EndPoint[][];
  readonly arrows: FlowArrow[];
}

interface NodeDraft extends Mutable<Omit<NodeStatement, 'otherLanes'>> {
  readonly otherLanes: Name[];
}

export type StatementDraft = MutableUnion<Exclude<Statement, FlowStatement | NodeStatement> | Attribute> | FlowDraft | NodeDraft;

export type DraftOf<K extends StatementDraft['kind']> = Extract<StatementDraft, { kind: K }>;

/** A statement that may have a block. */
export type BlockOwner = DraftOf<'process' | 'lane' | 'node' | 'class'>;

/** Where items stand: at the top of the file, in a block of attributes, or in a lane's block. */
export type ItemPlace = 'file' | 'attributes' | 'lane';

/** What may follow an item that was read as far as it goes; without a draft, what may begin one. */
export function leftToRead(place: ItemPlace, draft: StatementDraft | undefined): ExpectedPart[] {
  if (!draft) return place === 'file' ? ['statement'] : place === 'lane' ? ['attribute', 'lane', 'node'] : ['attribute'];
  const end: ExpectedPart[] = place === 'file' ? ['endOfLine'] : [',', 'endOfLine', '}'];
  return [...new Set([...parts(draft), ...end])];
}

function parts(draft: StatementDraft): ExpectedPart[] {
  switch (draft.kind) {
    case 'node':
      return draft.block ? [] : draft.lane ? ['{'] : draft.text ? ['in', '{'] : ['text', 'in', '{'];
    case 'process':
    case 'lane':
      return draft.block ? [] : draft.title ? ['{'] : ['text', '{'];
    case 'class':
      return draft.block ? [] : ['{'];
    case 'page':
      return draft.title ? [] : ['text'];
    case 'flow':
      return ['arrow', ','];
    case 'attribute':
      return draft.value ? [] : [':'];
    case 'note':
      return draft.on.length > 0 ? [','] : ['on'];
    case 'phase':
    case 'use':
      return [];
  }
}

/** End of the last part that recovery may have added to a statement. */
export function endOfParts(draft: StatementDraft): number {
  if (draft.kind === 'flow') return draft.steps.at(-1)!.at(-1)!.span.end;
  return 'block' in draft && draft.block ? draft.block.span.end : draft.span.end;
}
