/** What a page may load and run: nothing but the one script and the one style sheet that it holds (CSP Level 3). */
import { sha256 } from '@noble/hashes/sha2.js';

/** A Content Security Policy that names script and style by their hashes; `connect` adds where the script may connect to. */
export function policyOf(script: string, style: string, connect = "'none'"): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'font-src data:',
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function hashOf(text: string): string {
  const bytes = sha256(new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}
