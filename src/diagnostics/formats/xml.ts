/** Writing XML: a few elements with attributes, every text escaped, what XML 1.0 cannot hold replaced. */

/** An element; `children` are elements already written. Line ends and indentation are the caller's reading comfort, not content. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>\n${children.map(indented).join('\n')}\n</${name}>`;
}

/** A text as XML holds it, in an attribute or between tags. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"'\n\r\t]/g, escaped);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const escaped = (sign: string) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const indented = (lines: string) => lines.replace(/^(?=.)/gm, '  ');
