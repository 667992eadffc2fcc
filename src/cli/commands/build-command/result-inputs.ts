/** Which files a result was made of besides its own, so that a later build knows whether it still holds. Paths count from the project's folder. */
import path from 'node:path';
import { digest } from '../../cache/digest.ts';
import type { FileHost } from '../../project/file-host.ts';

export interface ResultInputs {
  /** Digests of what was read; null for what could not be. */
  readonly reads: readonly (readonly [file: string, name: string | null])[];
  /** Whether the files that were only looked for are there. */
  readonly looks: readonly (readonly [file: string, found: boolean])[];
}

/** A host that notes down what it is asked, and what it has noted so far. */
export function recording(host: FileHost): { readonly host: FileHost; resultInputs(): ResultInputs } {
  const reads = new Map<string, string | null>();
  const looks = new Map<string, boolean>();
  const inProject = (file: string) => path.posix.relative(host.root, file);
  const noting: FileHost = {
    root: host.root,
    themes: host.themes,
    read(file) {
      const text = host.read(file);
      reads.set(inProject(file), nameOf(text));
      return text;
    },
    exists(file) {
      const found = host.exists(file);
      looks.set(inProject(file), found);
      return found;
    },
  };
  return { host: noting, resultInputs: () => ({ reads: [...reads], looks: [...looks] }) };
}

/** Whether a host would answer as it did then. */
export function stillHold({ reads, looks }: ResultInputs, host: FileHost): boolean {
  const shown = (file: string) => path.posix.join(host.root, file);
  return (
    reads.every(([file, name]) => nameOf(host.read(shown(file))) === name) &&
    looks.every(([file, found]) => host.exists(shown(file)) === found)
  );
}

function nameOf(text: string | null): string | null {
  return text === null ? null : digest(text);
}
