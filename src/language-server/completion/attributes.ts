/** Keys and values of attributes as completions. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Lang } from '../../diagnostics/message-table.ts';
import { periodTable, unitTable, valueTable } from '../../syntax/keyword-entries.ts';
import { keyMeaning } from '../../syntax/keyword-meanings.ts';
import {
  type AttributeKey,
  type AttributePlace,
  type KeyEntry,
  keyTable,
  kindTable,
  type NodeKindKeyword,
} from '../../syntax/keywords.ts';
import type { Attribute, BraceBlock, Statement, Value } from '../../syntax/tree.ts';
import { keyMarkdown } from '../hover/keywords.ts';
import { classesFor, declarationsFor, isDataKind } from '../names/declarations.ts';
import { inOrder } from './keyword-order.ts';
import { laneOffers, nodeOffer } from './names.ts';
import type { CompletionContext, Offer } from './offer.ts';
import type { BlockAt, CompletionPlace } from './place.ts';
import { stop } from './snippets.ts';

const SHEETS = ['auto', 'A5', 'A4', 'A3', 'A2', 'A1', 'A0', 'Letter', 'Legal', 'Tabloid'];
const COLORS = [
  'white',
  'lightyellow',
  'lightblue',
  'lightgreen',
  'lightpink',
  'lightgray',
  'gold',
  'orange',
  'salmon',
  'skyblue',
];

/** The keys that the block may hold and does not hold yet. */
export function keyOffers(block: BlockAt, { lang }: CompletionContext): Offer[] {
  const places = placesOf(block.keyword);
  const fitting = (Object.entries(keyTable) as [AttributeKey, KeyEntry][]).filter(
    ([key, { on }]) => !block.keys.includes(key) && on.some((place) => places.includes(place)),
  );
  return fitting.flatMap(([key, entry]) =>
    inOrder(key, entry.aliases, lang).map((label, i) => ({
      label,
      kind: CompletionItemKind.Property,
      detail: keyMeaning(key, lang),
      about: keyMarkdown(key, lang),
      text: `${label}: `,
      filter: [label, key, ...entry.aliases].join(' '),
      rank: i === 0 ? 1 : 4,
      goesOn: true,
    })),
  );
}

function placesOf(keyword: string): readonly AttributePlace[] {
  if (keyword === 'process' || keyword === 'lane' || keyword === 'class') return [keyword];
  if (!Object.hasOwn(kindTable, keyword)) return [];
  if (kindTable[keyword as NodeKindKeyword].data) return ['data'];
  return keyword === 'start' || keyword === 'subprocess' ? ['step', keyword] : ['step'];
}

/** What may stand as the value of a key at the cursor. */
export function valueOffers(
  { key, isQuoted }: Extract<CompletionPlace, { kind: 'value' }>,
  context: CompletionContext,
): readonly Offer[] {
  const entry = Object.hasOwn(keyTable, key) ? keyTable[key as AttributeKey] : undefined;
  if (entry === undefined) return [];
  if (isQuoted) return entry.type === 'text' || entry.type === 'party' ? written(key, context, false) : [];
  if (key === 'system') return [...nodesOf('system', context), ...written(key, context, true)];
  return byType(key, entry, context);
}

function byType(key: string, { type, values = [] }: KeyEntry, context: CompletionContext): readonly Offer[] {
  const { lang } = context;
  switch (type) {
    case 'choice':
      return [...values, ...(key === 'theme' ? (context.view.project.host.themes ?? []) : [])].map((value) => word(value, lang));
    case 'flag':
      return ['true', 'false'].map((value) => word(value, lang));
    case 'page':
      return [...SHEETS, 'portrait', 'landscape', 'fit'].map((value) => word(value, lang));
    case 'party':
      return [...laneOffers(context), ...written(key, context, true)];
    case 'step':
      return steps(context);
    case 'name':
      return classesFor(context.reading, context.view).map((label) => ({ label, kind: CompletionItemKind.Class }));
    case 'color':
      return COLORS.map((label) => ({ label, kind: CompletionItemKind.Color }));
    case 'duration':
      return amounts(context, Object.keys(unitTable), (unit) => `1${unitIn(unit, lang)}`);
    case 'rate':
      return amounts(context, Object.keys(periodTable), (unit) =>
        lang === 'zh' ? `1/${zhPeriod(unit)}` : `1/${periodTable[unit]![0]!}`,
      );
    case 'money':
      return ['CNY', 'EUR', 'USD'].map((code) => ({
        label: `1 ${code}`,
        kind: CompletionItemKind.Unit,
        text: `${stop(1, '1')} ${code}`,
        isSnippet: true,
      }));
    default:
      return written(key, context, true);
  }
}

/** A value in the language of the file. */
function word(own: string, lang: Lang): Offer {
  const chinese = Object.hasOwn(valueTable, own) ? valueTable[own]!.find((alias) => alias > '\x7F') : undefined;
  return {
    label: lang === 'zh' && chinese !== undefined ? chinese : own,
    kind: CompletionItemKind.EnumMember,
    filter: `${own} ${chinese ?? ''}`.trim(),
  };
}

function amounts({ lang }: CompletionContext, units: readonly string[], write: (unit: string) => string): Offer[] {
  return units.map((unit) => {
    const label = write(unit);
    const chinese = unitTable[unit]?.join(' ') ?? '';
    return {
      label,
      kind: CompletionItemKind.Unit,
      text: label.replace('1', stop(1, '1')),
      isSnippet: true,
      ...(lang === 'zh' ? {} : { detail: chinese }),
    };
  });
}

function unitIn(unit: string, lang: Lang): string {
  return lang === 'zh' ? unitTable[unit]!.at(-1)! : unit;
}

function zhPeriod(unit: string): string {
  return periodTable[unit]!.find((alias) => alias > '\x7F') ?? unit;
}

function nodesOf(kind: string, { path, view }: CompletionContext): Offer[] {
  return declarationsFor(path, view)
    .filter((each) => each.kind === kind)
    .map(nodeOffer);
}

function steps({ path, view }: CompletionContext): Offer[] {
  return declarationsFor(path, view)
    .filter(({ kind }) => kind !== 'lane' && !isDataKind(kind))
    .map(nodeOffer);
}

/** What the files of the project say for the same key: posts, rules and the like are named alike everywhere. */
function written(key: string, { view, path }: CompletionContext, isQuoting: boolean): Offer[] {
  const texts = new Set<string>();
  for (const file of new Set([path, ...view.project.files])) {
    for (const statement of view.reading(file)?.tree.statements ?? []) addTexts(statement, key, texts);
  }
  return [...texts].sort().map((text) => {
    const quoted = `"${text.replace(/[\\"]/g, '\\$&')}"`;
    return {
      label: text,
      kind: CompletionItemKind.Text,
      rank: 3,
      ...(isQuoting ? { text: quoted, filter: `${text} ${quoted}` } : {}),
    };
  });
}

function addTexts(statement: Statement, key: string, texts: Set<string>): void {
  const block: BraceBlock | null = 'block' in statement ? statement.block : null;
  for (const item of block?.items ?? []) {
    if (item.kind !== 'attribute') addTexts(item, key, texts);
    else if (item.key.canonical === key) for (const value of valuesOf(item)) if (value.type === 'text') texts.add(value.text);
  }
}

function valuesOf({ value }: Attribute): readonly Value[] {
  return value === null ? [] : value.type === 'list' ? value.items : [value];
}
