/** A path as a relative reference of RFC 3986: each segment percent-encoded, so that a `:` or `%` of a file name stays one. */
export function uriOf(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/');
}
