import { phrase } from '../diagnostics/phrase.ts';
import { flow } from './engine/flow-text.ts';
import { defineRule } from './engine/rule.ts';
import { connectors } from './helpers/connectors.ts';
import { mentioned } from './helpers/mentioned.ts';

export const connectorUnpaired = defineRule({
  name: 'connector-unpaired',
  category: 'connectors',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  fixable: null,
  docs: {
    en: {
      summary: 'A connector letter has at least one exit (`-> @A`) and exactly one entry (`@A ->`).',
      why: 'At the circle the reader looks for the other circle with the same letter. If there is none, or there are two, the way is lost.',
    },
    zh: {
      summary: '每个连接符字母至少有一个出口（`-> @A`），并且恰好有一个入口（`@A ->`）。',
      why: '读图的人看到圆圈，就去找同一个字母的另一个圆圈。找不到，或者找到两个，路就断了。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      asked -> @A
      page "Delivery"
      task send "Send the goods" in sales
      end done "Goods sent" in sales
      @A -> send -> done
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      asked -> @A
      page "Delivery"
      task send "Send the goods" in sales
      end done "Goods sent" in sales
      send -> done
    `,
  },
  *check(context) {
    const { words } = mentioned(context);
    for (const { letter, exits, entries } of connectors(context).values()) {
      if (words.has('@') || words.has(`@${letter}`)) continue;
      const [exit] = exits;
      const [entry, second] = entries;
      if (!exit && entry) {
        yield {
          on: entry.end,
          message: phrase('connector-unpaired.exit', { letter }),
          help: phrase('connector-unpaired.exit-help', { letter }),
        };
      }
      if (exit && !entry) {
        yield {
          on: exit.end,
          message: phrase('connector-unpaired.entry', { letter }),
          help: phrase('connector-unpaired.entry-help', { letter }),
        };
      }
      if (entry && second) {
        yield {
          on: second.end,
          message: phrase('connector-unpaired.two', { letter }),
          help: phrase('connector-unpaired.two-help'),
          related: [{ on: entry.end, message: phrase('connector-unpaired.first') }],
        };
      }
    }
  },
});
