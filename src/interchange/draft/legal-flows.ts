/**
 * Makes flows such that the language has a word for them: what runs to or from a document is information flow, and what stands between two
 * documents, at a place that does not exist, or there twice, is left out and remarked on.
 */
import { phrase } from '../interchange-messages.ts';
import type { DraftFlow, ProcessDraft } from './draft.ts';
import type { Remarks } from './remark.ts';

const DATA: ReadonlySet<string> = new Set(['document', 'data', 'system', 'archive']);
const STORES: ReadonlySet<string> = new Set(['system', 'archive']);

export function withLegalFlows(draft: ProcessDraft, remarks: Remarks): ProcessDraft {
  const kinds = new Map<string, string>(draft.nodes.map(({ id, kind }) => [id, kind]));
  for (const { id } of draft.lanes) kinds.set(id, 'lane');
  const texts = new Map([
    ...draft.lanes.map(({ id, name }) => [id, name] as const),
    ...draft.nodes.map(({ id, text }) => [id, text] as const),
  ]);
  const known = new Set<string>();
  const flows = draft.flows.flatMap((flow): DraftFlow[] => {
    const [from, to] = [kinds.get(flow.from.id), kinds.get(flow.to.id)];
    if (from === undefined || to === undefined) return [];
    const legal = legalKind(flow, from, to);
    const place = { line: null, part: `${texts.get(flow.from.id) || flow.from.id} → ${texts.get(flow.to.id) || flow.to.id}` };
    if (legal === null) {
      remarks.dropped(phrase('import.flow.betweenData'), place);
      return [];
    }
    if (legal !== flow.kind) remarks.approximated(phrase('import.flow.asInformation'), place);
    const made = { ...flow, kind: legal };
    const same = JSON.stringify(made);
    if (known.has(same)) {
      if (legal === 'sequence') remarks.dropped(phrase('import.flow.twice'), place);
      return [];
    }
    known.add(same);
    return [made];
  });
  return { ...draft, flows };
}

function legalKind({ kind }: DraftFlow, from: string, to: string): DraftFlow['kind'] | null {
  const arePapers = [from, to].every((each) => DATA.has(each) && !STORES.has(each));
  if (arePapers || (from === 'lane' && to === 'lane')) return null;
  return [from, to].some((each) => DATA.has(each) || each === 'lane') ? 'information' : kind;
}
