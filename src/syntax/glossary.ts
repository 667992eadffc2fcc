/** What a word of the language means, as the reference says it: a statement, a kind, an attribute key or a unit, in English or Chinese. */
import table from '../../grammar/keywords.json' with { type: 'json' };
import type { Lang } from '../diagnostics/message-table.ts';
import { phrasesOf, say } from '../diagnostics/phrase.ts';
import { keyMeaning, kindMeaning, statementMeaning } from './keyword-meanings.ts';
import {
  type AttributeKey,
  type AttributePlace,
  keyTable,
  keyWords,
  kindWords,
  type NodeKindKeyword,
  statementWords,
  unitWords,
} from './keywords.ts';

const phrase = phrasesOf({
  'glossary.also': { en: 'also written: {words}', zh: '也写作：{words}' },
  'glossary.symbol': { en: 'symbol: {symbol} (ISO 5807)', zh: '符号：{symbol}（GB/T 1526）' },
  'glossary.write': { en: 'write: {text}', zh: '写法：{text}' },
  'glossary.on': { en: 'stands on: {places}', zh: '用于：{places}' },
  'glossary.value': { en: 'value: {value}', zh: '值：{value}' },
  'glossary.list': { en: '{value}, or a list: [a, b]', zh: '{value}，或列表：[a, b]' },
  'glossary.kind': { en: '{word}: {about}', zh: '{word}：{about}' },
  'glossary.reference': { en: 'more: grammar/README.md', zh: '详见 grammar/README.zh.md' },
  'glossary.place.process': { en: 'the process', zh: '流程' },
  'glossary.place.lane': { en: 'lanes', zh: '泳道' },
  'glossary.place.step': { en: 'flow nodes', zh: '流程节点' },
  'glossary.place.start': { en: 'starts', zh: '开始' },
  'glossary.place.subprocess': { en: 'subprocesses', zh: '子流程' },
  'glossary.place.data': { en: 'data nodes', zh: '数据节点' },
  'glossary.place.class': { en: 'classes', zh: '样式' },
  'value.text': { en: 'a text, such as "Sales"', zh: '文字，如 "业务部"' },
  'value.duration': { en: 'a duration, such as 30m, 2h or 1.5d', zh: '时长，如 30分钟、2小时、1.5天' },
  'value.money': { en: 'money, such as 80 CNY', zh: '金额，如 80元' },
  'value.rate': { en: 'a rate, such as 20/day', zh: '频率，如 20份/天' },
  'value.number': { en: 'a number', zh: '数字' },
  'value.date': { en: 'a date, such as 2026-05-01', zh: '日期，如 2026-05-01' },
  'value.path': { en: 'a path, such as "order.flow"', zh: '路径，如 "order.flow"' },
  'value.flag': { en: 'true or false; the bare key is true', zh: '是或否；只写属性即为是' },
  'value.page': { en: 'a paper, such as A4 landscape', zh: '纸张，如 A4 横向' },
  'value.length': { en: 'a length, such as 10mm', zh: '长度，如 10mm' },
  'value.color': { en: 'a colour, such as teal or "#c0392b"', zh: '颜色，如 teal 或 "#c0392b"' },
  'value.party': { en: "a lane's id, or a role in quotes", zh: '泳道名称，或加引号的角色' },
  'value.step': { en: 'the id of a flow node', zh: '流程节点的名称' },
  'value.name': { en: 'the name of a class', zh: '样式的名称' },
  'unit.s': { en: 'seconds', zh: '秒' },
  'unit.m': { en: 'minutes', zh: '分钟' },
  'unit.h': { en: 'hours', zh: '小时' },
  'unit.d': { en: 'days: of working time as many hours as `hours-per-day` says', zh: '天：工作时间按“每日工时”折算' },
  'unit.w': { en: 'weeks', zh: '周' },
  'unit.mo': { en: 'months', zh: '月' },
  'unit.y': { en: 'years', zh: '年' },
});

/** Every word that has an entry. */
export const glossaryWords: readonly string[] = [
  ...new Set([...statementWords.keys(), ...kindWords.keys(), ...keyWords.keys(), ...unitWords.keys()]),
];

