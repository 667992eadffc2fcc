/** Looks names up, notes which are used (a name taken in by `use` counts only then), and gathers the undeclared ones. */
import type { Span } from '../../source/source-file.ts';
import { phrase } from '../model-messages.ts';
import { isFlowNode } from '../node-kinds.ts';
import type { DeclaredLane, DeclaredNode, Names } from './names.ts';
import type { SyntaxErrors } from './syntax-errors.ts';
import { type KnownNames, UnknownNames, type WantedName } from './unknown-names.ts';

type AnyDeclared = DeclaredLane | DeclaredNode;

export class Scope {
  readonly unknown: UnknownNames;
  readonly #names: Names;
  readonly #classes: ReadonlySet<string>;
  readonly #used = new Set<string>();
  readonly #usedClasses = new Set<string>();

  constructor(names: Names, classes: readonly string[], errors: SyntaxErrors) {
    this.#names = names;
    this.#classes = new Set(classes);
    this.unknown = new UnknownNames(knownNames(names, classes));
    // A lane that was not read to its end may have a name behind the mistake.
    const laneless = names.laneless.filter(({ statement }) => !errors.cutShort(statement.span));
    for (const { statement } of laneless) this.unknown.add(statement.name.id, statement.name.span, 'lane');
  }

  /** What a name stands for, without using it. */
  peek(id: string): AnyDeclared | undefined {
    return this.#names.byId.get(id);
  }

  /** What a name stands for; it counts as used. */
  find(id: string): AnyDeclared | undefined {
    const found = this.#names.byId.get(id);
    if (found) this.#use(found);
    return found;
  }

  /** The lane of that name. Where there is none, that is reported, and the lane that was probably meant is given. */
  lane(id: string, span: Span): { readonly id: string | null; readonly wrong: boolean } {
    if (this.#names.byId.get(id)?.kind === 'lane') {
      this.find(id);
      return { id, wrong: false };
    }
    const meant = this.unknown.add(id, span, 'lane')?.id ?? null;
    if (meant !== null) this.find(meant);
    return { id: meant, wrong: true };
  }

  /** The flow node of that name; where there is none, that is reported. */
  step(id: string, span: Span): string | null {
    const declared = this.#names.byId.get(id);
    if (declared !== undefined && declared.kind !== 'lane' && isFlowNode(declared)) return id;
    this.unknown.add(id, span, 'step');
    return null;
  }

  /** What a wrong name can only stand for; it is reported, and what is meant counts as used. */
  meant(id: string, span: Span, wanted: WantedName): AnyDeclared | undefined {
    const suggestion = this.unknown.add(id, span, wanted);
    return suggestion?.certain ? this.find(suggestion.id) : undefined;
  }

  /** Whether a class of that name is there; where there is none, that is reported. */
  hasClass(id: string, span: Span): boolean {
    if (this.#classes.has(id)) {
      this.#usedClasses.add(id);
      return true;
    }
    this.unknown.add(id, span, 'class');
    return false;
  }

  usesClass(id: string): boolean {
    return this.#usedClasses.has(id);
  }

  /** Whether a declaration is the file's own, or used. */
  counts({ id, from }: AnyDeclared): boolean {
    return from === null || this.#used.has(id);
  }

  /** A used lane brings the lanes it lies in. */
  #use(found: AnyDeclared): void {
    let at: AnyDeclared | undefined = found;
    while (at !== undefined && !this.#used.has(at.id)) {
      this.#used.add(at.id);
      at = at.kind === 'lane' && at.parent !== null ? this.#names.byId.get(at.parent) : undefined;
    }
  }
}

function knownNames({ byId, laneless }: Names, classes: readonly string[]): KnownNames {
  const undeclared = new Set<AnyDeclared>(laneless);
  const lists = new Map<WantedName, readonly AnyDeclared[]>();
  const list = (wanted: WantedName): readonly AnyDeclared[] => {
    const before = lists.get(wanted);
    if (before) return before;
    const fits = ({ kind }: AnyDeclared) => {
      if (wanted === 'step') return kind !== 'lane' && isFlowNode({ kind });
      return wanted === 'end' || (wanted === 'lane') === (kind === 'lane');
    };
    const found = [...byId.values()].filter((declared) => !undeclared.has(declared) && fits(declared));
    lists.set(wanted, found);
    return found;
  };
  return {
    fitting: (wanted) => (wanted === 'class' ? classes : list(wanted).map(({ id }) => id)),
    count: (wanted) => (wanted === 'class' ? classes : list(wanted)).length,
    byText: (text, wanted) => {
      const [only, second] = wanted === 'class' ? [] : list(wanted).filter((each) => each.text === text);
      return only && !second ? only.id : null;
    },
    kindOf: (id) => {
      const declared = byId.get(id);
      return declared && !undeclared.has(declared) ? phrase(`kind.${declared.kind}`) : null;
    },
  };
}
