/** One input of a build, where its outputs go, and what became of it. */
import type { Diagnostic, Phrase } from '../../../diagnostics/diagnostic.ts';
import type { Borrowed } from '../../drawing/fill-ins.ts';
import type { Format } from '../../output/formats.ts';
import type { Linking } from '../../output/html-links.ts';
import { endingOf, outputPaths, stemOf } from '../../output/names.ts';
import type { Destination } from '../../output/target.ts';
import type { Input, ProjectInputs } from '../../project/project.ts';

export interface Job {
  readonly project: ProjectInputs;
  readonly input: Input;
  readonly destination: Destination;
  /** Absolute path of its outputs without page number and ending; null for standard output. */
  readonly stem: string | null;
  /** The same of all inputs of its project, by absolute path. */
  readonly stems: ReadonlyMap<string, string | null>;
  /** What its bytes are, or why they can't be had. */
  readonly read: { readonly problem: Diagnostic | null } | { readonly unreadable: Phrase };
}

export interface OutputFile {
  readonly format: Format;
  /** The digest of its content. */
  readonly name: string;
  /** Null where the store has it. */
  readonly content: string | Uint8Array | null;
}

export interface Made {
  /** By format, then by page. */
  readonly pictures: readonly OutputFile[];
  /** Problems to be reported in full. */
  readonly errors: readonly Diagnostic[];
  readonly warnings: number;
  /** Warnings to be reported in full, since no check reports them. */
  readonly remarks: readonly Diagnostic[];
  /** What fonts of the system were taken for. */
  readonly borrowed: readonly Borrowed[];
  /** Why it can't be read. */
  readonly unreadable: Phrase | null;
  /** Whether it only declares what others use. */
  readonly isEmpty: boolean;
  /** The stack of a bug in flowc that stopped the drawing. */
  readonly crash: string | null;
}

export const NOTHING_MADE: Made = {
  pictures: [],
  errors: [],
  warnings: 0,
  remarks: [],
  borrowed: [],
  unreadable: null,
  isEmpty: false,
  crash: null,
};

/** Whether the pictures are all that there should be. */
export function isWhole({ errors, unreadable, crash, pictures }: Made): boolean {
  return unreadable === null && crash === null && (errors.length === 0 || pictures.length > 0);
}

/** The job as the pages of HTML link it. */
export function linkingOf({ input, stem, stems }: Job): Linking {
  return { file: input.file?.absolute ?? null, stem, stems };
}

/** The absolute path of an input's outputs without page number and ending; null for standard output. */
export function stemOfInput(input: Input, { target }: Destination, several: boolean, cwd: string): string | null {
  return stemOf(input.file, target, several, cwd);
}

/** Each picture with the absolute path that it is written to; null for standard output. */
export function placed(
  { stem, destination }: Job,
  pictures: readonly OutputFile[],
): { path: string | null; picture: OutputFile }[] {
  return destination.formats.flatMap((format) => {
    const pages = pictures.filter((picture) => picture.format === format);
    const ending = endingOf(format, destination.target);
    const paths = stem === null ? pages.map(() => null) : outputPaths(stem, ending, pages.length);
    return pages.map((picture, i) => ({ path: paths[i]!, picture }));
  });
}