/** The entries of a word, a paragraph each: it may be a statement or kind and a key at once. Null where it means nothing. */
export function glossaryEntry(word: string, lang: Lang): string | null {
  const statement = statementWords.get(word);
  const [kind, key, unit] = [kindWords.get(word), keyWords.get(word), unitWords.get(word)];
  const entries = [
    ...(statement ? [statementEntry(statement, lang)] : []),
    ...(kind ? [kindEntry(kind, lang)] : []),
    ...(key ? [keyEntry(key, lang)] : []),
    ...(unit ? [headed(unit, say(phrase(`unit.${unit}`), lang), table.units[unit], lang)] : []),
  ];
  if (entries.length === 0) return null;
  return `${entries.map((lines) => lines.join('\n')).join('\n\n')}\n\n${say(phrase('glossary.reference'), lang)}\n`;
}

/** How a statement is written, where a name stands for one of the author's choice. */
const STATEMENT_FORMS: Readonly<Record<keyof typeof table.statements, Readonly<Record<Lang, string>>>> = {
  process: { en: 'process "Title" { owner: "Sales" }', zh: '流程 "标题" { 负责: "业务部" }' },
  use: { en: 'use "lanes.flow"', zh: '引用 "lanes.flow"' },
  lane: { en: 'lane name "Title" { role: "Clerk" }', zh: '泳道 名称 "标题" { 角色: "业务员" }' },
  page: { en: 'page "Title"', zh: '页 "标题"' },
  phase: { en: 'phase "Title"', zh: '阶段 "标题"' },
  note: { en: 'note "Text" on node', zh: '备注 "文字" 关于 节点' },
  class: { en: 'class name { color: teal }', zh: '样式 名称 { 颜色: teal }' },
};

function statementEntry(statement: keyof typeof table.statements, lang: Lang): string[] {
  const words = [statement, ...table.statements[statement]];
  return [
    ...headed(lang === 'zh' ? words[1]! : statement, statementMeaning(statement, lang)!, words, lang),
    `  ${say(phrase('glossary.write', { text: STATEMENT_FORMS[statement][lang] }), lang)}`,
  ];
}

function kindEntry(kind: NodeKindKeyword, lang: Lang): string[] {
  const { aliases, symbol } = table.kinds[kind];
  const isChinese = lang === 'zh';
  const word = isChinese ? aliases[0]! : kind;
  const drawn = isChinese ? table.chineseSymbols[symbol as keyof typeof table.chineseSymbols] : symbol;
  return [
    ...headed(word, kindMeaning(kind, lang), [kind, ...aliases], lang),
    `  ${say(phrase('glossary.symbol', { symbol: drawn }), lang)}`,
    `  ${say(phrase('glossary.write', { text: exampleOf(kind, word, isChinese) }), lang)}`,
  ];
}

function exampleOf(kind: NodeKindKeyword, word: string, isChinese: boolean): string {
  const isBare = kind === 'fork' || kind === 'join' || kind === 'merge';
  const text = isBare ? '' : isChinese ? ' "文字"' : ' "Text"';
  const where = table.kinds[kind].data ? '' : isChinese ? ' 在 泳道' : ' in lane';
  return `${word} ${isChinese ? '名称' : 'name'}${text}${where}`;
}

function keyEntry(key: AttributeKey, lang: Lang): string[] {
  const { aliases, on, type, values, list } = keyTable[key];
  const isChinese = lang === 'zh';
  const comma = isChinese ? '、' : ', ';
  const places = on.map((place: AttributePlace) => say(phrase(`glossary.place.${place}`), lang)).join(comma);
  const value = type === 'choice' ? (values ?? []).join(comma) : say(phrase(`value.${type}`), lang);
  const all = list ? say(phrase('glossary.list', { value }), lang) : value;
  return [
    ...headed(isChinese ? aliases[0]! : key, keyMeaning(key, lang), [key, ...aliases], lang),
    `  ${say(phrase('glossary.on', { places }), lang)}`,
    `  ${say(phrase('glossary.value', { value: all }), lang)}`,
  ];
}

function headed(word: string, about: string, words: readonly string[], lang: Lang): string[] {
  const others = words.filter((each) => each !== word);
  const head = say(phrase('glossary.kind', { word, about }), lang);
  return [head, ...(others.length > 0 ? [`  ${say(phrase('glossary.also', { words: others.join(' ') }), lang)}`] : [])];
}
