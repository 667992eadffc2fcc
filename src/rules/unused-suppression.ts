import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { withoutName } from './engine/suppressions.ts';
import { flowGraph } from './helpers/flow-graph.ts';

const phrase = phrasesOf({
  'unused-suppression': { en: 'the waiver of "{name}" hides nothing', zh: '对“{name}”的豁免没有用处' },
  'unused-suppression.unknown': { en: 'there is no rule "{name}" that could be waived', zh: '没有可以豁免的规则“{name}”' },
  'unused-suppression.empty': { en: 'the waiver names no rule', zh: '豁免没有写规则名' },
  'unused-suppression.near': { en: 'did you mean "{near}"?', zh: '是不是想写“{near}”？' },
  'unused-suppression.fix': { en: 'remove it', zh: '删除它' },
});

export const unusedSuppression = defineRule({
  name: 'unused-suppression',
  category: 'formatting',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'warning' },
  fixable: true,
  last: true,
  docs: {
    summary: {
      en: 'A `flowc-ignore` comment names a rule that finds something there; a rule that is turned off may be named.',
      zh: '`flowc-ignore` 注释提到的规则要真的在那里有所发现；提到已关闭的规则不算错。',
    },
    why: {
      en: 'A waiver that outlives its reason hides the next mistake, and nobody remembers why it stands there.',
      zh: '理由不在了，豁免还留着，就会掩盖下一个错误，也没有人记得为什么写它。',
    },
    good: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      # flowc-ignore unowned-task: the carrier is still to be chosen
      task pack "Carry the goods"
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
    bad: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      # flowc-ignore unowned-task: the carrier is still to be chosen
      task pack "Carry the goods" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
  },
  *check(context) {
    const { suppressions, marks } = context;
    // Where part of the file could not be understood, a rule may have had too little to go by.
    const isJudged = flowGraph(context).isWhole;
    for (const suppression of suppressions) {
      const { name, nameSpan, comment, used, isKnown, near } = suppression;
      const message =
        name === ''
          ? phrase('unused-suppression.empty')
          : !isKnown
            ? phrase('unused-suppression.unknown', { name })
            : used === false && isJudged
              ? phrase('unused-suppression', { name })
              : null;
      if (message === null) continue;
      yield {
        on: name === '' ? comment : { span: nameSpan },
        message,
        help: near === null ? null : phrase('unused-suppression.near', { near }),
        fix: { title: phrase('unused-suppression.fix'), edits: [withoutName(suppression, suppressions, marks)] },
      };
    }
  },
});
