/** What can be written at a place, as the protocol's list of completions. Pure: the same texts give the same list, in the same order. */
import { type CompletionItem, CompletionItemKind, CompletionItemTag, InsertTextFormat } from 'vscode-languageserver';
import { writtenPath } from '../../model/project-path.ts';
import { rangeOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import { keyOffers, valueOffers } from './attributes.ts';
import { spokenIn } from './keyword-order.ts';
import { arrowOffers, endOffers, labelOffers, laneOffers, notedOffers } from './names.ts';
import { type CompletionContext, type Offer, RETRIGGER } from './offer.ts';
import { type CompletionPlace, placeAt } from './place.ts';
import { statementOffers } from './statements.ts';

/** The places that a character leads to by itself; a list that comes up elsewhere unasked is in the way. */
const ANSWERED_AT_ONCE: readonly CompletionPlace['kind'][] = ['lane', 'noted', 'end', 'label', 'value', 'path', 'rule'];

/** What the editor can do with an offer. */
export interface CompletionAbilities {
  readonly snippets: boolean;
  /** Whether it can ask for completions again by itself. */
  readonly retriggers: boolean;
  /** The character that made it ask, unless the user did. */
  readonly typed?: string | undefined;
}

/** The completions at an offset of a file of the project. */
export function complete(
  offset: number,
  path: string,
  view: ProjectView,
  { snippets, retriggers, typed }: CompletionAbilities,
): CompletionItem[] {
  const reading = view.reading(path);
  if (reading === null) return [];
  const { text } = reading.source;
  const { place, start } = placeAt(text, offset);
  if (typed !== undefined && !ANSWERED_AT_ONCE.includes(place.kind)) return [];
  const context: CompletionContext = { view, path, reading, lang: spokenIn(reading.tree, view.project.lang) };
  const range = rangeOf({ start, end: offset }, reading.source);
  const offers = offersAt(place, context).filter(({ isSnippet }) => snippets || !isSnippet);
  return offers.map((offer, i) => {
    const { label, kind, detail, about, filter, rank = 1, goesOn, isDiscouraged } = offer;
    return {
      label,
      kind,
      sortText: `${rank}${String(i).padStart(4, '0')}`,
      textEdit: { range, newText: offer.text ?? label },
      insertTextFormat: offer.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(detail === undefined ? {} : { detail }),
      ...(about === undefined ? {} : { documentation: about }),
      ...(filter === undefined ? {} : { filterText: filter }),
      ...(goesOn && retriggers ? { command: { title: '', command: RETRIGGER } } : {}),
      ...(isDiscouraged ? { tags: [CompletionItemTag.Deprecated] } : {}),
    };
  });
}

function offersAt(place: CompletionPlace, context: CompletionContext): readonly Offer[] {
  switch (place.kind) {
    case 'nothing':
      return [];
    case 'rule':
      return ruleOffers(context);
    case 'statement':
      return statementOffers(place.block, context);
    case 'key':
      return keyOffers(place.block, context);
    case 'value':
      return valueOffers(place, context);
    case 'lane':
      return laneOffers(context);
    case 'noted':
      return notedOffers(context);
    case 'end':
      return endOffers(place, context);
    case 'arrow':
      return arrowOffers(place.from, context);
    case 'label':
      return labelOffers(place.from, context);
    case 'in':
      return [{ label: context.lang === 'zh' ? '在' : 'in', kind: CompletionItemKind.Keyword, goesOn: true }];
    case 'on':
      return [{ label: context.lang === 'zh' ? '关于' : 'on', kind: CompletionItemKind.Keyword, goesOn: true }];
    case 'path':
      return pathOffers(place.isQuoted, context);
  }
}

/** Those that find fault in the file first. */
function ruleOffers({ view, path }: CompletionContext): Offer[] {
  const found = new Set(view.diagnosticsOf(path).map(({ code }) => code));
  return [...view.project.rules.values()].map(({ name, docs }) => ({
    label: name,
    kind: CompletionItemKind.Value,
    detail: docs[view.project.lang].summary,
    rank: found.has(name) ? 0 : 1,
  }));
}

/** The other files of the project, as `use` and `see` write them. */
function pathOffers(isQuoted: boolean, { view, path }: CompletionContext): Offer[] {
  const others = view.project.files.filter((file) => file !== path);
  return others.map((file) => {
    const written = writtenPath(path, file);
    const title = view.reading(file)?.process.title;
    return {
      label: written,
      kind: CompletionItemKind.File,
      text: isQuoted ? written : `"${written}"`,
      filter: `${written} "${written}"`,
      ...(title ? { detail: title } : {}),
    };
  });
}
