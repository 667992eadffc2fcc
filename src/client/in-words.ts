/** What the label of a node does not say, for those who hear the page. */
import type { GuideFlow, GuideNode, GuideWords } from './guide.ts';

export function inWords({ description, facts, out, links }: GuideNode, { leadsTo }: GuideWords): string {
  const flow = ({ label, text }: GuideFlow) => (label === null ? text : `${label}: ${text}`);
  return [
    ...(description === null ? [] : [description]),
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...(out.length === 0 ? [] : [`${leadsTo}: ${out.map(flow).join(', ')}`]),
    ...links.map(({ text }) => text),
  ].join('. ');
}
