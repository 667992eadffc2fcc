/**
 * Paths that a `.flow` file names, in `use` and `see`: relative to the file, with forward slashes, never above the project's folder.
 * Judged by their letters alone; links are the host's affair.
 */
export type ProjectPath = { readonly kind: 'inside'; readonly path: string } | { readonly kind: 'absolute' | 'outside' };

/**
 * What `named` means in the file `from` of the project in `root`. All three follow the convention of spans: relative to the working
 * directory, or all absolute.
 */
export function projectPath(from: string, named: string, root: string): ProjectPath {
  if (/^[/\\]|^[A-Za-z]:|^[a-z][a-z0-9+.-]+:/i.test(named)) return { kind: 'absolute' };
  if (/[\\\0]/.test(named)) return { kind: 'outside' };
  const segments = normalised(`${from.slice(0, from.lastIndexOf('/') + 1)}${named}`);
  return isInside(segments, normalised(root)) ? { kind: 'inside', path: segments.join('/') } : { kind: 'outside' };
}

/** Segments without `.` and without `..` but at the front; an absolute path begins with an empty segment. */
function normalised(path: string): string[] {
  const segments: string[] = [];
  for (const [i, segment] of path.split('/').entries()) {
    if (segment === '.' || (segment === '' && i > 0)) continue;
    if (segment === '' && path === '') continue;
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..' && segments.at(-1) !== '') segments.pop();
    else segments.push(segment);
  }
  return segments;
}

/** A root that is only `..` holds every path that climbs no higher; any other one is a prefix. */
function isInside(path: readonly string[], root: readonly string[]): boolean {
  const climbs = root.filter((segment) => segment === '..').length;
  if (climbs < root.length || root[0] === '')
    return root.every((segment, i) => path[i] === segment) && path[root.length] !== '..';
  return path[0] !== '' && path.filter((segment) => segment === '..').length <= climbs;
}

/** A path of the project as a file would write it in `see`. */
export function writtenPath(file: string, path: string): string {
  const [from, to] = [folderOf(file), path.split('/').filter(Boolean)];
  const apart = from.findIndex((part, i) => part !== to[i]);
  const common = apart < 0 ? from.length : apart;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

const folderOf = (file: string): string[] => file.split('/').slice(0, -1).filter(Boolean);
