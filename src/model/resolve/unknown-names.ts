/**
 * Undeclared names. A name is reported once, however often it is used: the first place is the finding, the others are related.
 * Where a file of `use` is missing, a name may be declared in it: only one that looks misspelt is reported.
 */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { nearest, sameButCase } from '../../diagnostics/nearest.ts';
import type { Span } from '../../source/source-file.ts';
import { phrase } from '../model-messages.ts';
import type { Report } from './report-error.ts';

/** What was looked for: a lane, a node, either of them, a flow node, a class. */
export type WantedName = 'lane' | 'node' | 'end' | 'step' | 'class';

export interface KnownNames {
  /** The names that may stand where this is wanted, in declaration order. */
  fitting(wanted: WantedName): readonly string[];
  count(wanted: WantedName): number;
  /** The lane or node that shows `text` in the picture. */
  byText(text: string, wanted: WantedName): string | null;
  /** What a lane or node is: `lane`, `task` and so on. */
  kindOf(id: string): Phrase | null;
}

interface NameUse {
  readonly id: string;
  readonly span: Span;
  readonly wanted: WantedName;
  readonly suggestion: Suggestion | null;
}

export interface Suggestion {
  readonly id: string;
  /** Whether nothing else can be meant: the name in other letters, or what the picture shows instead of the name. */
  readonly certain: boolean;
}

/** More wrong names than this, and the rest go without a suggestion: each search reads all known names. */
const MOST_SEARCHED = 50;
const MOST_LISTED = 8;

export class UnknownNames {
  readonly #known: KnownNames;
  readonly #usesByName = new Map<string, NameUse[]>();
  readonly #suggestions = new Map<string, Suggestion | null>();

  constructor(known: KnownNames) {
    this.#known = known;
  }

  /** Notes a use of a wrong name; gives the name that was probably meant. */
  add(id: string, span: Span, wanted: WantedName): Suggestion | null {
    const name = `${wanted === 'class' ? 'class' : 'name'} ${id}`;
    const uses = this.#usesByName.get(name) ?? [];
    this.#usesByName.set(name, uses);
    const suggestion = this.#suggestion(id, wanted);
    uses.push({ id, span, wanted, suggestion });
    return suggestion;
  }

  reportAll(report: Report, incomplete: boolean): void {
    for (const uses of this.#usesByName.values()) {
      const [first, ...others] = uses.sort((a, b) => a.span.start - b.span.start);
      const { id, wanted, suggestion } = first!;
      const kind = wanted === 'class' ? null : this.#known.kindOf(id);
      if (!incomplete || suggestion !== null || kind !== null) this.#report(first!, others, kind, report);
    }
  }

  #report({ id, span, wanted, suggestion }: NameUse, others: readonly NameUse[], kind: Phrase | null, report: Report): void {
    const message = kind
      ? phrase(`unknown-name.not-a-${wanted === 'end' ? 'node' : (wanted as Exclude<WantedName, 'end' | 'class'>)}`, {
          name: id,
          kind,
        })
      : phrase(`unknown-name.${wanted}`, { name: id });
    const help = suggestion === null ? this.#advice(id, wanted, kind !== null) : this.#meant(suggestion.id, wanted);
    const related = others.map((use) => ({ span: use.span, message: phrase('unknown-name.also') }));
    const spans = [span, ...others.map((use) => use.span)];
    const fix = suggestion?.certain
      ? {
          title: phrase('unknown-name.fix', { name: suggestion.id }),
          edits: spans.map((each) => ({ span: each, text: suggestion.id })),
        }
      : null;
    report('unknown-name', span, message, { help, related, subject: id, fix });
  }

  #meant(id: string, wanted: WantedName): Phrase {
    const kind = wanted === 'class' ? null : this.#known.kindOf(id);
    return kind ? phrase('unknown-name.meant', { kind, name: id }) : phrase('help.did-you-mean', { name: id });
  }

  #advice(id: string, wanted: WantedName, isTaken: boolean): Phrase | null {
    const count = this.#known.count(wanted);
    if ((wanted === 'lane' || wanted === 'class') && count > 0 && count <= MOST_LISTED) {
      const names = this.#known.fitting(wanted).map((name) => `"${name}"`);
      return phrase(`unknown-name.${wanted}-list`, { list: names.join(', ') });
    }
    return isTaken ? null : phrase(`unknown-name.declare-${wanted}`, { name: id });
  }

  #suggestion(id: string, wanted: WantedName): Suggestion | null {
    const key = `${wanted} ${id}`;
    const before = this.#suggestions.get(key);
    if (before !== undefined || this.#suggestions.size >= MOST_SEARCHED) return before ?? null;
    const certain = sameButCase(id, this.#known.fitting(wanted)) ?? this.#known.byText(id, wanted);
    const meant = certain ?? nearest(id, this.#known.fitting(wanted));
    const found = meant === null ? null : { id: meant, certain: certain !== null };
    this.#suggestions.set(key, found);
    return found;
  }
}
