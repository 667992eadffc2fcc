/**
 * Who may ask a preview's server: a page of its own, and nobody else's. Another site's page may send requests to this machine, also under a name
 * of its own that it lets lead here (DNS rebinding); it can't forge the headers by which a browser says where a request comes from.
 */
import type { IncomingMessage } from 'node:http';

/** The status with which to refuse a request to the server on this port, or null. */
export function refusal({ headers, method }: Pick<IncomingMessage, 'headers' | 'method'>, port: number): 403 | 405 | null {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${port}`);
  if (headers.host === undefined || !hosts.includes(headers.host)) return 403;
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return 403;
  const site = headers['sec-fetch-site'];
  // A link elsewhere may lead here, which shows the page to its reader and nobody else.
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isVisit) return 403;
  return method === 'GET' || method === 'HEAD' ? null : 405;
}
