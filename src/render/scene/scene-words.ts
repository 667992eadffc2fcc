/** The words with which a drawing describes itself to those who don't see it. */
import type { PlacedKind } from '../../geometry/diagram.ts';

export interface SceneWords {
  readonly drawing: string;
  readonly kinds: Readonly<Record<PlacedKind, string>>;
  readonly lane: string;
  readonly phase: string;
  /** A process that another one calls, drawn in its place. */
  readonly expanded: string;
  readonly note: string;
  readonly legend: string;
  readonly contents: string;
  /** Names of attributes, where they differ from the key. */
  readonly attributes: Readonly<Record<string, string>>;
  /** A page in an outline. */
  sheet(number: number, name: string): string;
  range(first: string, last: string): string;
  node(kind: string, text: string, lane: string | null): string;
  named(kind: string, text: string): string;
  attribute(name: string, value: string): string;
  edge(from: string, to: string, label: string | null): string;
  information(from: string, to: string, label: string | null): string;
  summary(
    counts: { readonly steps: number; readonly lanes: number; readonly pages: number },
    starts: readonly string[],
    ends: readonly string[],
  ): string;
}
