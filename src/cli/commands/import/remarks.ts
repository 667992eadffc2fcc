/** The report of an import on standard error: one line a cause, with the first of its places. */
import { say } from '../../../diagnostics/phrase.ts';
import type { Remark } from '../../../entries/draft.ts';
import { printMessage, type Session } from '../../shell/session.ts';
import { phrase } from './import-messages.ts';

const PLACES_SHOWN = 5;

/** What was approximated, then what was dropped. Errors aside, a quiet run hears only of what is lost. */
export async function printRemarks(path: string, remarks: readonly Remark[], session: Session): Promise<void> {
  for (const effect of ['approximated', 'dropped'] as const) {
    if (effect === 'approximated' && session.quiet) continue;
    const byCause = new Map<string, Remark[]>();
    for (const remark of remarks.filter((each) => each.effect === effect)) {
      const cause = say(remark.message, session.lang);
      byCause.set(cause, [...(byCause.get(cause) ?? []), remark]);
    }
    for (const [cause, found] of byCause) {
      const places = found
        .slice(0, PLACES_SHOWN)
        .map(placeText)
        .filter((place) => place !== '');
      const more = found.length - PLACES_SHOWN;
      const shown =
        more > 0 && places.length > 0 ? [...places, say(phrase('import.more', { count: more }), session.lang)] : places;
      const where = shown.length === 0 ? '' : `: ${shown.join(', ')}`;
      const values = { path, count: found.length, cause, where };
      await printMessage(
        session,
        effect === 'dropped' ? phrase('import.dropped', values) : phrase('import.approximated', values),
      );
    }
  }
}

function placeText({ place: { line, part } }: Remark): string {
  if (line === null) return part === null ? '' : `"${part}"`;
  return part === null ? `${line}` : `${line} "${part}"`;
}

/** Which column was taken for what, before anything else is said of a table. */
export async function printMapping(mapping: readonly (readonly [string, string | null])[], session: Session): Promise<void> {
  for (const [column, meaning] of mapping)
    await printMessage(session, phrase('import.column', { column, meaning: meaning ?? '-' }));
}
