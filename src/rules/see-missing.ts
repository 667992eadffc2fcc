import { nearest } from '../diagnostics/nearest.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';
import { writtenPath } from '../model/project-path.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { named, oneLine } from './helpers/node-words.ts';
import { seeing, seePath } from './helpers/project-links.ts';

const phrase = phrasesOf({
  'see-missing': { en: '{node} refers to "{path}", which does not exist', zh: '{node}参见的“{path}”不存在' },
  'see-missing.near': { en: 'did you mean "{near}"?', zh: '是不是想写“{near}”？' },
  'see-missing.help': {
    en: 'write the path relative to this file, inside the project’s folder',
    zh: '路径要相对于本文件，并且在项目的文件夹之内',
  },
});

export const seeMissing = defineRule({
  name: 'see-missing',
  category: 'project',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  fixable: 'suggestion',
  docs: {
    summary: { en: 'The file that `see` names must exist in the project.', zh: '“参见”所指的文件必须在项目中。' },
    why: {
      en: 'A reader who follows the reference must find the other process. The link on the picture leads to it, too.',
      zh: '读图的人按“流程参见”要能找到那个流程，图上的链接也指向它。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      subprocess deliver "Deliver the goods" in sales { see: "delivery.flow" }
      end done "Goods delivered" in sales
      asked -> deliver -> done
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      subprocess deliver "Deliver the goods" in sales { see: "delivry.flow" }
      end done "Goods delivered" in sales
      asked -> deliver -> done
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
  *check({ process, project }) {
    for (const node of seeing(process)) {
      const path = seePath(process, node, project);
      if (path !== null && project.exists(path)) continue;
      const near = path === null ? null : nearest(path, [...project.files.keys()].sort());
      yield {
        on: node,
        message: phrase('see-missing', { node: named(node), path: oneLine(node.attributes.see!) }),
        help: near === null ? phrase('see-missing.help') : phrase('see-missing.near', { near: writtenPath(process.file, near) }),
      };
    }
  },
});
