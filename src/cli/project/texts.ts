/** The texts of a project and how they may refer to each other, as far as that is seen without reading what they mean. */
import path from 'node:path';
import { groupBy } from '../../diagnostics/group-by.ts';
import { GitIgnore } from '../files/gitignore.ts';
import { byName, shownPath } from '../files/paths.ts';
import { type WalkReach, walk } from '../files/walk.ts';
import type { FileHost } from './file-host.ts';
import type { ProjectRoot } from './root.ts';

/** By path as in spans, in order of path. */
export type Texts = ReadonlyMap<string, string>;

/** A folder without a configuration that holds more is hardly a project: someone's home, or the whole disk. */
export const MOST_OF_PROJECT: WalkReach = { entries: 20_000, folders: 300 };

/** Whether a project's folder is too large to be one. */
export function isVast({ root, isDeclared }: ProjectRoot): boolean {
  return !isDeclared && !walk(root, new GitIgnore(), MOST_OF_PROJECT).complete;
}

/** All texts of a project; null where its folder is too large to be one. */
export function projectTexts(place: ProjectRoot, host: FileHost, cwd: string): Texts | null {
  const files = projectFiles(place, cwd);
  return files && new Map(files.map((file) => [file, host.read(file) ?? '']));
}

/** The paths of all files of a project, in order; null where its folder is too large to be one. */
export function projectFiles({ root, isDeclared }: ProjectRoot, cwd: string): string[] | null {
  const { files, complete } = walk(root, new GitIgnore(), isDeclared ? undefined : MOST_OF_PROJECT);
  return complete ? files.map((absolute) => shownPath(absolute, cwd)).sort(byName) : null;
}

/** Words without which a file refers to no other: the key and the statement, in all their languages. */
const REFERENCE = /\b(?:see|use)\b|参见|引用/;
/** What stands before and behind the name of a file at the end of a path. */
const AROUND_NAME = '/\\"“”';
const ENDING = '.flow';

/** The files that may refer to another, each with the names (without folders) of those it may refer to. */
export function referringTexts(texts: Texts): Map<string, ReadonlySet<string>> {
  const referring = [...texts].filter(([, text]) => REFERENCE.test(text));
  return new Map(referring.map(([file, text]) => [file, namesIn(text)]));
}

/** Looks only around the endings: to split all texts takes as long as the rest of a build that has nothing to do. */
function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  let name = '';
  let end = 0;
  for (let at = text.indexOf(ENDING); at >= 0; at = text.indexOf(ENDING, end)) {
    let begin = at;
    while (begin > end && !AROUND_NAME.includes(text[begin - 1]!)) begin--;
    // A name goes on behind an ending: "a.flow.flow".
    const before = begin === end ? name : '';
    if (before === '') names.add(name);
    end = at + ENDING.length;
    name = before + text.slice(begin, end);
  }
  names.add(name);
  // What only ends is no name.
  for (const none of ['', ENDING]) names.delete(none);
  return names;
}

/** The files that may refer to another and those that may be referred to, in order of path. */
export function joinedTexts(texts: Texts): string[] {
  const referring = referringTexts(texts);
  const named = new Set([...referring.values()].flatMap((names) => [...names]));
  return [...texts.keys()].filter((file) => referring.has(file) || named.has(path.posix.basename(file)));
}

/** The files that references may join with some of them, in either direction and over others; in order of path, those left out. */
export function textsJoinedWith(files: ReadonlySet<string>, texts: Texts): string[] {
  const referring = referringTexts(texts);
  const named = groupBy([...texts.keys()], (file) => path.posix.basename(file));
  const neighbours = new Map<string, string[]>([...texts.keys()].map((file) => [file, []]));
  for (const [file, names] of referring) {
    for (const other of [...names].flatMap((name) => named.get(name) ?? [])) {
      neighbours.get(file)!.push(other);
      neighbours.get(other)!.push(file);
    }
  }
  const joined = new Set(files);
  for (const file of joined) for (const other of neighbours.get(file) ?? []) joined.add(other);
  return [...texts.keys()].filter((file) => joined.has(file) && !files.has(file));
}
