/** Reads one version of a file with what it takes in by `use`, from the disk or all of it from one revision. */
import path from 'node:path';
import { type Host, NO_FILES, type Reading, read } from '../../../api.ts';
import { sourceFile } from '../../../source/source-file.ts';
import { decode } from '../../files/decode.ts';
import { filePhrase } from '../../files/file-messages.ts';
import { readText } from '../../files/read.ts';
import type { Git } from '../../git/git.ts';
import { fileHost } from '../../project/file-host.ts';
import { loadConfig } from '../../project/load-config.ts';
import { notText } from '../../project/read-inputs.ts';
import { placeOf } from '../../project/root.ts';
import { Sources } from '../../project/sources.ts';
import type { Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';
import type { VersionedFile } from './versions.ts';

export interface DiffSide {
  readonly place: VersionedFile | null;
  readonly reading: Reading;
  /** The texts of this version, by path. */
  readonly sources: Sources;
}

/** Reads a version; `as` is the path it is taken to have, so that `use` finds its files. Throws a `UsageError` where it can't be read. */
export function readSide(place: VersionedFile | null, as: string | null, git: Git, session: Session): DiffSide {
  const sources = new Sources();
  if (place === null) return { place, reading: read(sourceFile(as ?? '/dev/null', ''), NO_FILES), sources };
  const { cwd } = session.terminal;
  const decoded = place.revision === null ? readText(path.resolve(cwd, place.path), place.path) : ofRevision(place, git);
  if ('unreadable' in decoded) throw new UsageError(decoded.unreadable);
  const shown = as ?? place.path;
  const source = sources.add(shown, decoded.text);
  const { root, config } = placeOf(path.dirname(path.resolve(cwd, shown)), cwd, null);
  const themes = config === null ? [] : loadConfig(config, cwd, new Sources()).config.themes.map(({ name }) => name);
  const disk = fileHost(root, cwd, sources, themes);
  const host = place.revision === null ? disk : hostOf(place.revision, disk, git, sources);
  const reading = read(source, host);
  const problem = decoded.problem === null ? [] : [notText(shown, decoded.problem)];
  return { place, reading: { ...reading, diagnostics: [...problem, ...reading.diagnostics] }, sources };
}

function ofRevision({ path: file, revision }: VersionedFile, git: Git) {
  const bytes = git.file(revision!, file);
  if (bytes !== null) return decode(bytes);
  return { unreadable: filePhrase('cli.unreadable', { path: `${revision}:${file}`, reason: filePhrase('reason.missing') }) };
}

/** The files of a revision as the compiler sees them. */
function hostOf(revision: string, disk: Host, git: Git, sources: Sources): Host {
  const textOf = (shown: string): string | null => {
    const known = sources.get(shown);
    if (known !== undefined) return known.text;
    const bytes = git.file(revision, shown);
    const decoded = bytes === null ? null : decode(bytes);
    return decoded === null || decoded.problem !== null ? null : sources.add(shown, decoded.text).text;
  };
  return { ...disk, read: textOf, exists: (shown) => git.file(revision, shown) !== null };
}
