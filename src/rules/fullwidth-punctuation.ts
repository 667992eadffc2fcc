import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { Finding } from './engine/rule.ts';

const phrase = phrasesOf({
  'fullwidth-punctuation': { en: 'full-width "{written}" stands for "{ascii}"', zh: '全角“{written}”应为“{ascii}”' },
  'fullwidth-punctuation.space': { en: 'expected a plain space after "{written}"', zh: '“{written}”后面应有半角空格' },
  'fullwidth-punctuation.many': {
    en: 'full-width punctuation in {count} places, such as here',
    zh: '有 {count} 处全角标点，例如这里',
  },
  'fullwidth-punctuation.here': { en: 'and here', zh: '还有这里' },
  'fullwidth-punctuation.fix-all': { en: 'write all {count} in ASCII', zh: '把 {count} 处都改为半角' },
  'fullwidth-punctuation.fix': { en: 'write "{ascii}"', zh: '改为“{ascii}”' },
});

export const fullwidthPunctuation = defineRule({
  name: 'fullwidth-punctuation',
  category: 'formatting',
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  fixable: true,
  docs: {
    summary: {
      en: 'Outside texts and comments, punctuation is ASCII: `{`, not `｛`. A file whose keywords are all Chinese may have either.',
      zh: '文字和注释之外的标点用半角：写 `{`，不写 `｛`。关键字全是中文的文件不作要求。',
    },
    why: {
      en: 'flowc reads both, but other tools, searches and comparisons take them for different signs.',
      zh: 'flowc 两种都能读，但其他工具、搜索和比对会把它们当成不同的符号。',
    },
    good: flow`
      lane store "Warehouse" { role: "Storekeeper" }
      start ordered "Order comes in" in store
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
    bad: flow`
      lane store "Warehouse" { role：“Storekeeper” }
      start ordered "Order comes in" in store
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
  },
  *check({ marks }) {
    // What a Chinese keyboard types all day is no problem where everything else is Chinese.
    if (marks.isChinese) return;
    for (const { span, ascii } of marks.fullWidth) {
      // A full-width space, or a preposition written on to its lane.
      const written = marks.source.text.slice(span.start, span.end);
      const isSpace = ascii.trim() === written.trim();
      yield {
        on: { span },
        message: isSpace
          ? phrase('fullwidth-punctuation.space', { written: written.trim() })
          : phrase('fullwidth-punctuation', { written, ascii }),
        fix: { title: phrase('fullwidth-punctuation.fix', { ascii }), edits: [{ span, text: ascii }] },
        group: { key: span.file, merge },
      };
    }
  },
});

/** More places than these are counted only. */
const MOST_SHOWN = 3;

function merge(findings: readonly Finding[]): Finding {
  const places = findings.map(({ on }) => on);
  return {
    on: places[0]!,
    message: phrase('fullwidth-punctuation.many', { count: findings.length }),
    related: places.slice(1, MOST_SHOWN).map((on) => ({ on, message: phrase('fullwidth-punctuation.here') })),
    fix: {
      title: phrase('fullwidth-punctuation.fix-all', { count: findings.length }),
      edits: findings.flatMap(({ fix }) => fix?.edits ?? []),
    },
  };
}
