/** Command lines that flowc advises its user to run. */

/** The `flowc check` that shows what a build of these paths found. */
export function checkCommandLine(paths: readonly string[], config: string | null): string {
  return ['flowc', 'check', ...paths.map(quoted), ...(config === null ? [] : ['--config', quoted(config)])].join(' ');
}

/** The `flowc build` that draws a file. */
export function buildCommandLine(file: string): string {
  return `flowc build ${quoted(file)}`;
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}@%+=:,./_-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
