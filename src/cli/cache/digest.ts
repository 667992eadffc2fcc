/** Names of contents: SHA-256 in hexadecimal. */
import { createHash } from 'node:crypto';

export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** One name for several texts in their order; where one ends and the next begins counts, too. */
export function digestOf(parts: readonly string[]): string {
  return digest(JSON.stringify(parts));
}
