/** The tables of the language reference, made from the table of keywords, in English and Chinese. */
import table from '../../grammar/keywords.json' with { type: 'json' };
import { keyMeaning, kindMeaning } from '../../src/syntax/keyword-meanings.ts';
import { type AttributeKey, type AttributePlace, keyTable } from '../../src/syntax/keywords.ts';

type Lang = 'en' | 'zh';

const PLACES: Readonly<Record<AttributePlace, Readonly<Record<Lang, string>>>> = {
  process: { en: 'process', zh: '流程' },
  lane: { en: 'lane', zh: '泳道' },
  step: { en: 'flow node', zh: '流程节点' },
  start: { en: 'start', zh: '开始' },
  subprocess: { en: 'subprocess', zh: '子流程' },
  data: { en: 'data node', zh: '数据节点' },
  class: { en: 'class', zh: '样式' },
};

const HEADS = {
  kinds: { en: ['kind', 'alias', 'symbol', '', 'meaning'], zh: ['类型', '中文', '符号', '', '含义'] },
  attributes: { en: ['key', 'alias', 'on', 'value', 'meaning'], zh: ['属性', '中文', '用于', '值', '含义'] },
  statements: { en: ['keyword', 'alias'], zh: ['关键字', '中文'] },
  values: { en: ['value', 'alias'], zh: ['值', '也写作'] },
  units: { en: ['unit', 'also written'], zh: ['单位', '也写作'] },
} as const;

const TYPES: Readonly<Record<string, string>> = {
  text: '文字',
  duration: '时长',
  money: '金额',
  rate: '频率',
  number: '数字',
  date: '日期',
  path: '路径',
  flag: '是/否',
  page: '纸张',
  length: '长度',
  color: '颜色',
  party: '一方',
  step: '步骤',
  name: '名称',
};

const ROWS: Readonly<Record<string, (lang: Lang) => readonly (readonly string[])[]>> = {
  kinds: (lang) => Object.entries(table.kinds).map((entry) => kindRow(entry, lang)),
  attributes: (lang) => Object.entries(keyTable).map((entry) => keyRow(entry, lang)),
  statements: () => aliasRows({ ...table.statements, ...table.prepositions }),
  values: () => aliasRows({ ...table.values, ...table.labels }),
  units: () => aliasRows(table.units),
};

/** The reference with each of its marked tables made again. Throws at a marker that names no table. */
export function withTables(reference: string, lang: Lang = 'en'): string {
  return reference.replace(/(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, begin: string, name: string, end: string) => {
    const rows = ROWS[name];
    if (!rows) throw new Error(`the reference asks for a table "${name}" that there is none of`);
    return `${begin}${markdown(HEADS[name as keyof typeof HEADS][lang], rows(lang))}\n${end}`;
  });
}

function kindRow([kind, { aliases, symbol, about, data }]: [string, (typeof table.kinds)['task']], lang: Lang): string[] {
  const picture = `![${symbol}](symbols/${kind}.svg)`;
  if (lang === 'en') return [code(kind), aliases.join(' '), picture, symbol, data ? `${about} (data node)` : about];
  const meaning = kindMeaning(kind, 'zh');
  const drawn = table.chineseSymbols[symbol as keyof typeof table.chineseSymbols];
  return [code(kind), aliases.join(' '), picture, drawn, data ? `${meaning}（数据节点）` : meaning];
}

function keyRow([key, { aliases, on, type, list, values, about }]: [string, (typeof keyTable)['owner']], lang: Lang): string[] {
  const value = values ? values.map(code).join(' ') : lang === 'en' ? type : (TYPES[type] ?? type);
  const several = lang === 'en' ? `${value}, or a list` : `${value}，或列表`;
  const places = on.map((place) => PLACES[place][lang]).join(lang === 'en' ? ', ' : '、');
  const meaning = lang === 'en' ? about : keyMeaning(key as AttributeKey, 'zh');
  return [code(key), aliases.join(' '), places, list ? several : value, meaning];
}

function aliasRows(entries: Readonly<Record<string, readonly string[]>>): string[][] {
  return Object.entries(entries).map(([own, aliases]) => [code(own), aliases.join(' ')]);
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
