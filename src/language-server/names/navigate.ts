/** Where names lead: to their declaration, to all their places, and what of them is read or written. */
import { DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import { projectPath } from '../../model/project-path.ts';
import type { Span } from '../../source/source-file.ts';
import { occurrenceAt } from '../workspace/occurrences.ts';
import { rangeOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import { pathsIn } from './paths.ts';
import { type DeclaredName, declarationOf, occurrencesOfDeclared } from './resolve.ts';

/** The place of a span that may stand in any file of the project. */
export function locationOf(span: Span, { project }: ProjectView): Location | null {
  const source = project.problemSource(span.file);
  return source === undefined ? null : { uri: project.uriOf(span.file), range: rangeOf(span, source) };
}

/** What is declared under the name at an offset. */
function declaredAt(offset: number, path: string, view: ProjectView): DeclaredName | null {
  const occurrence = occurrenceAt(view.reading(path)?.occurrences ?? [], offset);
  return occurrence === null ? null : declarationOf(occurrence, path, view);
}

/** The declaration of a name; of a connector the place where the flow goes on; of a path its file. */
export function definition(offset: number, path: string, view: ProjectView): Location | null {
  const reading = view.reading(path);
  const written = reading && pathsIn(reading.tree).find(({ span }) => span.start <= offset && offset <= span.end);
  if (written) return fileLocation(written.path, path, view);
  const declared = declaredAt(offset, path, view);
  return declared === null ? null : locationOf(declared.span, view);
}

function fileLocation(named: string, from: string, view: ProjectView): Location | null {
  const found = projectPath(from, named, view.project.host.root);
  if (found.kind !== 'inside' || !view.project.host.exists(found.path)) return null;
  return { uri: view.project.uriOf(found.path), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
}

/** Where the name at an offset is used in the project; none where there is no name. */
export function references(offset: number, path: string, view: ProjectView, withDeclaration: boolean): Location[] {
  const declared = declaredAt(offset, path, view);
  if (declared === null) return [];
  const places = [...occurrencesOfDeclared(declared, view).values()].flat();
  const wanted = withDeclaration ? places : places.filter(({ role }) => role !== 'declaration');
  return wanted.flatMap(({ span }) => locationOf(span, view) ?? []);
}

/** The places of a name in its own file; also of an undeclared one. */
export function highlights(offset: number, path: string, view: ProjectView): DocumentHighlight[] {
  const reading = view.reading(path);
  const at = occurrenceAt(reading?.occurrences ?? [], offset);
  if (reading === null || at === null) return [];
  const same = reading.occurrences.filter(({ space, name }) => space === at.space && name === at.name);
  return same.map(({ span, role }) => {
    const kind = role === 'reference' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write;
    return DocumentHighlight.create(rangeOf(span, reading.source), kind);
  });
}
