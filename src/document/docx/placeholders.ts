/** What a template may ask for, in double braces: `{{title}}`. Every one has a name in both languages. */
import type { Document, DocumentBlock, Heading } from '../document.ts';

/** What stands for one line of text. */
const TEXTS = {
  title: '标题',
  owner: '负责',
  customer: '客户',
  purpose: '目的',
  scope: '范围',
  version: '版本',
  date: '日期',
  author: '编制',
  approver: '批准',
} as const;

/** What stands for a part of the document, in a paragraph of its own. */
const PARTS = {
  report: '报告',
  contents: '目录',
  chart: '流程图',
  card: '流程卡片',
  steps: '流程描述',
  duties: '岗位职责',
  raci: '职责矩阵',
  rules: '内部制度',
  accounting: '核算方法',
  controls: '关键控制点',
  documents: '文件清单',
  findings: '检查结果',
} as const;

export type TextName = keyof typeof TEXTS;
export type PartName = keyof typeof PARTS;

/** All names, each in the order of the language. */
export const placeholderNames = (lang: 'en' | 'zh'): string[] =>
  [TEXTS, PARTS].flatMap((names) => (lang === 'en' ? Object.keys(names) : Object.values(names)));

const nameIn = <Names extends Readonly<Record<string, string>>>(names: Names, written: string): keyof Names | null =>
  Object.keys(names).find((name) => name === written.toLowerCase() || names[name] === written) ?? null;

/** The text that a placeholder such as `{{title}}` stands for; null where it names none. */
export const textName = (written: string): TextName | null => nameIn(TEXTS, written);
/** The part of the report that a placeholder stands for; null where it names none. */
export const partName = (written: string): PartName | null => nameIn(PARTS, written);

/** The text that a name stands for; empty where nothing is known. */
export function textOf(name: TextName, { title, about = {} }: Document): string {
  return name === 'title' ? title : (about[name] ?? '');
}

/** The sections of a document by the end of their anchors; the key controls, rules and entries by the names of their tables. */
const SECTIONS: Readonly<Partial<Record<PartName, string>>> = {
  chart: '.-chart',
  card: '.-card',
  steps: '.-steps',
  duties: '.-duties',
  raci: '.-responsibilities',
  documents: '.-documents',
  findings: '.-findings',
};
const TABLES: Readonly<Partial<Record<PartName, string>>> = { rules: 'rules', accounting: 'accounting', controls: 'controls' };

/**
 * The blocks that a name stands for, without the heading above them: that is the template's. Of a book, each chapter's under the title of the
 * chapter.
 */
export function partOf(name: PartName, { blocks }: Document): readonly DocumentBlock[] {
  if (name === 'report') return blocks.filter(({ kind }) => kind !== 'contents');
  if (name === 'contents') return [{ kind: 'contents', depth: 2 }];
  const table = TABLES[name];
  if (table !== undefined) return blocks.filter((block) => block.kind === 'table' && block.name === table);
  const places = blocks.flatMap((block, i) => (block.kind === 'heading' && block.anchor?.endsWith(SECTIONS[name]!) ? [i] : []));
  return places.flatMap((at) => {
    const { level } = blocks[at] as Heading;
    const rest = blocks.slice(at + 1);
    const end = rest.findIndex((each) => each.kind === 'pageBreak' || (each.kind === 'heading' && each.level <= level));
    const part = end < 0 ? rest : rest.slice(0, end);
    const chapter =
      places.length > 1 ? blocks.slice(0, at).findLast((each) => each.kind === 'heading' && each.level < level) : undefined;
    return [...(chapter === undefined ? [] : [chapter]), ...part];
  });
}
