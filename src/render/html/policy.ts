/** What a page may load and run: only the one script and the one style sheet that it holds (CSP Level 3). */
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * A Content Security Policy that names script and style by their hashes. A script that may `connect` takes markup from there, so that it can't be
 * kept from making elements of text.
 */
export function policyOf(script: string, style: string, { connect }: { readonly connect?: string } = {}): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    connect === undefined ? "require-trusted-types-for 'script'" : `connect-src ${connect}`,
  ].join('; ');
}

/**
 * The policy of a page whose script makes style sheets as it runs, as editors do: script and style sheets of the nonce, which is another one each
 * time, and nobody else's.
 */
export function noncePolicy(nonce: string, style: string, connect: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src '${hashOf(style)}' 'nonce-${nonce}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `connect-src ${connect}`,
  ].join('; ');
}

/** The policy of a page that runs no script at all. */
export function scriptlessPolicy(style: string): string {
  return `default-src 'none'; style-src '${hashOf(style)}'; font-src data:; base-uri 'none'; form-action 'none'`;
}

function hashOf(text: string): string {
  const bytes = sha256(new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}
