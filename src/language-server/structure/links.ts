/** The files and addresses that a file names, as links. */
import type { DocumentLink } from 'vscode-languageserver';
import { projectPath } from '../../model/project-path.ts';
import { pathsIn } from '../names/paths.ts';
import { rangeOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';

const ADDRESS = /^(https?:\/\/|mailto:)/;

export function documentLinks(path: string, view: ProjectView): DocumentLink[] {
  const reading = view.reading(path);
  if (reading === null) return [];
  return pathsIn(reading.tree).flatMap(({ of, path: named, span }) => {
    const target = of === 'link' ? (ADDRESS.test(named) ? named : null) : fileTarget(named, path, view);
    return target === null ? [] : [{ range: rangeOf(span, reading.source), target }];
  });
}

function fileTarget(named: string, from: string, { project }: ProjectView): string | null {
  const found = projectPath(from, named, project.host.root);
  return found.kind === 'inside' && project.host.exists(found.path) ? project.uriOf(found.path) : null;
}
