/** What a statement can begin with: keywords, kinds of nodes, snippets, and the nodes from which a flow may lead on. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Lang } from '../../diagnostics/message-table.ts';
import { type KindWords, kindWordsTable, statementTable } from '../../syntax/keyword-entries.ts';
import { kindMeaning } from '../../syntax/keyword-meanings.ts';
import { keywordMarkdown } from '../hover/keywords.ts';
import { declarationsFor, isDataKind } from '../names/declarations.ts';
import { keyOffers } from './attributes.ts';
import { inOrder } from './keyword-order.ts';
import { nodeOffer } from './names.ts';
import type { CompletionContext, Offer } from './offer.ts';
import type { BlockAt } from './place.ts';
import { snippetsIn } from './snippets.ts';

/** In a block of a lane only lanes, nodes and its attributes stand. */
export function statementOffers(block: BlockAt | null, context: CompletionContext): Offer[] {
  const { reading, lang } = context;
  const inLane = block !== null;
  const hasProcess = reading.process.hasStatement;
  const statements = Object.entries(statementTable).filter(([own]) =>
    inLane ? own === 'lane' : own !== 'process' || !hasProcess,
  );
  return [
    ...(inLane ? keyOffers(block, context) : []),
    ...snippetsIn(lang, { inLane, hasProcess }),
    ...Object.entries(kindWordsTable).flatMap(([own, entry]) => kindOffers(own, entry, lang)),
    ...statements.flatMap(([own, aliases]) => wordOffers(own, aliases, lang)),
    ...(inLane ? [] : flowStarts(context)),
  ];
}

function kindOffers(own: string, { aliases }: KindWords, lang: Lang): Offer[] {
  return inOrder(own, aliases, lang).map((label, i) => ({
    label,
    kind: CompletionItemKind.Keyword,
    detail: kindMeaning(own, lang),
    about: keywordMarkdown(own, lang)!,
    filter: [label, own, ...aliases].join(' '),
    rank: i === 0 ? 1 : 4,
  }));
}

function wordOffers(own: string, aliases: readonly string[], lang: Lang): Offer[] {
  return inOrder(own, aliases, lang).map((label, i) => {
    const about = keywordMarkdown(own, lang);
    return {
      label,
      kind: CompletionItemKind.Keyword,
      filter: [label, own, ...aliases].join(' '),
      rank: i === 0 ? 2 : 4,
      ...(about ? { about } : {}),
    };
  });
}

/** Nodes that a flow may begin at; those without a way out first. */
function flowStarts(context: CompletionContext): Offer[] {
  const { reading, path, view } = context;
  const left = new Set(reading.process.flows.flatMap(({ from }) => (from.kind === 'node' ? [from.id] : [])));
  return declarationsFor(path, view)
    .filter(({ kind }) => kind !== 'lane' && kind !== 'end')
    .map((each) => ({ ...nodeOffer(each), rank: left.has(each.id) || isDataKind(each.kind) ? 5 : 3 }));
}
