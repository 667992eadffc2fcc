/**
 * Who may write by a preview's server: the browser that was given the address which `flowc preview --edit` prints, and no other user or program of
 * the machine. The address holds a secret; the browser gets it as a cookie, which no script can read and no other site can make it send.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export class Pass {
  readonly #secret = randomBytes(24).toString('base64url');

  /** What the address ends with. */
  get query(): string {
    return `?pass=${this.#secret}`;
  }

  opens(given: string | null): boolean {
    return given !== null && timingSafeEqual(digest(given), digest(this.#secret));
  }

  /** Cookies do not distinguish ports, so the port is in the name. */
  cookie(port: number): string {
    return `flowc-${port}=${this.#secret}; HttpOnly; SameSite=Strict; Path=/`;
  }

  isShown({ cookie = '' }: Pick<IncomingHttpHeaders, 'cookie'>, port: number): boolean {
    const name = `flowc-${port}=`;
    return cookie.split('; ').some((each) => each.startsWith(name) && this.opens(each.slice(name.length)));
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
