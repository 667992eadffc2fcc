/** What is left to report after a baseline, which `--update-baseline` first brings up to date. */
import { baselineFor, baselineText, withoutKnown } from '../../../diagnostics/baseline.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import type { BaselineFile } from '../../project/baseline-file.ts';
import { printMessage, type Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';

const phrase = phrasesOf({
  'baseline.written': {
    en: 'wrote {count} known {count|problem|problems} to "{path}"',
    zh: '已把 {count} 个已知问题写入“{path}”',
  },
  'baseline.gone': {
    en: 'note: {count} {count|entry|entries} of "{path}" {count|is|are} gone; drop {count|it|them} with `--update-baseline`',
    zh: '注意：“{path}”中有 {count} 项已不存在，可用 `--update-baseline` 删除',
  },
});

export interface RunFindings {
  /** Paths of the files of this run. */
  readonly checked: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** By name, the rules that could have been run; what has another code is an error of the compiler, which no baseline hides. */
  readonly rules: ReadonlyMap<string, unknown>;
}

/** The diagnostics that the baseline does not hide. Reports where it can shrink; a run with `--quiet` does not. */
export async function unknownProblems(found: RunFindings, baseline: BaselineFile, session: Session): Promise<Diagnostic[]> {
  const { known, files } = baseline;
  const [own, others] = partition(found);
  const checked = [...found.checked.map(files.name), ...Object.keys(known).filter((name) => !baseline.exists(name))];
  const { fresh, gone } = withoutKnown(own, known, { ...files, checked });
  if (gone.length > 0 && !session.quiet)
    await printMessage(session, phrase('baseline.gone', { count: gone.length, path: baseline.path }));
  return [...others, ...fresh];
}

/** Makes the baseline know all that was found; gives what it can't hide. Entries of files that still stand and were not checked are kept. */
export async function updateBaseline(found: RunFindings, baseline: BaselineFile, session: Session): Promise<Diagnostic[]> {
  const { known, files } = baseline;
  const [own, others] = partition(found);
  const checked = new Set(found.checked.map(files.name));
  const unseen = Object.fromEntries(Object.entries(known).filter(([name]) => !checked.has(name) && baseline.exists(name)));
  const { writeFile } = await import('../../files/write.ts');
  const failure = writeFile(baseline.absolute, baseline.path, baselineText(baselineFor(own, files, unseen)), baseline.project);
  if (failure !== null) throw new UsageError(failure);
  if (!session.quiet) await printMessage(session, phrase('baseline.written', { count: own.length, path: baseline.path }));
  return others;
}

function partition({ diagnostics, rules }: RunFindings): [own: Diagnostic[], others: Diagnostic[]] {
  return [diagnostics.filter(({ code }) => rules.has(code)), diagnostics.filter(({ code }) => !rules.has(code))];
}
