import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { connectors } from './helpers/connectors.ts';
import { mentioned } from './helpers/mentioned.ts';

const phrase = phrasesOf({
  'connector-unpaired.entry': {
    en: 'the flow leaves at connector {letter} and goes on nowhere',
    zh: '流程从连接符 {letter} 离开后没有继续',
  },
  'connector-unpaired.entry-help': { en: 'write where it goes on: `@{letter} -> …`', zh: '写明它在哪里继续：`@{letter} -> …`' },
  'connector-unpaired.exit': { en: 'no flow leads to connector {letter}', zh: '没有流程线通到连接符 {letter}' },
  'connector-unpaired.exit-help': { en: 'write what leads there: `… -> @{letter}`', zh: '写明从哪里过来：`… -> @{letter}`' },
  'connector-unpaired.two': { en: 'connector {letter} goes on at two places', zh: '连接符 {letter} 在两处继续' },
  'connector-unpaired.two-help': { en: 'use another letter for the other place', zh: '另一处请换一个字母' },
  'connector-unpaired.first': { en: 'it goes on here', zh: '它在这里继续' },
});

export const connectorUnpaired = defineRule({
  name: 'connector-unpaired',
  category: 'connectors',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  docs: {
    summary: {
      en: 'A connector letter has at least one exit (`-> @A`) and exactly one entry (`@A ->`).',
      zh: '每个连接符字母至少有一个出口（`-> @A`），并且恰好有一个入口（`@A ->`）。',
    },
    why: {
      en: 'At the circle the reader looks for the other circle with the same letter. If there is none, or there are two, the way is lost.',
      zh: '读图的人看到圆圈，就去找同一个字母的另一个圆圈。找不到，或者找到两个，路就断了。',
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
