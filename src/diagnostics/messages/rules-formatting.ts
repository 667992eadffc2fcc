/** The rules on formatting and on waivers in words. */
import type { MessageTable } from '../message-table.ts';

export const formattingRuleMessages = {
  'fullwidth-punctuation': { en: 'full-width "{written}" stands for "{ascii}"', zh: '全角“{written}”应为“{ascii}”' },
  'fullwidth-punctuation.space': { en: 'expected a plain space after "{written}"', zh: '“{written}”后面应有半角空格' },
  'fullwidth-punctuation.many': {
    en: 'full-width punctuation in {count} places, such as here',
    zh: '有 {count} 处全角标点，例如这里',
  },
  'fullwidth-punctuation.here': { en: 'and here', zh: '还有这里' },
  'fullwidth-punctuation.fix-all': { en: 'write all {count} in ASCII', zh: '把 {count} 处都改为半角' },
  'fullwidth-punctuation.fix': { en: 'write "{ascii}"', zh: '改为“{ascii}”' },
  'unused-suppression': { en: 'the waiver of "{name}" hides nothing', zh: '对“{name}”的豁免没有用处' },
  'unused-suppression.unknown': { en: 'there is no rule "{name}" that could be waived', zh: '没有可以豁免的规则“{name}”' },
  'unused-suppression.empty': { en: 'the waiver names no rule', zh: '豁免没有写规则名' },
  'unused-suppression.near': { en: 'did you mean "{near}"?', zh: '是不是“{near}”？' },
  'unused-suppression.fix': { en: 'remove it', zh: '删除它' },
} as const satisfies MessageTable;
