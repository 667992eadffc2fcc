import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { named } from './helpers/node-words.ts';
import { calls } from './helpers/project-links.ts';

const phrase = phrasesOf({
  'see-cycle': { en: '{node} calls the process it is part of: {way}', zh: '{node}调用了自己所在的流程：{way}' },
  'see-cycle.help': {
    en: 'where the work goes on there for good, remove the flow out; else call a part that does not call back',
    zh: '如果工作转到那里继续，就去掉出口；否则改为参见不会调用回来的部分',
  },
});

export const seeCycle = defineRule({
  name: 'see-cycle',
  category: 'project',
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  docs: {
    summary: {
      en: 'A subprocess that the process comes back from does not lead, from file to file, to the file it stands in.',
      zh: '会返回的子流程，不能一个文件接一个文件地又参见回它所在的文件。',
    },
    why: {
      en: 'A process that calls itself as its own part never comes to an end. Where work goes on elsewhere, draw no flow out.',
      zh: '把自己当作自己一部分来调用的流程永远结束不了。如果工作在别处继续，就不要再画出口。',
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
      subprocess again "Take the order" in sales { see: "example.flow" }
      end done "Goods delivered" in sales
      asked -> again -> done
    `,
  },
  *check({ process, project }) {
    for (const { node, path } of calls(process, project)) {
      const way = wayBack(path, process.file);
      if (way === null) continue;
      yield {
        on: node,
        message: phrase('see-cycle', { node: named(node), way: [process.file, ...way].join(' → ') }),
        help: phrase('see-cycle.help'),
      };
    }

    /** The shortest way by calls from one file to another, both included; files in the order of their calls. */
    function wayBack(from: string, to: string): string[] | null {
      const cameFrom = new Map<string, string | null>([[from, null]]);
      for (const at of cameFrom.keys()) {
        if (at === to) {
          const way = [at];
          for (let back = cameFrom.get(at); back != null; back = cameFrom.get(back)) way.unshift(back);
          return way;
        }
        const there = project.files.get(at);
        for (const { path } of there ? calls(there, project) : []) if (!cameFrom.has(path)) cameFrom.set(path, at);
      }
      return null;
    }
  },
});
