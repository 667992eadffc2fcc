/**
 * A process as plain lines, one a fact, for git's `textconv`: `git diff` and `git log -p` then show changes of meaning in lines, and none
 * where only the text was arranged anew.
 */
import { flowFacts, laneFacts, nodeFacts, type Process, processFacts } from '../../../api.ts';

type Facts = Readonly<Record<string, { readonly text: string } | undefined>>;

/** The listing, in the order of declaration. */
export function listing(process: Process): string {
  const same = (id: string) => id;
  const nameOf = (id: string) => process.lanes.find((lane) => lane.id === id)?.name ?? id;
  return [
    `process ${JSON.stringify(process.title ?? '')}`,
    ...values(processFacts(process), ['title']),
    ...process.lanes.flatMap((lane) => [
      `lane ${lane.id} ${JSON.stringify(lane.name)}`,
      ...values(laneFacts(lane, same), ['id', 'name']),
    ]),
    ...process.nodes.flatMap((node) => [
      `${node.kind} ${node.id} ${JSON.stringify(node.text)}`,
      ...values(nodeFacts(node, nameOf, same), ['id', 'kind', 'text']),
    ]),
    ...flowFacts(process).map(({ kind, from, to, label, probability }) => {
      const inside = [label, probability === null ? null : `${100 * probability}%`].filter((part) => part !== null).join(' ');
      const line = kind === 'sequence' ? '-' : '~';
      return `${from} ${inside === '' ? `${line}>` : `${line}[${inside}]${line}>`} ${to}`;
    }),
    ...process.notes.map(({ text, on }) => `note ${JSON.stringify(text)}${on.length > 0 ? ` on ${on.join(', ')}` : ''}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function values(facts: Facts, known: readonly string[]): string[] {
  return Object.entries(facts).flatMap(([key, value]) =>
    value === undefined || known.includes(key) ? [] : [`  ${key}: ${value.text.replace(/\s+/g, ' ')}`],
  );
}
