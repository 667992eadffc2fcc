/** What changed, as JSON for programs: version 1 of the format, which docs/diff.md describes. */
import { type Changes, isSame } from '../../../api.ts';
import { jsonText } from '../../../diagnostics/formats/json-text.ts';
import { type Compared, countsOf } from './compared.ts';

export function diffJson(all: readonly Compared[]): string {
  return jsonText({ version: 1, files: all.map(fileOf) });
}

function fileOf({ old, now, changes }: Compared) {
  return {
    ...{ old: old.place, new: now.place, same: isSame(changes), summary: countsOf(changes) },
    process: changes.process,
    lanes: changes.lanes.map((change) => itemOf(change, ({ id, name }) => ({ id, name }))),
    nodes: changes.nodes.map((change) => ({
      ...itemOf(change, ({ id, kind, text, lane }) => ({ id, kind, text, lane })),
      responsibility: change.responsibility.map(({ key }) => key),
    })),
    flows: changes.flows.map(({ kind, was, now: is }) => ({ change: kind, was, now: is })),
    notes: changes.notes.map(({ kind, text }) => ({ change: kind, text })),
  };
}

function itemOf<Item>(
  { was, now, values }: { was: Item | null; now: Item | null; values: Changes['process'] },
  of: (item: Item) => object,
) {
  const change = was === null ? 'added' : now === null ? 'removed' : 'changed';
  return { change, was: was && of(was), now: now && of(now), values };
}
