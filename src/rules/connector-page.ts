import { phrasesOf } from '../diagnostics/phrase.ts';
import type { Flow } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { Finding } from './engine/rule.ts';
import { type ConnectorFlowEnd, type ConnectorSide, connectors, isPaired } from './helpers/connectors.ts';

const phrase = phrasesOf({
  'connector-page': {
    en: 'connector {letter} says page {stated}, but its other side is on page {page}',
    zh: '连接符 {letter} 标的是第 {stated} 页，另一边却在第 {page} 页',
  },
  'connector-page.fix': { en: 'change it to page {page}', zh: '改为第 {page} 页' },
});

export const connectorPage = defineRule({
  name: 'connector-page',
  category: 'connectors',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  fixable: true,
  docs: {
    summary: {
      en: 'The page in `@A/2` is the page of the connector’s other side.',
      zh: '`@A/2` 里的页码要是连接符另一边所在的页。',
    },
    why: {
      en: '`A/2` in the circle means “look for A on page 2”. A wrong number sends the reader to a page where A is not.',
      zh: '圆圈里的“A/2”表示“到第 2 页找 A”。页码错了，读图的人在那一页找不到 A。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      asked -> @A/2
      page "Delivery"
      task send "Send the goods" in sales
      end done "Goods sent" in sales
      @A/1 -> send -> done
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      asked -> @A/3
      page "Delivery"
      task send "Send the goods" in sales
      end done "Goods sent" in sales
      @A/1 -> send -> done
    `,
  },
  *check(context) {
    // A page that could not be read shifts all that follow.
    if (context.marks.unreadLines.size > 0) return;
    for (const connector of connectors(context).values()) {
      if (!isPaired(connector) || [...connector.exits, ...connector.entries].some(({ flow }) => isBroken(flow))) continue;
      const entry = connector.entries[0]!;
      for (const exit of connector.exits) yield* judge(exit.end, [entry]);
      yield* judge(entry.end, connector.exits);
    }
  },
});

/** A flow with an unknown end has no page. */
const isBroken = ({ from, to }: Flow) => from.kind === 'broken' || to.kind === 'broken';

/** One exit of several may be the one whose page an entry states. */
function* judge(end: ConnectorFlowEnd, others: readonly ConnectorSide[]): Iterable<Finding> {
  const { letter, statedPage, pageSpan } = end;
  const pages = [...new Set(others.map(({ end }) => end.page))];
  if (statedPage === null || pages.includes(statedPage)) return;
  const [page] = pages as [number];
  yield {
    on: end,
    message: phrase('connector-page', { letter, stated: statedPage, page }),
    fix:
      pageSpan && pages.length === 1
        ? { title: phrase('connector-page.fix', { page }), edits: [{ span: pageSpan, text: String(page) }] }
        : null,
  };
}
