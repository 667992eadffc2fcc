/** A process while a reader gathers it: what a draft holds, as lists that grow. Ids are the source's own. */
import type { NodeKind } from '../../model/process.ts';
import {
  type DraftAttributes,
  type DraftClass,
  type DraftLane,
  type DraftNode,
  type DraftNote,
  end,
  type ProcessDraft,
} from './draft.ts';
import { type SketchFlow, SketchFlows } from './sketch-flows.ts';

export type SketchNode = { -readonly [Key in keyof DraftNode]: DraftNode[Key] };

export class Sketch {
  title: string | null = null;
  attributes: DraftAttributes = {};
  readonly lanes: DraftLane[] = [];
  readonly nodes = new Map<string, SketchNode>();
  readonly flows = new SketchFlows();
  readonly pages: (string | null)[] = [null];
  readonly phases: string[] = [];
  readonly notes: DraftNote[] = [];
  readonly classes: DraftClass[] = [];

  /** Adds a node, unless one with its id is there. */
  node(id: string, kind: NodeKind, text: string, more: Partial<DraftNode> = {}): SketchNode {
    const known = this.nodes.get(id);
    if (known) return known;
    const node: SketchNode = { id, kind, text: plainText(text), lane: null, page: 1, attributes: {}, ...more };
    this.nodes.set(id, node);
    return node;
  }

  sequence(from: string, to: string, label: string | null = null, probability: number | null = null): SketchFlow {
    return this.flows.add({ kind: 'sequence', from: end(from), to: end(to), label: plainLabel(label), probability });
  }

  information(from: string, to: string, label: string | null = null): void {
    this.flows.add({ kind: 'information', from: end(from), to: end(to), label: plainLabel(label), probability: null });
  }

  /** Sequence flows out of a node, in order. */
  out(id: string): SketchFlow[] {
    return this.flows.at('from', id).filter(({ kind }) => kind === 'sequence');
  }

  into(id: string): SketchFlow[] {
    return this.flows.at('to', id).filter(({ kind }) => kind === 'sequence');
  }

  /** Puts a new node behind another one: what left the old one leaves the new one. */
  insertBehind(id: string, inserted: SketchNode): void {
    for (const flow of this.out(id)) this.flows.redirect(flow, 'from', end(inserted.id));
    this.nodes.set(inserted.id, inserted);
    this.sequence(id, inserted.id);
  }

  draft(): ProcessDraft {
    const { title, attributes, lanes, pages, phases, notes, classes } = this;
    return { title, attributes, lanes, nodes: [...this.nodes.values()], flows: this.flows.all, pages, phases, notes, classes };
  }
}

/** A text of one line without blanks at its ends; where lines break there is one blank, none between Chinese characters. */
export function plainText(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han})[^\S\n]*\r?\n\s*(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The label of a flow; null where it is blank. */
export function plainLabel(label: string | null): string | null {
  const plain = label === null ? '' : plainText(label);
  return plain === '' ? null : plain;
}

/** What a reader makes of one process of its source. */
export interface Imported {
  /** A name for the file, without ending: of the process's title. */
  readonly name: string;
  readonly draft: ProcessDraft;
}
