/** Lanes, nodes, arrows and labels as completions. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Flow } from '../../model/process.ts';
import { labelTable } from '../../syntax/keyword-entries.ts';
import { labelWords } from '../../syntax/keywords.ts';
import { declarationsFor, isDataKind, type NamedDeclaration } from '../names/declarations.ts';
import { elementOf, isNode } from '../names/resolve.ts';
import type { CompletionContext, Offer } from './offer.ts';

const KINDS: Readonly<Partial<Record<NamedDeclaration['kind'], CompletionItemKind>>> = {
  lane: CompletionItemKind.Module,
  start: CompletionItemKind.Event,
  end: CompletionItemKind.Event,
  decision: CompletionItemKind.Operator,
  subprocess: CompletionItemKind.Method,
};

/** A node as a completion, with its kind, its text and the file that it is from. */
export function nodeOffer({ id, kind, text, from }: NamedDeclaration): Offer {
  const plain = isDataKind(kind) ? CompletionItemKind.Struct : CompletionItemKind.Function;
  const name = text === id ? kind : `${kind} "${text}"`;
  return { label: id, kind: KINDS[kind] ?? plain, detail: from === null ? name : `${name}, ${from}`, filter: `${id} ${text}` };
}

/** The lanes that a file sees. */
export function laneOffers({ path, view }: CompletionContext): Offer[] {
  return declarationsFor(path, view)
    .filter(({ kind }) => kind === 'lane')
    .map(nodeOffer);
}

/** The nodes that a note can stand at. */
export function notedOffers({ path, view }: CompletionContext): Offer[] {
  return declarationsFor(path, view)
    .filter(({ kind, from }) => kind !== 'lane' && from === null)
    .map(nodeOffer);
}

/** Those that fit the arrow first: steps nothing leads to yet, documents for information; a document lets a flow pass, too. */
export function endOffers(
  { flow, from }: { readonly flow: Flow['kind']; readonly from: readonly string[] },
  context: CompletionContext,
): Offer[] {
  const { flows } = context.reading.process;
  const reached = new Set(flows.flatMap(({ to, kind }) => (kind === 'sequence' && to.kind === 'node' ? [to.id] : [])));
  const nodes = declarationsFor(context.path, context.view)
    .filter(({ id, kind }) => !from.includes(id) && !(flow === 'sequence' && (kind === 'start' || kind === 'lane')))
    .map((each) => ({ ...nodeOffer(each), rank: rankOf(each) }));
  const letters = new Set(context.reading.occurrences.flatMap(({ space, name }) => (space === 'connector' ? [name] : [])));
  const connectors = [...letters].map((letter) => ({ label: `@${letter}`, kind: CompletionItemKind.Reference, rank: 4 }));
  return flow === 'sequence' ? [...nodes, ...connectors] : nodes;

  function rankOf({ id, kind }: NamedDeclaration): number {
    if (flow === 'information') return isDataKind(kind) ? 0 : kind === 'lane' ? 3 : 2;
    return isDataKind(kind) ? 3 : reached.has(id) ? 2 : 0;
  }
}

/** The arrows behind a name; behind a decision one with each answer that it still lacks. */
export function arrowOffers(from: readonly string[], context: CompletionContext): Offer[] {
  const arrow = (label: string, rank: number): Offer => ({
    label,
    rank,
    text: `${label} `,
    kind: CompletionItemKind.Operator,
    goesOn: true,
  });
  const answers = missingAnswers(from, context).map((answer) => arrow(`-[${answer}]->`, 0));
  return [...answers, arrow('->', 1), arrow('~>', 2)];
}

/** Labels for a branch: the answers that these nodes still lack first, then the labels that the file uses. */
export function labelOffers(from: readonly string[], context: CompletionContext): Offer[] {
  const missing = missingAnswers(from, context);
  const used = context.reading.process.flows.flatMap(({ label }) => label ?? []);
  const label = (text: string, rank: number): Offer => ({ label: text, kind: CompletionItemKind.EnumMember, rank });
  return [...new Set([...missing, ...used])].map((text) => label(text, missing.includes(text) ? 0 : 2));
}

/** `yes` and `no` as far as a decision lacks them, and what happens when a deadline is over, in the file's language. */
function missingAnswers(from: readonly string[], { reading, lang }: CompletionContext): string[] {
  const { process } = reading;
  const [name] = from;
  const node = name === undefined ? undefined : elementOf(name, process);
  if (node === undefined || !isNode(node)) return [];
  const taken = process.flows
    .filter((flow) => flow.kind === 'sequence' && flow.from.kind === 'node' && flow.from.id === node.id)
    .map(({ label }) => labelWords.get(label ?? ''));
  const wanted = [
    ...(node.kind === 'decision' ? ['yes', 'no'] : []),
    ...(node.attributes.deadline === undefined ? [] : ['late']),
  ];
  return wanted.filter((own) => !taken.includes(own as 'yes')).map((own) => (lang === 'zh' ? labelTable[own]![0]! : own));
}
