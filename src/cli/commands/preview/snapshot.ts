/** The files of a preview as they stand at one moment: read, checked, but not drawn yet. */
import type { Diagnostic, Phrase } from '../../../diagnostics/diagnostic.ts';
import type { Lang } from '../../../diagnostics/message-table.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import { lookOf, type PictureLook } from '../../drawing/look.ts';
import { findInputs } from '../../files/find.ts';
import { type CheckedInput, judge, otherFiles, understand } from '../../project/check.ts';
import { inLangOf, type OpenProject, openProjects } from '../../project/project.ts';
import { readInputs } from '../../project/read-inputs.ts';
import { Sources } from '../../project/sources.ts';
import type { Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { dependenciesOf } from '../../watch/dependencies.ts';
import type { Watched } from '../../watch/watcher.ts';

const phrase = phrasesOf({
  'preview.stdin': { en: 'a preview needs files: "-" does not change', zh: '预览需要文件："-" 不会变化' },
});

export interface SnapshotFile extends CheckedInput {
  readonly project: OpenProject;
  readonly look: PictureLook;
}

export interface Snapshot {
  /** By path, in order of path. */
  readonly files: ReadonlyMap<string, SnapshotFile>;
  readonly sources: Sources;
  /** The language of messages, which a configuration may ask for. */
  readonly lang: Lang;
  /** What is wrong in configurations. */
  readonly problems: readonly Diagnostic[];
  /** What can't be read. */
  readonly failures: readonly Phrase[];
  /** What it all depends on. */
  readonly watched: Watched;
}

/** Reads and checks what the paths name. Throws a `UsageError` where they name nothing. */
export async function takeSnapshot(paths: readonly string[], session: Session): Promise<Snapshot> {
  const { cwd } = session.terminal;
  const inputs = await findInputs(paths, cwd);
  if (inputs.stdin) throw new UsageError(phrase('preview.stdin'));
  const sources = new Sources();
  const { projects, problems } = await openProjects(inputs, {}, session, sources);
  const files = new Map<string, SnapshotFile>();
  const failures: Phrase[] = [];
  const wrong = [...problems];
  for (const project of projects) {
    const look = await lookOf(project, cwd, wrong);
    const read = await readInputs(project.inputs, session.terminal, sources);
    const others = otherFiles(project, cwd);
    for (const each of judge(understand(read.inputs, project, sources), project, others)) {
      files.set(each.input.path, { ...each, project, look });
    }
    failures.push(...read.failures);
  }
  return {
    files,
    sources,
    lang: inLangOf(projects, session).lang,
    problems: wrong,
    failures,
    watched: dependenciesOf(inputs.files, projects, { fonts: {}, cwd }),
  };
}
