/** Corrects what can be corrected safely: applies fixes and checks again, until nothing is left to correct. */

import type { RunRule } from '../../api.ts';
import { applyFixes } from '../../diagnostics/fixes.ts';
import { type CheckedInput, judge, type OtherFiles, understand } from './check.ts';
import type { OpenProject } from './project.ts';
import type { ReadInput } from './read-inputs.ts';
import type { Sources } from './sources.ts';

export interface FixedInputs {
  /** The inputs as they are after the last fix. */
  readonly inputs: readonly CheckedInput[];
  /** How many fixes were applied. */
  readonly fixes: number;
  /** The texts before the first fix, by path, of the inputs whose text in the sources is a new one. */
  readonly changed: ReadonlyMap<string, string>;
}

/** One fix can make way for another, but two that undo each other must not go on forever. */
const MOST_ROUNDS = 10;

/** Changes texts in the sources only; writing them is left to the caller. */
export function fixInputs(
  inputs: readonly ReadInput[],
  project: OpenProject,
  others: OtherFiles,
  sources: Sources,
  runRule?: RunRule,
): FixedInputs {
  const own = new Set(inputs.map(({ input }) => input.path));
  const changed = new Map<string, string>();
  let fixes = 0;
  for (let round = 0; ; round++) {
    const checked = judge(understand(inputs, project, sources), project, others, runRule);
    const fixable = checked
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(({ fix }) => fix?.edits.every(({ span }) => own.has(span.file)));
    const { texts, applied } = applyFixes(fixable, (path) => sources.get(path));
    if (texts.size === 0 || round === MOST_ROUNDS) return { inputs: checked, fixes, changed };
    for (const [path, text] of texts) {
      if (!changed.has(path)) changed.set(path, sources.get(path)!.text);
      sources.add(path, text);
    }
    fixes += applied.length;
  }
}
