/**
 * Names that nothing bears. A name is told once, however often it is used: the first place is the finding, the others are related.
 * Where a file of `use` is missing, a name may be declared in it: only one that looks misspelt is told.
 */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import type { Span } from '../../source/span.ts';
import type { Report } from './report.ts';

/** What was looked for: a lane, a node, either of them, a class. */
export type Wanted = 'lane' | 'node' | 'end' | 'class';

export interface KnownNames {
  /** The names that may stand where this is wanted, in declaration order. */
  fitting(wanted: Wanted): readonly string[];
  /** The lane or node that shows `text` in the picture. */
  byText(text: string, wanted: Wanted): string | null;
  /** What a lane or node is: `lane`, `task` and so on. */
  kindOf(id: string): Phrase | null;
}

interface UnknownName {
  readonly id: string;
  readonly wanted: Wanted;
  readonly spans: Span[];
  readonly suggestion: string | null;
}

/** More wrong names than this, and the rest go without a suggestion: each search reads all known names. */
const MOST_SEARCHED = 100;
const MOST_LISTED = 8;

export class UnknownNames {
  readonly #known: KnownNames;
  readonly #byKey = new Map<string, UnknownName>();

  constructor(known: KnownNames) {
    this.#known = known;
  }

  /** Notes a use of a wrong name; gives the name that was probably meant. */
  add(id: string, span: Span, wanted: Wanted): string | null {
    const key = `${wanted === 'class' ? 'class' : 'name'} ${id}`;
    const before = this.#byKey.get(key);
    if (before) {
      before.spans.push(span);
      return before.wanted === wanted ? before.suggestion : null;
    }
    const suggestion = this.#byKey.size < MOST_SEARCHED ? this.#suggest(id, wanted) : null;
    this.#byKey.set(key, { id, wanted, spans: [span], suggestion });
    return suggestion;
  }

  tellAll(report: Report, incomplete: boolean): void {
    for (const name of this.#byKey.values()) {
      const kind = name.wanted === 'class' ? null : this.#known.kindOf(name.id);
      if (!incomplete || name.suggestion !== null || kind !== null) this.#tell(name, kind, report);
    }
  }

  #tell({ id, wanted, spans, suggestion }: UnknownName, kind: Phrase | null, report: Report): void {
    const message = kind
      ? phrase(wanted === 'lane' ? 'unknown-name.not-a-lane' : 'unknown-name.not-a-node', { name: id, kind })
      : phrase(`unknown-name.${wanted}`, { name: id });
    const help = suggestion === null ? this.#advice(id, wanted, kind !== null) : this.#meant(suggestion, wanted);
    const related = spans.slice(1).map((span) => ({ span, message: phrase('unknown-name.also') }));
    report('unknown-name', spans[0]!, message, { help, related, subject: id });
  }

  #meant(id: string, wanted: Wanted): Phrase {
    const kind = wanted === 'class' ? null : this.#known.kindOf(id);
    return kind ? phrase('unknown-name.meant', { kind, name: id }) : phrase('help.did-you-mean', { name: id });
  }

  #advice(id: string, wanted: Wanted, isTaken: boolean): Phrase | null {
    const names = this.#known.fitting(wanted);
    if ((wanted === 'lane' || wanted === 'class') && names.length > 0 && names.length <= MOST_LISTED) {
      return phrase(`unknown-name.${wanted}-list`, { list: names.map((name) => `"${name}"`).join(', ') });
    }
    return isTaken ? null : phrase(`unknown-name.declare-${wanted}`, { name: id });
  }

  #suggest(id: string, wanted: Wanted): string | null {
    return this.#known.byText(id, wanted) ?? nearest(id, this.#known.fitting(wanted));
  }
}
