import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { hasSee, isReferredTo } from './helpers/project-links.ts';

const phrase = phrasesOf({
  'orphan-file': { en: 'no other file refers to this one', zh: '没有别的文件提到这个文件' },
  'orphan-file.help': {
    en: 'refer to it by `see`, or list it in the option `entry`',
    zh: '用“参见”指向它，或者列在选项 `entry` 里',
  },
});

export const orphanFile = defineRule({
  name: 'orphan-file',
  category: 'project',
  severity: { recommended: 'off', strict: 'info', minimal: 'off' },
  scope: 'project',
  options: {
    entry: {
      type: 'texts',
      default: [],
      about: {
        en: 'files that none need refer to, by the end of their path, such as "main.flow"',
        zh: '不需要被其他文件提到的文件，写路径的末尾，例如 "main.flow"',
      },
    },
  },
  docs: {
    summary: {
      en: 'In a project whose files refer to each other by `see`, some file refers to each one, or the option `entry` lists it.',
      zh: '文件之间用“参见”相连的项目，每个文件都要有别的文件提到它，或者列在选项 `entry` 里。',
    },
    why: {
      en: 'A chart that no other leads to is found by nobody. Link it, list it as a beginning, or remove it.',
      zh: '没有别的图指向它，就没有人找得到它。把它连上，列为入口，或者删除。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      subprocess deliver "Deliver the goods" in sales
      end done "Goods delivered" in sales
      asked -> deliver -> done
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      subprocess deliver "Deliver the goods" in sales { see: "delivery.flow" }
      asked -> deliver
    `,
    beside: {
      'delivery.flow': flow`
        lane store "Warehouse"
        start ordered "Order comes in" in store
        task send "Send the goods" in store
        end sent "Goods sent" in store
        ordered -> send -> sent
      `,
    },
  },
  *check({ process, project, options: { entry } }) {
    const isEntry = entry.some((path) => `/${process.file}`.endsWith(`/${path.replace(/^\.?\//, '')}`));
    if (isEntry || !hasSee(project)) return;
    if (!isReferredTo(process.file, project))
      yield { on: process, message: phrase('orphan-file'), help: phrase('orphan-file.help') };
  },
});
