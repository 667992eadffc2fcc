/** Addresses that a drawing may point to: the web, mail, and files beside it; anything else could run code in the reader's browser. */
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED = ['http', 'https', 'mailto'];

/** The address as it may be written, or null where it must not. Browsers ignore control characters and blanks, so they go first. */
export function safeLink(address: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const url = address.replace(/[\u0000-\u001f\u007f]/g, '').trim();
  const scheme = SCHEME.exec(url)?.[1];
  if (url === '' || (scheme !== undefined && !ALLOWED.includes(scheme.toLowerCase()))) return null;
  if (scheme === undefined && /^[/\\]{2}/.test(url)) return null;
  return encodeURI(url.replace(/\p{Cs}/gu, '')).replace(/%25([0-9a-f]{2})/gi, '%$1');
}

/** What a user's address in a text may be linked as: one of the web or of mail, or a file beside the document; null for any other. */
export function linkTo(address: string): string | null {
  const link = safeLink(address);
  return link === null || link.startsWith('#') ? null : link;
}
