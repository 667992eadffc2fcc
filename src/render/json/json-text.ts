/** JSON that people can read and compare: a value stands on one line if it is short, else each of its parts on its own. */
const LINE = 160;

export function jsonText(value: unknown, indent = ''): string {
  const short = spaced(value);
  if (indent.length + short.length <= LINE) return short;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + jsonText(item, inner)).join(',\n')}\n${indent}]`;
  if (typeof value !== 'object' || value === null) return short;
  const members = Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${jsonText(item, inner)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** The value on one line. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
