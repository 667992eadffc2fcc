/** What a name means: where it is declared, also in a file that is taken in by `use`, and where else it stands in the project. */
import type { Lane, Process, ProcessNode } from '../../model/process.ts';
import type { Span } from '../../source/source-file.ts';
import type { Occurrence, Space } from '../workspace/occurrences.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';

/** What is declared under a name. The file and the name in its space are its identity. */
export interface DeclaredName {
  readonly space: Space;
  readonly name: string;
  readonly file: string;
  /** The name where it is declared. */
  readonly span: Span;
}

/** The declaration of a name that stands in a file; null where it is not declared. */
export function declarationOf(
  { space, name }: Pick<Occurrence, 'space' | 'name'>,
  path: string,
  view: ProjectView,
): DeclaredName | null {
  const reading = view.reading(path);
  if (reading === null) return null;
  const file = space === 'connector' ? path : (fileOf(space, name, reading.process) ?? path);
  const occurrences = file === path ? reading.occurrences : (view.reading(file)?.occurrences ?? []);
  const same = occurrences.filter((each) => each.space === space && each.name === name);
  const declared = same.find(({ role }) => role === 'declaration') ?? (space === 'connector' ? same[0] : undefined);
  return declared === undefined ? null : { space, name, file, span: declared.span };
}

/** The file that declares a name which a process knows. */
function fileOf(space: Space, name: string, process: Process): string | undefined {
  return (space === 'class' ? process.classes.find(({ id }) => id === name) : elementOf(name, process))?.span.file;
}

/** The lane or node of a name. */
export function elementOf(name: string, { lanes, nodes }: Process): Lane | ProcessNode | undefined {
  return nodes.find(({ id }) => id === name) ?? lanes.find(({ id }) => id === name);
}

/** Whether a named element is a node; the others are lanes. */
export function isNode(element: Lane | ProcessNode): element is ProcessNode {
  return 'kind' in element;
}

/** All places of what is declared, in the files of the project that know it, by path. */
export function occurrencesOfDeclared(declared: DeclaredName, view: ProjectView): Map<string, readonly Occurrence[]> {
  const found = new Map<string, readonly Occurrence[]>();
  const files = declared.space === 'connector' ? [declared.file] : new Set([declared.file, ...view.project.files]);
  for (const file of files) {
    const reading = view.reading(file);
    const here = reading === null ? [] : inFile(declared, file, reading, view);
    if (here.length > 0) found.set(file, here);
  }
  return found;
}

function inFile(declared: DeclaredName, file: string, { occurrences }: FileReading, view: ProjectView): readonly Occurrence[] {
  const here = occurrences.filter(({ space, name }) => space === declared.space && name === declared.name);
  if (here.length === 0) return here;
  return declarationOf(declared, file, view)?.file === declared.file ? here : [];
}
