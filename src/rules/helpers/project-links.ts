/** How the files of a project refer to each other, by paths as in `Process.file`. */
import type { Process, ProcessNode } from '../../model/process.ts';
import { projectPath } from '../../model/project-path.ts';
import type { Project } from '../engine/rule.ts';
import { reach } from './flow-graph.ts';
import { isBlank } from './node-words.ts';

/** The subprocesses of a process that name another file. */
export function seeing({ nodes }: Process): ProcessNode[] {
  return nodes.filter(({ kind, attributes }) => kind === 'subprocess' && attributes.see !== undefined);
}

/** The path that a node's `see` means; null for one that does not stay inside the project. */
export function seePath({ file }: Process, { attributes }: ProcessNode, { root }: Project): string | null {
  const see = attributes.see ?? '';
  const path = projectPath(file, see, root);
  return isBlank(see) || path.kind !== 'inside' ? null : path.path;
}

/** A subprocess that the process comes back from, and the file it calls. */
export interface ProcessCall {
  readonly node: ProcessNode;
  readonly path: string;
}

/** The calls of a process: its subprocesses with `see` and a flow out. Without one the process goes on there for good. */
export function calls(process: Process, project: Project): ProcessCall[] {
  const left = new Set<string>();
  for (const { kind, from } of process.flows) if (kind === 'sequence' && from.kind === 'node') left.add(from.id);
  return seeing(process).flatMap((node) => {
    const path = left.has(node.id) ? seePath(process, node, project) : null;
    return path === null ? [] : [{ node, path }];
  });
}

/** The files that a process refers to by `see` or `use`. */
function references(process: Process, project: Project): string[] {
  const seen = seeing(process).flatMap((node) => seePath(process, node, project) ?? []);
  return [...seen, ...process.uses.map(({ path }) => path)];
}

/** The files that references join with a process, in either direction and over others, itself included; in the order of their paths. */
export function joinedFiles(process: Process, project: Project): Process[] {
  const { files } = project;
  const isKnown = files.get(process.file) === process;
  const neighbours = isKnown ? linksOf(project).neighbours : linksAmong([...files.values(), process], project).neighbours;
  const joined = [...reach([process.file], (path) => neighbours.get(path) ?? [])].sort();
  return joined.flatMap((path) => (path === process.file ? process : (files.get(path) ?? [])));
}

/** Whether another file refers to one. */
export function isReferredTo(path: string, project: Project): boolean {
  return (
    linksOf(project)
      .referring.get(path)
      ?.some((file) => file !== path) ?? false
  );
}

/** Whether any file of a project names another one by `see`. */
export function hasSee(project: Project): boolean {
  return linksOf(project).hasSee;
}

interface Links {
  readonly hasSee: boolean;
  /** The files that each one refers to, and those that refer to it. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  /** The files that refer to each one. */
  readonly referring: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<Project['files'], Links>();

/** Worked out once for the files of a project: every file is asked about, and each answer would read them all. */
function linksOf(project: Project): Links {
  const links = known.get(project.files) ?? linksAmong([...project.files.values()], project);
  known.set(project.files, links);
  return links;
}

function linksAmong(files: readonly Process[], project: Project): Links {
  const neighbours = new Map<string, string[]>(files.map(({ file }) => [file, []]));
  const referring = new Map<string, string[]>(files.map(({ file }) => [file, []]));
  for (const file of files) {
    for (const path of references(file, project)) {
      neighbours.get(file.file)!.push(path);
      neighbours.get(path)?.push(file.file);
      referring.get(path)?.push(file.file);
    }
  }
  return { hasSee: files.some((file) => seeing(file).length > 0), neighbours, referring };
}
