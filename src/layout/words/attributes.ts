/** A node's attributes in words, for readers of the JSON and for what a picture tells on hovering; keys as in the language, in English. */
import type { NodeAttributes, Party } from '../../model/process.ts';
import { durationText, moneyText, rateText } from './quantities.ts';
import { type Lang, wordsOf } from './words.ts';

export function attributesInWords(attributes: NodeAttributes, currency: string | undefined, lang: Lang): Record<string, string> {
  const { deadline, time, wait, cost, system, copies, retention, volume } = attributes;
  const { comma } = wordsOf(lang);
  const list = (texts: readonly string[] | undefined) => texts?.join(comma);
  const parties = (all: readonly Party[] | undefined) => list(all?.map(({ lane, role }) => role ?? lane ?? ''));
  const words: Record<string, string | undefined> = {
    role: attributes.role,
    person: attributes.person,
    deadline: deadline && durationText(deadline, lang),
    time: time && durationText(time, lang),
    wait: wait && durationText(wait, lang),
    cost: cost && moneyText(cost, currency, lang),
    system: list(system?.map(({ text }) => text)),
    control: list(attributes.control),
    covers: list(attributes.covers?.map(({ text }) => text)),
    policy: list(attributes.policy),
    accounting: list(attributes.accounting),
    risk: list(attributes.risk),
    responsible: parties(attributes.responsible),
    accountable: parties(attributes.accountable),
    consulted: parties(attributes.consulted),
    informed: parties(attributes.informed),
    copies: copies?.text,
    volume: volume && rateText(volume, lang),
    format: attributes.format,
    retention: retention && durationText(retention, lang),
    description: attributes.description,
  };
  return Object.fromEntries(Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
