/** What a process does not say, in words. */
import type { Gap, Process } from '../../../api.ts';
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import type { Lang } from '../../../diagnostics/message-table.ts';
import { phrase, say } from '../../../diagnostics/phrase.ts';
import type { Measured } from './stats-json.ts';

const MOST_NAMES = 4;

/** A gap, with the names of what it is about. */
export function gapPhrase({ kind, on }: Gap, { process, stats }: Measured, lang: Lang): Phrase {
  if (kind === 'cost' && [stats.critical, stats.expected].every((all) => !all?.costs.length)) return phrase('gap.no-cost');
  const names = namesIn(on, process, lang);
  switch (kind) {
    case 'volume':
    case 'start':
    case 'loop-size':
      return phrase(`gap.${kind}`);
    default:
      return phrase(`gap.${kind}`, { names });
  }
}

/** The names of nodes and lanes in quotes, the first few of many. */
export function namesIn(ids: readonly string[], { nodes, lanes }: Process, lang: Lang): string {
  const texts = new Map([
    ...lanes.map(({ id, name }) => [id, name] as const),
    ...nodes.map(({ id, text }) => [id, text || id] as const),
  ]);
  const [open, close, comma] = lang === 'zh' ? ['“', '”', '、'] : ['"', '"', ', '];
  const names = ids.slice(0, MOST_NAMES).map((id) => open + (texts.get(id) ?? id).replace(/\s+/g, ' ') + close);
  const more = ids.length - names.length;
  return [...names, ...(more > 0 ? [say(phrase('figures.more', { count: more }), lang)] : [])].join(comma);
}
