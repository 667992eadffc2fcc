import { phrase } from '../diagnostics/phrase.ts';
import { flow } from './engine/flow-text.ts';
import { defineRule } from './engine/rule.ts';

export const fullwidthPunctuation = defineRule({
  name: 'fullwidth-punctuation',
  category: 'formatting',
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  fixable: 'yes',
  docs: {
    en: {
      summary: 'Outside texts and comments, punctuation is ASCII: `{`, not `｛`.',
      why: 'flowc reads both, but other tools, searches and comparisons take them for different signs.',
    },
    zh: {
      summary: '文字和注释之外的标点用半角：写 `{`，不写 `｛`。',
      why: 'flowc 两种都能读，但其他工具、搜索和比对会把它们当成不同的符号。',
    },
    good: flow`
      泳道 仓库 "仓库" { 角色: "仓管员" }
      开始 订单 "收到订单" 在 仓库
      任务 装箱 "装箱" 在 仓库
      结束 发货 "已发货" 在 仓库
      订单 -> 装箱 -> 发货
    `,
    bad: flow`
      泳道 仓库 "仓库" { 角色：“仓管员” }
      开始 订单 "收到订单" 在 仓库
      任务 装箱 "装箱" 在 仓库
      结束 发货 "已发货" 在 仓库
      订单 -> 装箱 -> 发货
    `,
  },
  *check({ marks }) {
    for (const { span, ascii } of marks.fullWidth) {
      // A full-width space, or a preposition written on to its lane.
      const written = marks.source.text.slice(span.start, span.end);
      yield {
        on: { span },
        message:
          ascii.trim() === written.trim()
            ? phrase('fullwidth-punctuation.space', { written: written.trim() })
            : phrase('fullwidth-punctuation', { written, ascii }),
        fix: { title: phrase('fullwidth-punctuation.fix', { ascii }), edits: [{ span, text: ascii }] },
      };
    }
  },
});
